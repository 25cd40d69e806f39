import { readAll } from "../client/pagination";
import type { Fields } from "../fields/field";
import {
  customQueryParams,
  fetchAll,
  includeTotal,
  largestPage,
  page,
  pageSize,
  type Sorts,
  sort,
} from "../fields/list";
import type { Pairs } from "../fields/pairs";
import type { RecordType } from "../schemas/record";
import type { Action, Call, Endpoint, Result } from "./action";
import { fillPath } from "./endpoint";

interface ListAction {
  label: string;
  description: string;
  important?: boolean;
  endpoint: Omit<Endpoint, "method">;
  /** Inputs that the path names. */
  required?: Fields;
  /** Inputs of this list only, sent as query parameters; in place of Sort and Custom Query Params. */
  filters?: Fields;
  /** Where ServiceTitan filters this list under another path: that path, for when a filter is given. */
  filteredPath?: string;
  sorts: Sorts;
  of: RecordType<unknown>;
}

/** Declares an action that lists records: one page, or all of them. */
export function listAction({ required = {}, filters, filteredPath, sorts, of, ...rest }: ListAction): Action {
  const { api, path } = rest.endpoint;
  return {
    ...rest,
    endpoint: { ...rest.endpoint, method: "GET" },
    required,
    optional: {
      fetchAll,
      page,
      pageSize,
      includeTotal,
      ...(filters ?? { sort: sort(sorts), customQueryParams }),
    },
    result: pageOf(of),
    run: async ({ values, client, logger }) => {
      const filtered = Object.keys(filters ?? {}).some((key) => values[key] !== undefined);
      const { url, others } = fillPath((filtered && filteredPath) || path, values);
      const query = toQuery(others, sorts, logger);
      if (values.fetchAll !== true) return { data: (await client(api).get(url, { params: query })).data };
      if (!query.has("sort") && sorts.includes("Id")) query.set("sort", "+Id");
      return {
        data: await readAll({ client: client(api), path: url, query, pageSize: largestPage, logger }),
      };
    },
  };
}

/** The query of a list; an input wins over a custom parameter of the same name. */
function toQuery(values: Call["values"], sorts: Sorts, logger: Call["logger"]): URLSearchParams {
  const { fetchAll: all, customQueryParams: pairs = [], ...own } = values;
  if (own.sort !== undefined && sorts.length === 0) {
    logger.warn("Sort was left out: ServiceTitan does not sort this list.");
    delete own.sort;
  }
  const paging = all === true ? ["page", "pageSize", "includeTotal"] : [];
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(own)) query.append(key, String(value));
  for (const [key, value] of pairs as Pairs) if (!(key in own)) query.append(key, value);
  for (const key of paging) query.delete(key);
  return query;
}

/** A page of records, as example and JSON Schema. */
function pageOf({ example, jsonSchema }: RecordType<unknown>): Result {
  return {
    example: { page: 1, pageSize: 50, hasMore: false, totalCount: 1, data: [example] },
    jsonSchema: {
      type: "object",
      properties: {
        page: { type: "integer" },
        pageSize: { type: "integer" },
        hasMore: { type: "boolean" },
        totalCount: { type: ["integer", "null"] },
        data: { type: "array", items: jsonSchema },
      },
      required: ["page", "pageSize", "hasMore", "data"],
    },
  };
}
