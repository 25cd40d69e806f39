import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ApiRecord, JsonSchema } from "../api/record";
import { type Calls, endpointOf } from "../src/declare/declaration";
import { at } from "./outline";

/**
 * What a record's endpoint is documented to answer, or one item where that is a page, as JSON Schema.
 * @param folder of ServiceTitan's documents
 * @throws where the documents do not have the endpoint
 */
export function documentedAnswer(folder: string, { name, answeredBy }: ApiRecord): JsonSchema {
  const { method, api, version, path } = endpointOf({ calls: answeredBy as Calls });
  const document = documentOf(folder, api);
  const { paths } = document;
  const tenantPath = `/tenant/{tenant}${path}`;
  // Telecom's one document has several versions, which are in the paths.
  const operation = (paths[tenantPath] ?? paths[`/${version}${tenantPath}`])?.[method.toLowerCase()];
  const answer = operation?.responses["200"]?.content?.["application/json"]?.schema;
  if (!answer) throw new Error(`${name}: the documents do not say what ${answeredBy} answers.`);
  const page = at(answer, document).properties as
    | { hasMore?: unknown; data?: { items: JsonSchema } }
    | undefined;
  const schema = page?.hasMore && page.data ? page.data.items : answer;
  // OpenAPI 3.0 writes `nullable` where JSON Schema lists the type null.
  return mapNodes({ ...schema, components: document.components }, ({ nullable, ...node }) =>
    nullable === true ? { anyOf: [node, { type: "null" }] } : node,
  );
}

/** The same JSON with each object in it changed by `change`, innermost first. */
export function mapNodes(value: JsonSchema, change: (node: JsonSchema) => JsonSchema): JsonSchema {
  const visit = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(visit);
    if (typeof item !== "object" || item === null) return item;
    return change(Object.fromEntries(Object.entries(item).map(([key, field]) => [key, visit(field)])));
  };
  return visit(value) as JsonSchema;
}

interface Operation {
  responses: Record<string, { content?: Record<string, { schema: JsonSchema }> }>;
}

type Document = JsonSchema & { paths: Record<string, Record<string, Operation>> };

function documentOf(folder: string, api: string): Document {
  for (const file of readdirSync(folder).filter((each) => each.endsWith(".json"))) {
    const text = readFileSync(join(folder, file), "utf8");
    if (new RegExp(`"url":\\s*"https://[^"/]+/${api}(/|")`).test(text)) return JSON.parse(text);
  }
  throw new Error(`${folder} has no document of the module ${api}.`);
}
