import { type ActionLogger, SpectralError } from "@prismatic-io/spectral";
import { sameBy } from "./keep";
import type { List, PageReader, ReadPage } from "./page";

/** How many pages are asked for at the same time. */
const atOnce = 6;

/** A run tells how far it is each time it has read so many records more. */
const progressStep = 10_000;

/** A page to ask for: its number, its size, and whether with the total. */
export type Ask = [number: number, pageSize: number, includeTotal?: boolean];

/** All pages from one to another, of one size. */
export const pagesOf = (size: number, first: number, last: number): Ask[] =>
  range(first, last).map((number) => [number, size]);

/** Works on items, a few at a time, in their order; gives what came of them. */
export async function fewAtOnce<T, R>(
  items: T[],
  work: (item: T) => Promise<R>,
  isStopped = () => false,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [place, item] of waiting) {
      if (isStopped()) return;
      results[place] = await work(item);
    }
  };
  await Promise.all(range(1, atOnce).map(worker));
  return results;
}

/** Reads pages, the last first, a few at a time; gives what came of them in the order given. */
export async function readBackwards<R>(
  read: (...ask: Ask) => Promise<R>,
  asks: Ask[],
  isStopped?: () => boolean,
): Promise<R[]> {
  return (await fewAtOnce([...asks].reverse(), (ask) => read(...ask), isStopped)).reverse();
}

/**
 * Reads what follows after a page, one page after the other, until no more follows or enough was read.
 * @param total where the pages do not say that more follows: how many records there are.
 * @throws SpectralError where a page says that more follows and brings nothing new.
 */
export async function readOn(
  list: List,
  read: PageReader,
  after: ReadPage,
  size: number,
  { total = 0, enough = Number.POSITIVE_INFINITY }: { total?: number; enough?: number } = {},
): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  let last = after;
  while ((last.hasMore || last.page * size < total) && last.page * size < enough && size > 0) {
    const page = await read(last.page + 1, size);
    refuseNoProgress(list, page, last);
    if (isSame(page, last)) break;
    pages.push(page);
    last = page;
  }
  return pages;
}

/** @throws SpectralError where a page says that more follow, but is empty or the one before it once more. */
export function refuseNoProgress({ label }: List, page: ReadPage, before?: ReadPage): void {
  if (page.told && page.hasMore && (page.data.length === 0 || (before && isSame(page, before))))
    throw new SpectralError(
      `${label} failed: ServiceTitan says that more records follow, but page ${page.page} brings none that was not there before. Choose other filters or another sort; if that does not help, tell ServiceTitan's support.`,
    );
}

/** Whether two pages hold the same, by what they begin and end with. */
function isSame({ data }: ReadPage, { data: before }: ReadPage): boolean {
  const same = (a: unknown, b: unknown) => sameBy(a) === sameBy(b);
  return data.length === before.length && same(data[0], before[0]) && same(data.at(-1), before.at(-1));
}

/** Reads pages, and tells from time to time how many records came. */
export function reporting(read: PageReader, logger: ActionLogger): PageReader {
  let records = 0;
  let of = "";
  return async (...ask) => {
    const page = await read(...ask);
    if (page.totalCount) of = ` of ${show(page.totalCount)}`;
    const before = records;
    // One record alone is asked for the total's sake.
    if (ask[1] > 1) records += page.data.length;
    if (Math.floor(records / progressStep) > Math.floor(before / progressStep))
      logger.info(`${show(records)}${of} records read.`);
    return page;
  };
}

export const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** With thousands separators; by hand, since loading a locale takes longer than reading a page. */
export const show = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
