import { setTimeout as sleep } from "node:timers/promises";
import { makeComplete, toReading } from "./complete";
import { type List, type Page, type PageReader, pageReader, type ReadPage } from "./page";
import { pagesOf, range, readBackwards, readOn, refuseNoProgress, reporting } from "./pages";

/**
 * Reads a list to its end: the first page with the total, the others a few at a time, the last first. How many
 * records a page holds and whether more follow is taken from the answers. A record is kept once, by its `id`;
 * records without one are all kept. In the end it is made sure that none was missed (see complete.ts).
 * @returns all records as one page.
 * @throws the first error, its message preceded by the page; requests on their way are aborted. SpectralError
 * where a page says that more follow and brings nothing new, and as `makeComplete` does.
 */
export async function readAll(list: List): Promise<Page> {
  const read = pageReader(list);
  const { pages, size, total } = await readPages(list, reporting(read, list.logger));
  const data = await makeComplete(list, read, toReading(pages, size, total));
  return { page: 1, pageSize: data.length, hasMore: false, totalCount: data.length, data };
}

/**
 * Reads the start of a list, without a total: all pages of it side by side, or one after the other where
 * ServiceTitan's pages turn out to be smaller.
 * @param most how many records to read at most.
 * @returns the records, each once, and whether the list has more.
 * @throws as `readAll` does.
 */
export async function readStart(list: List, most: number): Promise<{ records: unknown[]; hasMore: boolean }> {
  const read = pageReader(list);
  const numbers = range(1, Math.ceil(most / list.pageSize));
  const sideBySide = await Promise.all(numbers.map((number) => read(number, list.pageSize)));
  const [first] = sideBySide as [ReadPage];
  const size = first.data.length;
  const smaller = first.hasMore && size < list.pageSize;
  const pages = await followed(list, read, smaller ? [first] : sideBySide, size, { enough: most });
  const records = await makeComplete(list, read, toReading(pages, size));
  return {
    records: records.slice(0, most),
    hasMore: pages.at(-1)?.hasMore === true || records.length > most,
  };
}

/** The first page, and all that follow: by the total, by what the pages say, or one after the other. */
async function readPages(list: List, read: PageReader) {
  const asked = read(1, list.pageSize, true);
  const early = await startEarly(list, read, asked);
  const first = await asked;
  const size = first.data.length;
  const total = first.totalCount ?? early?.total;
  const isFull = size === list.pageSize;
  if (early && !isFull) early.isStopped = true;
  const others =
    early?.pages && isFull
      ? early.pages
      : readBackwards(read, pagesOf(size, 2, size > 0 ? Math.ceil((total ?? 0) / size) : 1));
  const pages = await followed(list, read, [first, ...(await others)], size, { total });
  return { pages, size, total };
}

/** Where the first page does not come soon: asks for the total alone, so that the other pages need not wait for it. */
async function startEarly(list: List, read: PageReader, first: Promise<ReadPage>) {
  if (list.hasNoTotal) return undefined;
  const timer = new AbortController();
  const tooLong = sleep(list.firstPageMs ?? 100, "tooLong" as const, { signal: timer.signal }).catch(
    () => undefined,
  );
  const sooner = await Promise.race([first, tooLong]).finally(() => timer.abort());
  if (sooner !== "tooLong") return undefined;
  const total = (await read(1, 1, true)).totalCount ?? undefined;
  const early = {
    total,
    isStopped: false,
    pages: undefined as Promise<ReadPage[]> | undefined,
  };
  const asks = pagesOf(list.pageSize, 2, Math.ceil((total ?? 0) / list.pageSize));
  if (asks.length > 0) early.pages = readBackwards(read, asks, () => early.isStopped);
  // What fails here fails the first page too, which is waited for.
  early.pages?.catch(() => undefined);
  return early;
}

/** Pages, with those that follow after the last of them. */
async function followed(
  list: List,
  read: PageReader,
  pages: ReadPage[],
  size: number,
  until: { total?: number; enough?: number },
): Promise<ReadPage[]> {
  for (const [place, page] of pages.entries()) refuseNoProgress(list, page, pages[place - 1]);
  return [...pages, ...(await readOn(list, read, pages.at(-1) as ReadPage, size, until))];
}
