import { ApiError } from "../kit/errors";
import { GuidTable } from "../kit/guidTable";
import { nearestOf } from "../kit/nearest";
import { Table } from "../kit/table";
import type { State } from "../state";

/** Records of one kind: a table, or what is kept by GUID. */
export interface Collection {
  name: string;
  /** What one record is called. */
  label: string;
  records: ReadonlyMap<number | string, object>;
}

/** All records of a tenant, by the name of their kind. */
export const collectionsOf = (state: State): ReadonlyMap<string, Collection> =>
  new Map(
    Object.entries(state).flatMap(([name, records]) =>
      records instanceof Table || records instanceof GuidTable
        ? [[name, { name, label: records.label, records }]]
        : [],
    ),
  );

/** The names of a tenant's tables, by the table: what they are called does not tell all of them apart. */
export const tableNames = (state: State): ReadonlyMap<object, string> =>
  new Map([...collectionsOf(state)].map(([name, { records }]) => [records, name]));

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
