import { readAll } from "../client/pagination";
import { fillPath } from "../client/path";
import type { Fields } from "../fields/field";
import { filterGroup } from "../fields/filters";
import {
  customQueryParams,
  fetchAll,
  includeTotal,
  largestPage,
  page,
  pageSize,
  pageSizeUpTo,
  type Sorts,
  sort,
} from "../fields/list";
import type { Pairs } from "../fields/pairs";
import type { RecordType } from "../schemas/record";
import type { Action, Call, Endpoint, Result } from "./action";
import { orderOf } from "./order";

interface ListAction {
  label: string;
  description: string;
  important?: boolean;
  endpoint: Omit<Endpoint, "method">;
  /** Inputs that the path names. */
  required?: Fields;
  /** What ServiceTitan filters this list by: the parts of the input Filters, each a query parameter. */
  filters?: Fields;
  /** Where parts of Filters are not parameters under their own keys: makes the parameters of those given. */
  parameters?: (filters: Record<string, unknown>) => Record<string, unknown>;
  /** Inputs sent as query parameters, in place of Filters, Sort and Custom Query Params. */
  only?: Fields;
  /** Where ServiceTitan filters this list under another path: that path, for when one of `only` is given. */
  filteredPath?: string;
  /** The most records of a page, where it is fewer than of other lists. */
  pageLimit?: number;
  sorts: Sorts;
  /** Whether ServiceTitan takes the order as `orderBy` and `orderByDirection` in place of `sort`. */
  takesOrderBy?: boolean;
  of: RecordType<unknown>;
}

/** Declares an action that lists records: one page, or all of them. */
export function listAction(definition: ListAction): Action {
  const { label, description, important, endpoint, required = {}, filters, only, filteredPath } = definition;
  const { pageLimit, sorts, takesOrderBy, of } = definition;
  const { api, path } = endpoint;
  return {
    label,
    description,
    important,
    endpoint: { ...endpoint, method: "GET" },
    required,
    optional: {
      fetchAll,
      page,
      pageSize: pageLimit ? pageSizeUpTo(pageLimit) : pageSize,
      includeTotal,
      ...(only ?? {
        sort: sort(sorts),
        ...(filters && { filters: filterGroup(filters) }),
        customQueryParams,
      }),
    },
    result: pageOf(of),
    run: async ({ values, client, logger }) => {
      const filtered = Object.keys(only ?? {}).some((key) => values[key] !== undefined);
      const { url, others } = fillPath((filtered && filteredPath) || path, values);
      const query = toQuery(others, definition, logger);
      const fetchAll = values.fetchAll === true;
      const order = orderOf(query.get("sort") ?? undefined, sorts, of.example);
      if (fetchAll && order.sort) query.set("sort", order.sort);
      if (takesOrderBy) sortToOrderBy(query);
      if (!fetchAll) return { data: (await client(api).get(url, { params: query })).data };
      const list = { client: client(api), path: url, query, pageSize: pageLimit ?? largestPage, logger };
      const all = await readAll(list);
      return { data: { ...all, data: order.arrange(all.data) } };
    },
  };
}

/** The query of a list; an input, or a part of Filters, wins over a custom parameter of the same name. */
function toQuery(
  values: Call["values"],
  { sorts, parameters = (filters) => filters }: ListAction,
  logger: Call["logger"],
): URLSearchParams {
  const { fetchAll: all, customQueryParams: pairs = [], filters = {}, ...inputs } = values;
  const own: Record<string, unknown> = { ...parameters(filters as Record<string, unknown>), ...inputs };
  if (own.sort !== undefined && sorts.length === 0) {
    logger.warn("Sort was left out: ServiceTitan does not sort this list.");
    delete own.sort;
  }
  const paging = all === true ? ["page", "pageSize", "includeTotal"] : [];
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(own))
    for (const each of [value ?? []].flat()) query.append(key, String(each));
  for (const [key, value] of pairs as Pairs) if (own[key] === undefined) query.append(key, value);
  for (const key of paging) query.delete(key);
  return query;
}

/** `sort=-ModifiedOn` as `orderBy=modifiedOn` and `orderByDirection=desc`. */
function sortToOrderBy(query: URLSearchParams): void {
  const [, sign, initial, rest] = /^([+-]?)(\w)(\w*)$/.exec(query.get("sort") ?? "") ?? [];
  if (initial === undefined) return;
  query.delete("sort");
  query.set("orderBy", `${initial.toLowerCase()}${rest}`);
  query.set("orderByDirection", sign === "-" ? "desc" : "asc");
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
