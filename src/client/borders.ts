import { idOf, type ReadPage } from "./page";

/**
 * Pages of a list that changes are read at different moments: a record may have moved, between them, from a
 * page that was still to be read to one that was read already. All that can be missed so lies between the last
 * record of a page and the first of the next; and whatever is there shows when a few records on both sides of
 * the border are asked for at once.
 */

/** How many records are asked for around a border at most; more where fewer did not show both pages. */
export const widths = [40, 400] as const;
const widest = widths[1];

/**
 * The small page that shows the records around a position in a list, as many on either side as can be.
 * @param position of the last record before the border, counted from 1.
 * @param largest the most records that ServiceTitan puts on a page.
 * @returns undefined where no page spans the border.
 */
export function pageAround(
  position: number,
  largest: number,
): [number: number, pageSize: number] | undefined {
  let best: [number, number] | undefined;
  let deepest = 0;
  for (let size = 2; size <= Math.min(widest, largest); size += 1) {
    const depth = Math.min(position % size, size - (position % size));
    if (depth <= deepest) continue;
    deepest = depth;
    best = [Math.floor(position / size) + 1, size];
  }
  return best;
}

/** The IDs at the start and at the end of a page as it was read. */
export interface Ends {
  head: unknown[];
  tail: unknown[];
}

export const endsOf = (records: unknown[]): Ends => ({
  head: records.slice(0, 2 * widest).map(idOf),
  tail: records.slice(-2 * widest).map(idOf),
});

/**
 * Looks for what was missed at the border between two pages. It is closed where the records around it show, in one
 * answer, records of both pages, those of the first before those of the second, and no record of yet another page:
 * nothing that was in the list all the time, in one order, can then be between the two but what the answer shows.
 * @param isKnown whether a record of this ID was read, on whatever page.
 * @returns whether the border is closed, and the records around it that are on neither page.
 */
export function compare(
  [before, after]: [Ends, Ends],
  around: ReadPage,
  isKnown: (id: unknown) => boolean,
): { isClosed: boolean; others: unknown[] } {
  const first = new Set(before.tail);
  const second = new Set(after.head);
  const ids = around.data.map(idOf);
  const last = ids.findLastIndex((id) => first.has(id) && !second.has(id));
  const next = ids.findIndex((id) => second.has(id) && !first.has(id));
  const others = around.data.filter((_, place) => !first.has(ids[place]) && !second.has(ids[place]));
  const isBetween = second.size === 0 ? !around.hasMore : last < next;
  return { isClosed: last >= 0 && isBetween && !others.some((record) => isKnown(idOf(record))), others };
}
