import type { RecordData } from "../../api/record";
import { Collection } from "../client/complete";
import { type Page, toPage } from "../client/page";
import { fewAtOnce } from "../client/pages";
import { readAll } from "../client/pagination";
import { fillPath } from "../client/path";
import { isPlainObject } from "../inputs/blank";
import type { Fields } from "../inputs/field";
import { active, filterGroup, findsNothing } from "../inputs/filters";
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
} from "../inputs/list";
import type { Pairs } from "../inputs/pairs";
import { byId, orderOf } from "./order";
import {
  inChunks,
  isUnfiltered,
  refuseLaterPage,
  sortToOrderBy,
  takeDates,
  toQuery,
  withoutPaging,
} from "./query";
import type { Action, Call, Endpoint, Result } from "./spectral";

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
  /** Whether ServiceTitan filters this list by no date, so that all records are read and compared here. */
  datesHere?: boolean;
  /** The most records of a page, where it is fewer than of other lists. */
  pageLimit?: number;
  sorts: Sorts;
  /** Whether ServiceTitan takes the order as `orderBy` and `orderByDirection` in place of `sort`. */
  takesOrderBy?: boolean;
  of: RecordData<unknown>;
}

/** Declares an action that lists records: one page, or all of them. */
export function listAction(definition: ListAction): Action {
  const { label, description, important, endpoint, required = {}, filters, only, pageLimit } = definition;
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
        sort: sort(definition.sorts),
        ...(filters && { filters: filterGroup(filters) }),
        customQueryParams,
      }),
    },
    result: pageOf(definition.of),
    run: async (call) => {
      const { url, others } = fillPath(endpoint.path, call.values);
      if (findsNothing(filters, call.values.filters as Call["values"])) {
        call.logger.info(`${label} asked for nothing: a list in Filters is empty.`);
        return { data: whole([]) };
      }
      const query = readQuery(others, definition, call.logger);
      const keep = definition.datesHere && takeDates(query);
      const chunks = inChunks(query);
      const fetchesAll = call.values.fetchAll === true;
      if (!fetchesAll && !keep && chunks.length === 1)
        return { data: await readPage(call, url, chunks[0] as URLSearchParams, definition) };

      if (!fetchesAll && chunks.length > 1) refuseLaterPage(query);
      const { records, arrange } = await readWhole(call, url, query, definition);
      const kept = keep ? records.filter(keep) : records;
      if (keep && !fetchesAll) return { data: cut(kept, query) };
      return { data: whole(fetchesAll || query.has("sort") ? arrange(kept) : byId(kept)) };
    },
  };
}

/** Parameters of the query: of the inputs, of Filters, and the custom ones. */
function readQuery(
  values: Call["values"],
  { sorts, parameters = (filters) => filters }: ListAction,
  logger: Call["logger"],
): URLSearchParams {
  const { fetchAll: _, customQueryParams: pairs = [], filters = {}, ...inputs } = values;
  const own = { ...parameters(filters as Record<string, unknown>), ...inputs };
  if (own.sort !== undefined && sorts.length === 0) {
    logger.warn("Sort was left out: ServiceTitan does not sort this list.");
    delete own.sort;
  }
  return toQuery(own, pairs as Pairs);
}

/** One page, as ServiceTitan answers it. */
async function readPage(
  { client }: Call,
  url: string,
  query: URLSearchParams,
  { label, endpoint, takesOrderBy }: ListAction,
): Promise<unknown> {
  const params = takesOrderBy ? sortToOrderBy(query) : query;
  const { data: answer } = await client(endpoint.api).get<unknown>(url, { params });
  const [number, size] = [Number(query.get("page") ?? 1), Number(query.get("pageSize") ?? 50)];
  const { told: _, ...page } = toPage(label, answer, number, size);
  return isPlainObject(answer) ? { ...answer, data: page.data } : page;
}

/** All records, and how to bring them into the order that was asked for. */
async function readWhole(
  { client, logger }: Call,
  url: string,
  query: URLSearchParams,
  definition: ListAction,
) {
  const { label, endpoint, filters, sorts, takesOrderBy, of, pageLimit: pageSize = largestPage } = definition;
  const asked = query.get("sort") ?? undefined;
  const { sort, arrange } = orderOf(asked, sorts, of.example);
  const read = async (chunk: URLSearchParams) => {
    const rest = withoutPaging(chunk);
    const growsAtEnd = sort === "+Id" && isUnfiltered(rest, filters?.active === active);
    if (sort) rest.set("sort", sort);
    const all = await readAll({
      client: client(endpoint.api),
      label,
      path: url,
      query: takesOrderBy ? sortToOrderBy(rest) : rest,
      ownSort: sort !== asked,
      pageSize,
      growsAtEnd,
      logger,
    });
    return all.data;
  };
  return { records: new Collection(await fewAtOnce(inChunks(query), read)).records, arrange };
}

const whole = (records: unknown[]): Page => ({
  page: 1,
  pageSize: records.length,
  hasMore: false,
  totalCount: records.length,
  data: records,
});

/** The page that was asked for, of records that are all here. */
function cut(records: unknown[], query: URLSearchParams): Page {
  const [page, pageSize] = [Number(query.get("page") ?? 1), Number(query.get("pageSize") ?? 50)];
  const end = page * pageSize;
  return {
    page,
    pageSize,
    hasMore: records.length > end,
    totalCount: query.get("includeTotal") === "true" ? records.length : null,
    data: records.slice(end - pageSize, end),
  };
}

/** A page of records, as example and JSON Schema. */
function pageOf({ example, jsonSchema }: RecordData<unknown>): Result {
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
