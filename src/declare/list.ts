import type { RecordData } from "../../api/record";
import { Collection } from "../client/complete";
import { keepInPlace, keepOnly, keepToCompare } from "../client/keep";
import { type Page, toPage } from "../client/page";
import { fewAtOnce } from "../client/pages";
import { readAll, readStart } from "../client/pagination";
import { fillPath } from "../client/path";
import { isPlainObject } from "../inputs/blank";
import { active, filterGroup, findsNothing } from "../inputs/filters";
import type { Inputs } from "../inputs/input";
import {
  customQueryParams,
  fetchAll,
  includeTotal,
  keepFields,
  largestPage,
  page,
  pageSize,
  pageSizeUpTo,
  sort,
} from "../inputs/list";
import type { Pairs } from "../inputs/pairs";
import { readAtOnce } from "./atOnce";
import {
  type Call,
  type Calling,
  type Calls,
  type Declared,
  endpointOf,
  type Outcome,
  type Result,
} from "./declaration";
import { withoutRequired } from "./fields";
import { type ListParameters, toParameters, warnOfUnknown } from "./parameters";
import {
  datedBy,
  inChunks,
  isUnfiltered,
  refuseLaterPage,
  sortToOrderBy,
  takeDates,
  toQuery,
  withoutPaging,
} from "./query";
import { byId, readingOrder } from "./readingOrder";

/** An action that lists records: one page, or all of them. */
export interface ListAction extends Declared, Calling, ListParameters {
  kind: "list";
  /** The most records of a page, where it is fewer than of other lists. */
  pageLimit?: number;
  of: RecordData;
}

type Definition = Omit<ListAction, "kind" | "required" | "optional" | "calls"> & {
  calls: Calls & `GET ${string}`;
  /** Inputs that the path names, and parameters without which ServiceTitan lists nothing. */
  required?: Inputs;
};

export const list = ({ required = {}, ...definition }: Definition): ListAction => {
  const { filters, datesHere, onlyPages, pageLimit, sorts, tellsTotal, hasNoPages } = definition;
  // What a list of rows without names holds has no fields.
  const keeping = isPlainObject(definition.of.example) && { keepFields };
  if (hasNoPages) return { kind: "list", ...definition, required, optional: { ...keeping } };
  return {
    kind: "list",
    ...definition,
    required,
    optional: {
      fetchAll,
      page,
      pageSize: pageLimit ? pageSizeUpTo(pageLimit) : pageSize,
      ...(!tellsTotal && { includeTotal }),
      ...keeping,
      ...datesHere,
      ...(!datesHere &&
        !onlyPages && {
          sort: sort(sorts),
          ...(filters && { filters: filterGroup(filters) }),
          customQueryParams,
        }),
    },
  };
};

export async function runList(action: ListAction, call: Call): Promise<Outcome> {
  const { label, filters, datesHere } = action;
  const { url, others } = fillPath(endpointOf(action).path, call.values);
  if (findsNothing(filters, call.values.filters as Call["values"])) {
    call.logger.info(`${label} asked for nothing: a list in Filters is empty.`);
    return { data: wholePage([]) };
  }
  const query = readQuery(others, action, call.logger);
  const isWanted = datesHere && takeDates(query);
  const chunks = inChunks(query);
  if (action.hasNoPages) return { data: wholePage(await readAtOnce(call, url, chunks, action)) };
  const fetchesAll = call.values.fetchAll === true;
  if (!fetchesAll && !isWanted && chunks.length === 1)
    return { data: await readPage(call, url, chunks[0] as URLSearchParams, action) };

  if (!fetchesAll && chunks.length > 1) refuseLaterPage(query);
  const { records, arrange } = await readWhole(call, url, query, action);
  const wanted = isWanted ? records.filter(isWanted) : records;
  const keep = keepOnly(call.values.keepFields as string[]);
  if (isWanted && !fetchesAll) return { data: cut(keepInPlace(wanted, keep), query) };
  const inOrder = fetchesAll || query.has("sort") ? arrange(wanted) : byId(wanted);
  return { data: wholePage(keepInPlace(inOrder, keep)) };
}

/** What a list shows while a flow is designed: its first few records, whatever page, dates or all were asked for. */
export async function runFirstFew(action: ListAction, call: Call): Promise<Outcome> {
  const { url, others } = fillPath(endpointOf(action).path, call.values);
  if (findsNothing(action.filters, call.values.filters as Call["values"])) return { data: wholePage([]) };
  const query = readQuery(others, action, call.logger);
  if (action.datesHere) takeDates(query);
  const [chunk = query] = inChunks(query);
  if (action.hasNoPages) return { data: wholePage(await readAtOnce(call, url, [chunk], action)) };
  chunk.set("page", "1");
  chunk.set("pageSize", "5");
  return { data: await readPage(call, url, chunk, action) };
}

/**
 * Reads what a list has for something, the newest first where it can be sorted.
 * @param values what goes into the path, and query parameters.
 * @param most how many records to read at most.
 * @throws as `readStart` does.
 */
export async function readNewest(
  action: ListAction,
  values: Call["values"],
  most: number,
  { label, client, logger }: Call,
): Promise<{ records: unknown[]; hasMore: boolean }> {
  const { api, version, path } = endpointOf(action);
  const { url, others } = fillPath(path, values);
  const query = toQuery(others, []);
  const isSorted = action.sorts.includes("CreatedOn");
  if (isSorted) query.set("sort", "-CreatedOn");
  const reader = client(api, { version, scope: action.scope, action: `${label}, ${action.label}` });
  return readStart(
    {
      client: reader,
      label: action.label,
      path: url,
      query: action.orderBy ? sortToOrderBy(query, action.orderBy) : query,
      ownSort: isSorted,
      pageSize: Math.min(most, action.pageLimit ?? largestPage),
      growsAtEnd: false,
      logger,
    },
    most,
  );
}

/** Parameters of the query: of the inputs, of Filters, and the custom ones. */
function readQuery(values: Call["values"], action: ListAction, logger: Call["logger"]): URLSearchParams {
  const { fetchAll: _, keepFields: __, customQueryParams: pairs = [], filters = {}, ...inputs } = values;
  const own = { ...toParameters(filters as Call["values"], action), ...inputs };
  if (own.sort !== undefined && action.sorts.length === 0) {
    logger.warn("Sort was left out: ServiceTitan does not sort this list.");
    delete own.sort;
  }
  warnOfUnknown(pairs as Pairs, action, logger);
  return toQuery(own, pairs as Pairs);
}

/** One page, as ServiceTitan answers it but for the fields that are not kept. */
async function readPage(
  { client, values }: Call,
  url: string,
  query: URLSearchParams,
  action: ListAction,
): Promise<unknown> {
  const { label, orderBy } = action;
  const params = orderBy ? sortToOrderBy(query, orderBy) : query;
  const { api, version } = endpointOf(action);
  const { data: answer } = await client(api, { version }).get<unknown>(url, { params });
  const [number, size] = [Number(query.get("page") ?? 1), Number(query.get("pageSize") ?? 50)];
  const { told: _, ...page } = toPage(label, answer, number, size);
  const data = page.data.map(keepOnly(values.keepFields as string[]));
  return isPlainObject(answer) ? { ...answer, data } : { ...page, data };
}

/** All records, and how to bring them into the order that was asked for. */
async function readWhole(
  { client, logger, values }: Call,
  url: string,
  query: URLSearchParams,
  action: ListAction,
) {
  const { label, filters, sorts, orderBy, tellsTotal, of, pageLimit: pageSize = largestPage } = action;
  const { api, version } = endpointOf(action);
  const asked = query.get("sort") ?? undefined;
  const { sort, by, arrange } = readingOrder(asked, sorts, of.example);
  const read = async (chunk: URLSearchParams) => {
    const rest = withoutPaging(chunk);
    const growsAtEnd = sort === "+Id" && isUnfiltered(rest, filters?.active === active);
    if (sort) rest.set("sort", sort);
    const all = await readAll({
      client: client(api, { version }),
      label,
      path: url,
      query: orderBy ? sortToOrderBy(rest, orderBy) : rest,
      ownSort: sort !== asked,
      pageSize,
      growsAtEnd,
      hasNoTotal: tellsTotal,
      keep: keepToCompare(values.keepFields as string[], action.datesHere ? [...by, ...datedBy] : by),
      logger,
    });
    return all.data;
  };
  return { records: new Collection(await fewAtOnce(inChunks(query), read)).records, arrange };
}

/** All records as one page. */
export const wholePage = (records: unknown[]): Page => ({
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

/** A page of records, as example and JSON Schema; fields that are not kept are not there. */
export function pageOf({ example, jsonSchema }: RecordData): Result {
  return {
    example: { page: 1, pageSize: 50, hasMore: false, totalCount: 1, data: [example] },
    jsonSchema: {
      type: "object",
      properties: {
        page: { type: "integer" },
        pageSize: { type: "integer" },
        hasMore: { type: "boolean" },
        totalCount: { type: ["integer", "null"] },
        data: { type: "array", items: withoutRequired(jsonSchema) },
      },
      required: ["page", "pageSize", "hasMore", "data"],
    },
  };
}
