import type { ActionLogger } from "@prismatic-io/spectral";
import type { AxiosInstance } from "axios";

/** One page as ServiceTitan answers it; Fetch All returns the same envelope. */
export interface Page<T = unknown> {
  page: number;
  pageSize: number;
  hasMore: boolean;
  totalCount: number | null;
  data: T[];
}

export interface ReadAll {
  client: AxiosInstance;
  path: string;
  /** Query parameters besides those of paging. */
  query: URLSearchParams;
  /** Size of page to ask for; ServiceTitan may use a smaller one. */
  pageSize: number;
  /** Stop after this many records. */
  limit?: number;
  logger: ActionLogger;
}

/** How many pages are asked for at the same time. */
const atOnce = 4;

/**
 * Reads a list to its end: the first page, then the others a few at a time, believing the page size and
 * `hasMore` of the answers over what was asked. A record that is seen twice is kept once.
 * @returns all records in the list's order; `hasMore` tells whether `limit` cut the list.
 */
export async function readAll({ client, path, query, pageSize, limit = Infinity }: ReadAll): Promise<Page> {
  const records = new Map<unknown, unknown>();
  const keep = ({ data }: Page) => {
    for (const record of data) records.set(idOf(record), record);
  };
  const first = await readPage(client, path, query, 1, pageSize, limit === Infinity);
  keep(first);
  const known = Math.ceil(Math.min(first.totalCount ?? 0, limit) / first.pageSize);
  let last = first;
  for (let next = 2; last.hasMore && records.size < limit; ) {
    const count = Math.max(1, Math.min(atOnce, known - next + 1));
    const numbers = Array.from({ length: count }, (_, index) => next + index);
    const pages = await Promise.all(
      numbers.map((number) => readPage(client, path, query, number, first.pageSize, false)),
    );
    pages.forEach(keep);
    last = pages[pages.length - 1] as Page;
    next += count;
  }
  const data = [...records.values()];
  return {
    page: 1,
    pageSize: Math.min(data.length, limit),
    hasMore: last.hasMore || data.length > limit,
    totalCount: data.length,
    data: data.length > limit ? data.slice(0, limit) : data,
  };
}

async function readPage(
  client: AxiosInstance,
  path: string,
  query: URLSearchParams,
  page: number,
  pageSize: number,
  includeTotal: boolean,
): Promise<Page> {
  const params = new URLSearchParams(query);
  params.set("page", String(page));
  params.set("pageSize", String(pageSize));
  if (includeTotal) params.set("includeTotal", "true");
  return (await client.get<Page>(path, { params })).data;
}

const idOf = (record: unknown) => (record as { id?: unknown })?.id ?? record;
