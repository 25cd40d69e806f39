import { SpectralError } from "@prismatic-io/spectral";
import { compare, type Ends, endsOf, pageAround, widths } from "./borders";
import { idOf, type List, type PageReader, type ReadPage } from "./page";
import { type Ask, fewAtOnce, pagesOf, range, readBackwards, readOn, show } from "./pages";

/** The records of a list, each kept once by its ID, where it came first. */
export class Collection {
  readonly records: unknown[];
  private ids: Set<unknown> | undefined;

  constructor(pages: unknown[][]) {
    this.records = pages.flat();
    if (isAscending(this.records)) return;
    const seen = new Set<unknown>();
    this.records = this.records.filter((record) => {
      const id = idOf(record);
      if (id !== undefined && seen.has(id)) return false;
      seen.add(id);
      return true;
    });
  }

  readonly has = (id: unknown): boolean => {
    this.ids ??= new Set(this.records.map(idOf));
    return this.ids.has(id);
  };

  /** Adds what is new; gives how many that are. */
  add(records: unknown[]): number {
    const before = this.records.length;
    for (const record of records) {
      if (this.has(idOf(record))) continue;
      this.ids?.add(idOf(record));
      this.records.push(record);
    }
    return this.records.length - before;
  }
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

/** What was read of a list. */
export interface Reading {
  all: Collection;
  /** The start and the end of each page. */
  ends: Ends[];
  /** How many records a page holds. */
  size: number;
  /** How many records there were; undefined where ServiceTitan does not say, or was not asked. */
  total?: number;
}

/** What the pages of a list, in their order, brought. */
export function toReading(pages: ReadPage[], size: number, total?: number): Reading {
  // An empty page is of interest only where the one before said that more follow.
  const filled = pages.filter(({ data }, place) => data.length > 0 || pages[place - 1]?.hasMore);
  const records = filled.map(({ data }) => data);
  return { all: new Collection(records), ends: records.map(endsOf), size, total };
}

/** By how many records a list came short of its total, twice the same: asked for once a process. */
const shortfalls = new Map<string, number>();

/**
 * Makes sure that nothing was missed of a list that changed while it was read, and adds what was.
 *
 * A record that goes moves the later ones up, onto pages that are read later, since the last page is read first;
 * one that is added to an unfiltered list in order of ID comes last. What can be missed all the same lies at the
 * border between two pages (see borders.ts). So the border behind page 1, which is read before the others, is
 * looked at in the end, with the latest total; all borders are where a record can come in before others, where
 * there is no total, and where the counts do not fit. What the looks show is added. Where they do not help, or
 * the latest total is more than came, all pages are read once more.
 *
 * What remains: of an unfiltered list in order of ID, a record at the border between two pages that are read at the
 * same moment, where one goes and another one is added just then; a record that a sort by anything but ID itself
 * moves; and records that come in meanwhile, which may or may not be there.
 * @returns the records.
 * @throws SpectralError where ServiceTitan counts more records than two readings bring, and these differ.
 */
export async function makeComplete(list: List, read: PageReader, reading: Reading): Promise<unknown[]> {
  const { all, ends, size, total } = reading;
  const hasIds = all.records.every((record) => idOf(record) !== undefined);
  const everywhere = total === undefined || !list.growsAtEnd;
  const borders = range(1, hasIds ? ends.length - 1 : 0);

  const looked = await lookAt(everywhere ? borders : borders.slice(0, 1), reading, read);
  const latest = looked.total ?? total ?? 0;
  let areClosed = looked.areClosed;
  if (!everywhere && areClosed && all.records.length < Math.max(total, latest))
    areClosed = (await lookAt(borders.slice(1), { ...reading, total: undefined }, read)).areClosed;
  if (areClosed && all.records.length >= latest) return all.records;
  if (!hasIds || (areClosed && shortfalls.get(nameOf(list)) === latest - all.records.length)) {
    warnOfShortfall(list, all.records.length, latest);
    return all.records;
  }
  if (borders.length > 0) await readTail(list, read, all, ends.length, size);
  if (areClosed && all.records.length >= latest) return all.records;
  return readAgain(list, read, { ...reading, total: latest });
}

/**
 * Looks at borders between pages, at some of them more widely, and adds the records that show there and were missed.
 * @returns whether all of these borders are closed now, and the total, where one was known before.
 */
async function lookAt(borders: number[], { all, ends, size, total }: Reading, read: PageReader) {
  let open = borders;
  let latest: number | undefined;
  const look = async (border: number, width: number) => {
    const place = pageAround(border * size, Math.min(width, size));
    if (!place) return border;
    const around = await read(...place, border === borders[0] && total !== undefined);
    latest = around.totalCount ?? latest;
    const { isClosed, others } = compare(ends.slice(border - 1, border + 1) as [Ends, Ends], around, all.has);
    all.add(others);
    return isClosed ? [] : border;
  };
  for (const width of widths.filter((_, place) => place === 0 || size > widths[0]))
    open = (await fewAtOnce([...open].reverse(), (border) => look(border, width))).flat().reverse();
  return { areClosed: open.length === 0, total: latest };
}

/** Reads the last page once more, and what follows it by now. */
async function readTail(list: List, read: PageReader, all: Collection, last: number, size: number) {
  const page = await read(last, size);
  for (const { data } of [page, ...(await readOn(list, read, page, size))]) all.add(data);
}

/** Reads all pages once more, keeping of each only what is new. */
async function readAgain(list: List, read: PageReader, { all, ends, size, total = 0 }: Reading) {
  const before = all.records.length;
  const seen = new Set<unknown>();
  let last: ReadPage | undefined;
  let latest = total;
  const keepNew: PageReader = async (...ask) => {
    const page = await read(...ask);
    for (const record of page.data) seen.add(idOf(record));
    all.add(page.data);
    if (page.page === 1) latest = page.totalCount ?? 0;
    if (page.page >= (last?.page ?? 0)) last = page;
    return page;
  };
  const asks = [[1, size, true] as Ask, ...pagesOf(size, 2, ends.length)];
  const newEnds = await readBackwards(async (...ask) => endsOf((await keepNew(...ask)).data), asks);
  for (const { data } of await readOn(list, keepNew, last as unknown as ReadPage, size))
    newEnds.push(endsOf(data));
  const isSame = all.records.length === before && seen.size === before;
  const { areClosed } = await lookAt(range(1, newEnds.length - 1), { all, ends: newEnds, size }, read);

  const came = all.records.length;
  if (isSame && came < latest) {
    shortfalls.set(nameOf(list), latest - came);
    warnOfShortfall(list, came, latest);
  } else if (came >= latest || areClosed)
    list.logger.warn(
      `${list.label} was read twice, because the list changed meanwhile: ${show(before)} records came the first time, ${show(came)} in the end; ServiceTitan counts ${show(latest)}.`,
    );
  else
    throw new SpectralError(
      `${list.label} failed: ServiceTitan counts ${show(latest)} records, but two readings brought only ${show(came)}, and not the same ones each time. The list has no fixed order, or changes faster than it can be read: leave Sort blank or sort by ID, or narrow it with Filters, and run it again.`,
    );
  return all.records;
}

function warnOfShortfall({ label, logger }: List, came: number, total: number): void {
  logger.warn(
    `${label} brought ${show(came)} records, though ServiceTitan counts ${show(total)}; reading the list once more brings the same. Its count is wrong, or some of its records are hidden from this app.`,
  );
}

/** A list by its endpoint, its tenant and the names of its parameters; dates among their values change. */
const nameOf = ({ client, path, query }: List) =>
  `${client.defaults.baseURL}${path}?${[...new Set(query.keys())].sort()}`;
