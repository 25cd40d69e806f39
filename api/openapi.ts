import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A schema of OpenAPI 3, as far as it is looked into here. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  nullable?: boolean;
  enum?: unknown[];
  maxLength?: number;
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
  description?: string;
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

interface OAuth {
  /** Scopes by what they are called in a request, and what the developer portal calls them. */
  flows: { clientCredentials: { scopes: Record<string, string> } };
}

/** An OpenAPI 3 document, as far as it is looked into here. */
export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; securitySchemes?: { oauth?: OAuth } };
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

/**
 * Opens a folder of ServiceTitan's OpenAPI documents: one JSON file a module and version, however named.
 * @throws Error where there is no such folder, or no document in it.
 */
export function openDocuments(folder: string): Documents {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const files = filesByServer(folder);
  if (files.size === 0) throw new Error(`There is no OpenAPI document of ServiceTitan's in ${folder}.`);
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

/** All documents of a folder, each with the path of its server: `crm/v2`, and `telecom` without a version. */
export const allDocuments = (folder: string): [string, OpenApi][] =>
  [...filesByServer(folder)].map(([server, file]) => [server, readDocument(folder, file)]);

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

/** An operation, and the path that the document has it under. */
export interface Documented {
  path: string;
  operation: Operation;
}

/** Finds an operation; the braces in its path may hold other names than the document's. */
export function operationIn({ paths }: OpenApi, method: string, wanted: string): Documented | undefined {
  const key = method.toLowerCase();
  const path = paths[wanted]?.[key]
    ? wanted
    : Object.keys(paths).find((each) => paths[each]?.[key] && withoutNames(each) === withoutNames(wanted));
  const operation = path === undefined ? undefined : paths[path]?.[key];
  return path === undefined || operation === undefined ? undefined : { path, operation };
}

const withoutNames = (path: string) => path.replace(/\{\w+\}/g, "{}");

/** A schema with its references followed and its null put aside. */
export interface Plain {
  schema: Schema;
  /** The name of the schema that was referred to. */
  component?: string;
  /** Whether null is allowed where it is referred to, and by itself. */
  nullOutside: boolean;
  nullInside: boolean;
  /** The alternatives, where it is not one schema. */
  options: Schema[];
}

/** Follows references to what a schema is. */
export function plain(schema: Schema, openapi: OpenApi): Plain {
  const types = [schema.type ?? []].flat();
  const alternatives = schema.oneOf ?? schema.anyOf ?? schema.allOf ?? [];
  const options = alternatives.filter(({ type }) => type !== "null");
  const isNullable =
    schema.nullable === true || types.includes("null") || options.length < alternatives.length;

  const component = schema.$ref?.replace("#/components/schemas/", "");
  const [only] = component ? [openapi.components.schemas[component] ?? {}] : options;
  if (only === undefined || options.length > 1)
    return { schema, options, nullOutside: false, nullInside: isNullable };

  const inner = plain(only, openapi);
  const name = inner.component ?? component;
  return name
    ? { ...inner, component: name, nullOutside: inner.nullOutside || isNullable }
    : { ...inner, nullInside: inner.nullInside || isNullable };
}
