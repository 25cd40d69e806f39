import { allDocuments } from "./read";

/** Which operations ServiceTitan's documents have: method, path and names of query parameters, and no more. */
export interface OperationTable {
  /** By module and version, then by endpoint: `{ "jpm/v2": { "GET /jobs": "page pageSize ids" } }`. */
  operations: Record<string, Record<string, string>>;
  /** The months of the last documents that had what is withdrawn: `{ "jpm/v2 PUT /jobs/{id}/hold": "2026-03" }`. */
  lastDocumented: Record<string, string>;
}

/**
 * Lists the operations of a folder of ServiceTitan's documents, in the order of their paths: of two that fit an
 * address, the one without a parameter in its place comes first, since a brace sorts after all letters.
 */
export function documentedOperations(folder: string): OperationTable {
  const table: OperationTable = { operations: {}, lastDocumented: {} };
  for (const { server, path, method, operation } of operationsIn(folder)) {
    const endpoint = `${method.toUpperCase()} ${path}`;
    const query = (operation.parameters ?? []).filter((parameter) => parameter.in === "query");
    table.operations[server] ??= {};
    table.operations[server][endpoint] = query.map(({ name }) => name).join(" ");
    const month = operation["x-last-documented"];
    if (month !== undefined) table.lastDocumented[`${server} ${endpoint}`] = month;
  }
  return table;
}

const operationsIn = (folder: string) =>
  allDocuments(folder)
    .flatMap(([host, { paths }]) =>
      Object.entries(paths).flatMap(([route, operations]) => {
        const [, server = "", path = ""] = /^(.+)\/tenant\/\{tenant\}(.+)$/.exec(`${host}${route}`) ?? [];
        return Object.entries(operations).map(([method, operation]) => ({ server, path, method, operation }));
      }),
    )
    .sort((a, b) => compare(a.server, b.server) || compare(a.path, b.path) || compare(a.method, b.method));

/** By code unit, as a locale would order letters and braces otherwise. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
