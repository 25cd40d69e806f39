import type { State } from "../state";
import { type Collection, collectionsOf } from "./collections";
import { tablesOf } from "./load";

/**
 * Finds the IDs of the tenant's records by the names of fields that refer to them: that of the second customer for
 * `customerId`, or `billToCustomerId`, and 2.
 */
export function referredTo(state: State): (field: string, number: number) => number | undefined {
  const kindsOf = kindsBy(
    [...tablesOf(state).values()].map((records) => ({ label: records.label, records })),
  );
  return (field, number) => {
    let place = 0;
    for (const id of kindsOf(field).at(-1)?.records.keys() ?? []) if (++place === number) return id;
    return undefined;
  };
}

/** A field of a record that has the ID of another one. */
export interface Link {
  /** `customerId`, `technicianIds.0`, `items.2.skuId`. */
  path: string;
  table: string;
  id: number | string;
}

/**
 * Finds the records that a record refers to: of the kind that the field's name tells, else of whichever kind has the ID,
 * as no two tables give out the same one.
 */
export function linksOf(state: State): (record: object) => Link[] {
  const all = [...collectionsOf(state).values()];
  const kindsOf = kindsBy(all);
  return (record) =>
    idsIn(record).flatMap(({ path, field, id }) => {
      const has = ({ records }: Collection) => records.has(id);
      const kind = kindsOf(field).find(has) ?? all.find(has);
      return kind ? [{ path, table: kind.name, id }] : [];
    });
}

interface FoundId {
  path: string;
  /** The name that tells the kind: `jobType` for `jobType.id`. */
  field: string;
  id: number | string;
}

/** The IDs in a record, but for its own. */
const idsIn = (record: object): FoundId[] =>
  Object.entries(record).flatMap(([name, value]) => (name === "id" ? [] : idsAt([name], value)));

function idsAt(path: string[], value: unknown): FoundId[] {
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([name, part]) => idsAt([...path, name], part));
  if (typeof value !== "number" && typeof value !== "string") return [];
  const names = path.filter((name) => !/^\d+$/.test(name));
  const last = names.at(-1) ?? "";
  const field = last === "id" ? (names.at(-2) ?? "") : last;
  return last === "id" || /Ids?$/.test(last) ? [{ path: path.join("."), field, id: value }] : [];
}

/** Finds the kinds of records that a field may refer to by its name, of which the longest that fits counts. */
function kindsBy<Kind extends { label: string }>(all: Kind[]): (field: string) => Kind[] {
  const kinds = new Map<string, Kind[]>();
  for (const kind of all) {
    const name = nameOf(kind.label);
    kinds.set(name, [...(kinds.get(name) ?? []), kind]);
  }
  const names = [...kinds.keys()].sort((a, b) => b.length - a.length);
  return (field) => {
    const referred = nameOf(field.replace(/Ids?$/, ""));
    return kinds.get(names.find((name) => referred.endsWith(name)) ?? "") ?? [];
  };
}

/** `Job type` and `jobType` are one. */
const nameOf = (text: string) => text.replace(/[\W_]/g, "").toLowerCase();
