import { ApiError } from "../kit/errors";
import { nearestOf } from "../kit/nearest";
import type { State } from "../state";
import { tablesOf } from "./load";

/** Records of one kind: a table, or what is kept by GUID. */
export interface Collection {
  name: string;
  /** What one record is called. */
  label: string;
  records: ReadonlyMap<number | string, object>;
}

/** What is kept by GUID, and what one of it is called. */
const byGuid = {
  crmContacts: "Contact",
  journalEntries: "Journal entry",
  invoiceTasks: "Invoice task",
} satisfies Partial<Record<keyof State, string>>;

/** All records of a tenant, by the name of their kind. */
export function collectionsOf(state: State): ReadonlyMap<string, Collection> {
  const tables = [...tablesOf(state)].map(([name, table]) => ({ name, label: table.label, records: table }));
  const others = Object.entries(byGuid).map(([name, label]) => ({
    ...{ name, label },
    records: state[name as keyof typeof byGuid],
  }));
  return new Map([...tables, ...others].map((collection) => [collection.name, collection]));
}

/** @throws ApiError 404 where there is none of this name */
export function collectionOf(state: State, name: string): Collection {
  const all = collectionsOf(state);
  const found = all.get(name);
  if (found) return found;
  const nearest = nearestOf(name, [...all.keys()]);
  throw new ApiError(404, `There is no table '${name}'; the nearest name is '${nearest}'.`);
}

/** The record that an address names. */
export function recordIn({ records }: Collection, id: string): object | undefined {
  return records.get(id) ?? (/^\d+$/.test(id) ? records.get(Number(id)) : undefined);
}
