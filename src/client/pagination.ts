import { type ActionLogger, SpectralError } from "@prismatic-io/spectral";
import type { AxiosInstance } from "axios";

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
  path: string;
  /** Query parameters besides those of paging. */
  query: URLSearchParams;
  /** How many records to ask for at a time; ServiceTitan may give fewer. */
  pageSize: number;
  logger: ActionLogger;
}

/** How many pages are asked for at the same time. */
const atOnce = 6;

/** A run tells how far it is each time it has read so many records more. */
const progressStep = 10_000;

/**
 * Reads a list to its end: the first page with the total, then the others a few at a time. How many records a
 * page holds and whether more follow is taken from the answers. A record is kept once, by its `id`; records
 * without one are all kept.
 *
 * Pages are read from the last to the first: a record that is removed meanwhile moves the later ones up, onto
 * pages that are still to be read, and one that is added comes last, on a page that says that more follow. One
 * can slip through onto the first page, which ends with another record then, or between pages that are read at
 * the same moment, so that another comes twice or fewer come than the first total said. In these cases all pages
 * are read once more, and what was missing is put at the end.
 *
 * Without a total nobody knows which pages there are: they are read one after the other.
 * @returns all records as one page.
 * @throws the first error, its message preceded by the page; requests on their way are aborted.
 */
export async function readAll(list: List): Promise<Page> {
  const first = await pageReader(list)(1, list.pageSize, true);
  const size = first.data.length;
  const total = first.totalCount ?? 0;
  const last = first.hasMore && size > 0 ? Math.ceil(total / size) : 1;

  const readPage = pageReader(list);
  const report = reporting(readPage, list.logger, first);
  const [end, ...others] = await readBackwards(
    report,
    last > 1 ? [lookAtEndOf(first), ...pagesOf(size, 2, last)] : [],
  );
  const pages = await readOn(report, [first, ...others], size);
  let records = distinct(pages);
  const moved = end && idOf(end.data[0]) !== idOf(first.data[size - 1]);
  const changed = moved || records.length < Math.max(total, countOf(pages));
  if (changed && idOf(first.data[0]) !== undefined) {
    list.logger.info(
      `The list changed while ${show(records.length)} of ${show(total)} records were read: reading it once more.`,
    );
    const again = await readBackwards(readPage, pagesOf(size, 1, pages.length));
    records = distinct([...pages, ...again]);
  }
  return {
    page: 1,
    pageSize: records.length,
    hasMore: false,
    totalCount: records.length,
    data: records,
  };
}

/** A page to ask for: its number and its size. */
type Ask = [number: number, pageSize: number];

const pagesOf = (size: number, first: number, last: number): Ask[] =>
  range(first, last).map((number) => [number, size]);

/** Asks for the last record of a page alone: another one stands there if any before it went or came. */
const lookAtEndOf = ({ data }: Page): Ask => [data.length, 1];

const countOf = (pages: Page[]) => pages.reduce((count, { data }) => count + data.length, 0);

/**
 * Reads the start of a list, without a total: all pages of it side by side, or one after the other where
 * ServiceTitan's pages turn out to be smaller.
 * @param most how many records to read at most.
 * @returns the records, each once, and whether the list has more.
 * @throws as `readAll` does.
 */
export async function readStart(list: List, most: number): Promise<{ records: unknown[]; hasMore: boolean }> {
  const readPage = pageReader(list);
  const numbers = range(1, Math.ceil(most / list.pageSize));
  const sideBySide = await Promise.all(numbers.map((number) => readPage(number, list.pageSize)));
  const [first] = sideBySide as [Page];
  const size = first.data.length;
  const smaller = first.hasMore && size < list.pageSize;
  const pages = await readOn(readPage, smaller ? [first] : sideBySide, size, most);
  const records = distinct(pages);
  return {
    records: records.slice(0, most),
    hasMore: pages[pages.length - 1]?.hasMore === true || records.length > most,
  };
}

type ReadPage = (number: number, pageSize: number, includeTotal?: boolean) => Promise<Page>;

/** Reads pages of one list, until the first error: it stops those on their way, and all later ones. */
function pageReader({ client, path, query }: List): ReadPage {
  const stop = new AbortController();
  let failure: unknown;
  return async (number, pageSize, includeTotal = false) => {
    const params = new URLSearchParams(query);
    params.set("page", String(number));
    params.set("pageSize", String(pageSize));
    if (includeTotal) params.set("includeTotal", "true");
    try {
      const { data: page } = await client.get<Page>(path, { params, signal: stop.signal });
      if (!Array.isArray(page?.data)) throw new SpectralError("The answer is not a page of records.");
      return page;
    } catch (error) {
      failure ??= named(error, number);
      stop.abort();
      throw failure;
    }
  };
}

/** Reads pages, and tells from time to time how many records came. */
function reporting(readPage: ReadPage, logger: ActionLogger, first: Page): ReadPage {
  let records = first.data.length;
  const of = first.totalCount ? ` of ${show(first.totalCount)}` : "";
  return async (...ask) => {
    const page = await readPage(...ask);
    const before = records;
    // The look at the end of the first page brings nothing new.
    if (ask[1] > 1) records += page.data.length;
    if (Math.floor(records / progressStep) > Math.floor(before / progressStep))
      logger.info(`${show(records)}${of} records read.`);
    return page;
  };
}

/** The same error, so that its class and properties stay. */
function named(error: unknown, page: number): unknown {
  if (error instanceof Error) error.message = `Page ${page}: ${error.message}`;
  return error;
}

/** Reads pages, the last first, a few at a time; gives them in the order given. */
async function readBackwards(readPage: ReadPage, asks: Ask[]): Promise<Page[]> {
  const pages: Page[] = [];
  const backwards = [...asks.entries()].reverse().values();
  const worker = async () => {
    for (const [place, ask] of backwards) pages[place] = await readPage(...ask);
  };
  await Promise.all(range(1, atOnce).map(worker));
  return pages;
}

/** Reads what follows after some pages, one page after the other, until there is no more or enough. */
async function readOn(readPage: ReadPage, pages: Page[], size: number, enough = Infinity): Promise<Page[]> {
  const all = [...pages];
  while (all[all.length - 1]?.hasMore && size > 0 && all.length * size < enough)
    all.push(await readPage(all.length + 1, size));
  return all;
}

/** The records of some pages; one that is there several times is kept where it comes first. */
function distinct(pages: Page[]): unknown[] {
  const records = pages.flatMap(({ data }) => data);
  if (isAscending(records)) return records;
  const seen = new Set<unknown>();
  return records.filter((record) => {
    const id = idOf(record);
    if (id !== undefined && seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** Whether each record has a higher ID than the one before it, so that none is there twice. */
function isAscending(records: unknown[]): boolean {
  let highest = Number.NEGATIVE_INFINITY;
  return records.every((record) => {
    const id = Number(idOf(record));
    const higher = id > highest;
    highest = id;
    return higher;
  });
}

const idOf = (record: unknown) => (record as { id?: unknown } | null | undefined)?.id ?? undefined;

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** With thousands separators; by hand, since loading a locale takes longer than reading a page. */
const show = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
