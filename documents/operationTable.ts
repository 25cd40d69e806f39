import { allDocuments, type OpenApi, type Parameter } from "../api/openapi";

/** Which operations ServiceTitan's documents have: method, path, API scope and names of query parameters, and no more. */
export interface OperationTable {
  /**
   * By module and version, then by endpoint, the scope and the parameters:
   * `{ "jpm/v2": { "GET /jobs": "tn.jpm.jobs:r page pageSize ids" } }`. `owners[].type` stands for `owners[0].type` and so
   * on, `customField.Fields[]` for one with any name, and `-` for the scope of what is withdrawn.
   */
  operations: Record<string, Record<string, string>>;
  /** What the developer portal calls the scopes: `{ "tn.jpm.jobs:r": "Job Planning and Management → Jobs (Read)" }`. */
  scopes: Record<string, string>;
  /** The months of the last documents that had what is withdrawn: `{ "jpm/v2 PUT /jobs/{id}/hold": "2026-03" }`. */
  lastDocumented: Record<string, string>;
}

/**
 * Lists the operations of a folder of ServiceTitan's documents, in the order of their paths: of two that fit an
 * address, the one without a parameter in its place comes first, since a brace sorts after all letters.
 */
export function documentedOperations(folder: string): OperationTable {
  const table: OperationTable = { operations: {}, scopes: {}, lastDocumented: {} };
  for (const { server, path, method, operation, openapi } of operationsIn(folder)) {
    const endpoint = `${method.toUpperCase()} ${path}`;
    const query = (operation.parameters ?? []).filter((parameter) => parameter.in === "query");
    table.operations[server] ??= {};
    const [scope] = (operation.security ?? []).flatMap(({ oauth = [] }) => oauth);
    const names = query.flatMap((each) => namesOf(each, openapi));
    table.operations[server][endpoint] = [scope ?? "-", ...names].join(" ");
    if (scope) table.scopes[scope] = scopeNames(openapi)[scope] ?? scope;
    const month = operation["x-last-documented"];
    if (month !== undefined) table.lastDocumented[`${server} ${endpoint}`] = month;
  }
  return table;
}

const scopeNames = ({ components }: OpenApi): Record<string, string> =>
  components.securitySchemes?.oauth?.flows.clientCredentials.scopes ?? {};

/** The parameter's name, and those of the parts that an object or a list of objects is sent in. */
function namesOf({ name, schema }: Parameter, { components }: OpenApi): string[] {
  if (schema.type === "object") return [name, `${name}[]`];
  const item = schema.items?.$ref?.replace("#/components/schemas/", "") ?? "";
  const parts = Object.keys(components.schemas[item]?.properties ?? {});
  return [name, ...parts.map((part) => `${name}[].${part}`)];
}

const operationsIn = (folder: string) =>
  allDocuments(folder)
    .flatMap(([host, openapi]) =>
      Object.entries(openapi.paths).flatMap(([route, operations]) => {
        const [, server = "", path = ""] = /^(.+)\/tenant\/\{tenant\}(.+)$/.exec(`${host}${route}`) ?? [];
        return Object.entries(operations).map(([method, operation]) => ({
          server,
          path,
          method,
          operation,
          openapi,
        }));
      }),
    )
    .sort((a, b) => compare(a.server, b.server) || compare(a.path, b.path) || compare(a.method, b.method));

/** By code unit, as a locale would order letters and braces otherwise. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
