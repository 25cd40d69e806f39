import { type ActionLogger, SpectralError } from "@prismatic-io/spectral";
import type { AxiosInstance } from "axios";
import { ServiceTitanError } from "./errors";

/** One page as ServiceTitan answers it; Fetch All returns the same envelope. */
export interface Page {
  page: number;
  pageSize: number;
  hasMore: boolean;
  totalCount: number | null;
  data: unknown[];
}

/** A list of ServiceTitan's API, and how to ask for it. */
export interface List {
  client: AxiosInstance;
  /** Label of the action or data source, for messages. */
  label: string;
  path: string;
  /** Query parameters besides those of paging. */
  query: URLSearchParams;
  /** Whether `sort` was added to order the pages, not asked for: it is left out where ServiceTitan refuses it. */
  ownSort?: boolean;
  /** How many records to ask for at a time; ServiceTitan may give fewer. */
  pageSize: number;
  /** Whether a record that comes in while the list is read can only come last: it is in order of ID, unfiltered. */
  growsAtEnd: boolean;
  /** Whether ServiceTitan cannot be asked how many records there are. */
  hasNoTotal?: boolean;
  /** What is kept of each record as soon as its page is there; the whole of it unless told otherwise. */
  keep?: (record: unknown) => unknown;
  /** How many milliseconds the first page may take before the total is asked for alone; 100 unless told otherwise. */
  firstPageMs?: number;
  logger: ActionLogger;
}

/** A page that was read, and whether its answer said if more follow. */
export interface ReadPage extends Page {
  told: boolean;
}

export type PageReader = (number: number, pageSize: number, includeTotal?: boolean) => Promise<ReadPage>;

/** A page that takes too long is asked for in parts, which hold no fewer records than this. */
const smallestPart = 100;

declare module "axios" {
  interface AxiosRequestConfig {
    /** Whether, where the answer is too large or takes too long, smaller ones are asked for in its place. */
    divisible?: boolean;
  }
}

/**
 * Reads pages of one list, until the first error: it stops those on their way, and all later ones.
 * A page that takes too long or is too large is read in parts of half the size. A page size, or a sort of our
 * own, that ServiceTitan refuses is left out.
 * @returns a reader that throws the first error, its message preceded by the page.
 */
export function pageReader(list: List): PageReader {
  const stop = new AbortController();
  const query = new URLSearchParams(list.query);
  let failure: unknown;
  let refusedSize = Number.POSITIVE_INFINITY;
  let largest = Number.POSITIVE_INFINITY;

  const ask: PageReader = async (number, pageSize, includeTotal = false) => {
    const params = new URLSearchParams(query);
    params.set("page", String(number));
    if (pageSize < refusedSize) params.set("pageSize", String(pageSize));
    if (includeTotal && !list.hasNoTotal) params.set("includeTotal", "true");
    const divisible = pageSize > smallestPart;
    try {
      const { data } = await list.client.get<unknown>(list.path, { params, signal: stop.signal, divisible });
      const page = toPage(list.label, data, number, pageSize);
      return list.keep ? { ...page, data: page.data.map(list.keep) } : page;
    } catch (error) {
      if (list.ownSort && sorts(query) && refuses(error, /sort|order ?by/i))
        for (const name of order) query.delete(name);
      else if (pageSize < refusedSize && refuses(error, /page ?size/i)) refusedSize = pageSize;
      else throw error;
      return ask(number, pageSize, includeTotal);
    }
  };

  /** The same records in smaller pages, which may begin before and end behind them. */
  const inParts: PageReader = async (number, pageSize, includeTotal) => {
    const [size, from, to] = [largest, (number - 1) * pageSize, number * pageSize];
    const firstPart = Math.floor(from / size) + 1;
    let part = await readPage(firstPart, size, includeTotal);
    const { totalCount } = part;
    // ServiceTitan gives no more at a time than this.
    if (from === 0 && part.hasMore && part.data.length < size) return part;
    const data = part.data.slice(from - (firstPart - 1) * size);
    let end = firstPart * size;
    for (let next = firstPart + 1; part.hasMore && end < to; next += 1) {
      part = await readPage(next, size);
      data.push(...part.data);
      end = next * size;
    }
    const hasMore = part.hasMore || data.length > pageSize;
    return { page: number, pageSize, hasMore, told: part.told, totalCount, data: data.slice(0, pageSize) };
  };

  const readPage: PageReader = async (number, pageSize, includeTotal) => {
    if (pageSize <= largest)
      try {
        return await ask(number, pageSize, includeTotal);
      } catch (error) {
        if (!isTooMuch(error) || pageSize <= smallestPart) throw error;
        largest = Math.min(largest, Math.max(smallestPart, Math.floor(pageSize / 2)));
        list.logger.info(`${list.label}: a page of ${pageSize} is too large; reading ${largest} at a time.`);
      }
    return inParts(number, pageSize, includeTotal);
  };

  return async (number, pageSize, includeTotal) => {
    try {
      return await readPage(number, pageSize, includeTotal);
    } catch (error) {
      failure ??= atPage(error, number);
      stop.abort();
      throw failure;
    }
  };
}

/** The same error, so that its class and properties stay. */
function atPage(error: unknown, page: number): unknown {
  if (error instanceof Error) error.message = `Page ${page}: ${error.message}`;
  return error;
}

/** The parameters that order a list. */
const order = ["sort", "orderBy", "orderByDirection"];
const sorts = (query: URLSearchParams) => order.some((name) => query.has(name));

/** Whether ServiceTitan refuses a request for something that it names. */
function refuses(error: unknown, what: RegExp): boolean {
  if (!(error instanceof ServiceTitanError) || error.status !== 400) return false;
  return Object.keys(error.errors ?? {}).some((field) => what.test(field)) || what.test(error.message);
}

const isTooMuch = (error: unknown) => error instanceof ServiceTitanError && error.isTooMuch === true;

/**
 * Reads an answer of a list as a page: an envelope, whose data may be null, a bare list, or nothing (204).
 * Where it does not say whether more follow, they may if the page is full.
 * @throws SpectralError where it is none of these.
 */
export function toPage(label: string, answer: unknown, page: number, pageSize: number): ReadPage {
  const isNothing = answer === "" || answer === null || answer === undefined;
  const envelope = isNothing || Array.isArray(answer) ? { data: answer || null } : answer;
  const { data, hasMore, totalCount } = envelope as Partial<Record<keyof Page, unknown>>;
  const records = data === null ? [] : data;
  if (!Array.isArray(records))
    throw new SpectralError(`${label} failed: the answer is not a page of records.`);
  const told = /^(true|false)$/i.test(String(hasMore));
  return {
    page,
    pageSize,
    hasMore: told ? /^true$/i.test(String(hasMore)) : records.length >= pageSize,
    totalCount: /^\d+$/.test(String(totalCount)) ? Number(totalCount) : null,
    data: records,
    told,
  };
}

/** The ID of a record, where it has one. */
export const idOf = (record: unknown) => (record as { id?: unknown } | null | undefined)?.id ?? undefined;
