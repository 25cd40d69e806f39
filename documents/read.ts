import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A schema of OpenAPI 3, as far as it is looked into here. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  nullable?: boolean;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
}

export interface Content {
  content?: Record<string, { schema?: Schema }>;
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}

export interface Operation {
  parameters?: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
  security?: Record<string, string[]>[];
  deprecated?: boolean;
  /** The month of the last documents that had it: ServiceTitan has withdrawn the operation since. */
  "x-last-documented"?: string;
}

/** An OpenAPI 3 document, as far as it is looked into here. */
export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** ServiceTitan's document of a module and version. */
export interface Document {
  file: string;
  /** What its paths begin with: telecom's one document has several versions, which are in the paths. */
  prefix: string;
  openapi: OpenApi;
}

/** Finds the document of a module, as the API's addresses name it, and version; each is read once. */
export type Documents = (api: string, version: string) => Document | undefined;

/** Opens a folder of ServiceTitan's OpenAPI documents: one JSON file a module and version, however named. */
export function openDocuments(folder: string): Documents {
  const files = filesByServer(folder);
  const read = new Map<string, Document>();
  return (api, version) => {
    const versioned = files.get(`${api}/${version}`);
    const file = versioned ?? files.get(api);
    if (file === undefined) return undefined;
    const prefix = versioned ? "" : `/${version}`;
    const document = read.get(file + prefix) ?? { file, prefix, openapi: readDocument(folder, file) };
    read.set(file + prefix, document);
    return document;
  };
}

/** The documents' file names by the path of their server: `crm/v2` → `crm-v2.json`. */
function filesByServer(folder: string): Map<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return new Map(
    files.flatMap((file) => {
      const server = /"url":\s*"https:\/\/[^"/]+\/([^"]+)"/.exec(readFileSync(join(folder, file), "utf8"));
      return server?.[1] === undefined ? [] : [[server[1], file]];
    }),
  );
}

const readDocument = (folder: string, file: string): OpenApi =>
  JSON.parse(readFileSync(join(folder, file), "utf8"));

/** The document's own path for one whose braces may hold other names: they are matched by position. */
export function pathIn({ paths }: OpenApi, path: string): string | undefined {
  if (paths[path]) return path;
  return Object.keys(paths).find((each) => withoutNames(each) === withoutNames(path));
}

const withoutNames = (path: string) => path.replace(/\{\w+\}/g, "{}");

/** The operation at a path as the document has it, or with other names in its braces. */
export function operationIn(openapi: OpenApi, method: string, path: string): Operation | undefined {
  return openapi.paths[pathIn(openapi, path) ?? ""]?.[method.toLowerCase()];
}
