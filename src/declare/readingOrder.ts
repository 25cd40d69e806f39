import type { Sorts } from "../inputs/list";

/** How Fetch All gets a list in the order asked for. */
export interface Order {
  /** The `sort` to read with; none where the list takes none. */
  sort?: string;
  /** The fields that the records are then put in order by, where it is not ServiceTitan that does it. */
  by: string[];
  /** Brings what was read into the order asked for. */
  arrange: (records: unknown[]) => unknown[];
}

/** What the records themselves can be sorted by: ServiceTitan's name of the sort, and their own field. */
const fields: Record<string, string> = { Id: "id", CreatedOn: "createdOn", ModifiedOn: "modifiedOn" };

/**
 * Chooses the order to read a list in. In order of ID nothing that happens to a record meanwhile moves it to
 * another page, so a list is read in that order where possible, and sorted afterwards if another one was asked
 * for. By other fields only ServiceTitan can sort.
 * @param asked `+Field`, `-Field` or `Field`; none for the order of ID.
 * @param sorts the fields that ServiceTitan sorts this list by.
 * @param example a record of the list.
 */
export function readingOrder(asked: string | undefined, sorts: Sorts, example: unknown): Order {
  const byId = sorts.includes("Id") && typeof valueIn(example, "id") === "number";
  const wanted = asked ?? (byId ? "+Id" : undefined);
  const [, sign, name = ""] = /^\s*([+-]?)(\w+)$/.exec(wanted ?? "") ?? [];
  const field = fields[name];
  if (!byId || !field || valueIn(example, field) === undefined)
    return { sort: wanted, by: [], arrange: (records) => records };
  return { sort: "+Id", by: [field], arrange: (records) => sortBy(field, sign === "-", records) };
}

/** Sorts by a number or a moment, to its last decimal; what has none comes first. */
function sortBy(field: string, descending: boolean, records: unknown[]): unknown[] {
  const ranks = new Float64Array(records.length);
  const compare = (a: number, b: number) =>
    (ranks[a] as number) - (ranks[b] as number) ||
    (field === "id" ? 0 : compareDecimals(valueIn(records[a], field), valueIn(records[b], field)));
  records.forEach((record, place) => {
    const value = valueIn(record, field);
    ranks[place] = (field === "id" ? Number(value) : Date.parse(String(value))) || 0;
  });
  const inOrder = ranks.every((_, place) => place === 0 || compare(place - 1, place) <= 0);
  if (inOrder && !descending) return records;
  const places = [...records.keys()].sort(compare);
  const sorted = places.map((place) => records[place]);
  return descending ? sorted.reverse() : sorted;
}

/** ServiceTitan's moments have seven decimals of a second, of which a Date keeps three. */
function compareDecimals(a: unknown, b: unknown): number {
  const [before, after] = [decimalsOf(a), decimalsOf(b)];
  return before < after ? -1 : before > after ? 1 : 0;
}

const decimalsOf = (moment: unknown) => /\.(\d+)/.exec(String(moment))?.[1] ?? "";

export const byId = (records: unknown[]): unknown[] => sortBy("id", false, records);

const valueIn = (record: unknown, field: string) => (record as Record<string, unknown> | null)?.[field];
