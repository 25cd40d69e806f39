import { type Documents, type OpenApi, operationIn } from "../api/openapi";
import type { ApiRecord, JsonSchema } from "../api/record";
import { type Calls, endpointOf } from "../src/declare/declaration";
import { at } from "./outline";

/**
 * What a record's endpoint is documented to answer, or one item where that is a page, as JSON Schema.
 * @param documents ServiceTitan's, as `openDocuments` gives them
 * @throws where the documents do not have the endpoint
 */
export function documentedAnswer(documents: Documents, { name, answeredBy }: ApiRecord): JsonSchema {
  const { method, api, version, path } = endpointOf({ calls: answeredBy as Calls });
  const { prefix, openapi } = documents(api, version) ?? {};
  const route = `${prefix}/tenant/{tenant}${path}`;
  const { responses } = (openapi && operationIn(openapi, method, route)?.operation) ?? {};
  // Some creations are answered 201 alone.
  const { content } = responses?.["200"] ?? responses?.["201"] ?? {};
  const answer = content?.["application/json"]?.schema;
  if (!openapi || !answer) throw new Error(`${name}: the documents do not say what ${answeredBy} answers.`);
  const components = componentsOf(openapi);
  const root = withNull(answer as JsonSchema);
  const page = at(root, { components }).properties as
    | { hasMore?: unknown; data?: { items: JsonSchema } }
    | undefined;
  return { ...(page?.hasMore && page.data ? page.data.items : root), components };
}

const converted = new WeakMap<OpenApi, JsonSchema>();

/** A document's components as JSON Schema, made once: some documents have thousands of fields. */
function componentsOf(openapi: OpenApi): JsonSchema {
  const components = converted.get(openapi) ?? withNull(openapi.components as unknown as JsonSchema);
  converted.set(openapi, components);
  return components;
}

/** OpenAPI 3.0 writes `nullable` where JSON Schema lists the type null. */
const withNull = (schema: JsonSchema): JsonSchema =>
  mapNodes(schema, ({ nullable, ...node }) =>
    nullable === true ? { anyOf: [node, { type: "null" }] } : node,
  );

/** The same JSON with each object in it changed by `change`, innermost first. */
export function mapNodes(value: JsonSchema, change: (node: JsonSchema) => JsonSchema): JsonSchema {
  const visit = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(visit);
    if (typeof item !== "object" || item === null) return item;
    return change(Object.fromEntries(Object.entries(item).map(([key, field]) => [key, visit(field)])));
  };
  return visit(value) as JsonSchema;
}
