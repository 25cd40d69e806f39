import { ApiError } from "../kit/errors";
import { nearestOf } from "../kit/nearest";
import type { Collection } from "./collections";

/** Which records of a table are asked for. */
export interface RecordQuery {
  /** Text that is in any value. */
  search: string;
  /** `FIELD:VALUE`, of which each has to fit. */
  where: string[];
  /** `FIELD`, or `-FIELD` for the highest first. */
  sort: string;
  page: number;
  pageSize: number;
}

export interface RecordList extends Pick<RecordQuery, "page" | "pageSize"> {
  table: string;
  label: string;
  /** How many there are on all pages. */
  total: number;
  /** The fields that the table's records have, `id` first. */
  fields: string[];
  records: Fields[];
}

type Fields = Record<string, unknown>;

/** Lists records as they are kept. @throws ApiError 400 for a field that none of them has */
export function listRecords(collection: Collection, query: RecordQuery): RecordList {
  const { search, where, sort, page, pageSize } = query;
  const fields = fieldsOf(collection);
  const sought = search.toLowerCase();
  const tests = where.map((text) => testOf(text, collection, fields));
  const found = entriesOf(collection).filter(
    ([, record]) => tests.every((test) => test(record)) && (sought === "" || has(record, sought)),
  );
  const [, down, by = ""] = /^(-?)(.*)$/.exec(sort) ?? [];
  requireField(by, collection, fields);
  const start = (page - 1) * pageSize;
  return {
    ...{ table: collection.name, label: collection.label, total: found.length, page, pageSize, fields },
    records: sorted(found, by, down ? -1 : 1)
      .slice(start, start + pageSize)
      .map(([id, record]) => ({ id, ...record })),
  };
}

type Entry = [number | string, Fields];

const entriesOf = ({ records }: Collection) => [...records] as Entry[];

function fieldsOf({ records }: Collection): string[] {
  const fields = new Set(["id"]);
  for (const record of records.values()) for (const field in record) fields.add(field);
  return [...fields];
}

function sorted(entries: Entry[], field: string, direction: 1 | -1): Entry[] {
  return entries
    .map((entry) => ({ entry, key: sortable(field === "id" ? entry[0] : entry[1][field]) }))
    .sort((one, other) => direction * compare(one.key, other.key))
    .map(({ entry }) => entry);
}

/** Where there are no records, no field is known. */
function requireField(field: string, { name, records }: Collection, fields: string[]): void {
  if (records.size === 0 || fields.includes(field)) return;
  const nearest = nearestOf(field, fields);
  throw new ApiError(400, `Records of ${name} have no field '${field}'; the nearest is '${nearest}'.`);
}

function testOf(text: string, collection: Collection, fields: string[]): (record: Fields) => boolean {
  const [, field = "", value = ""] = /^([^:]+):(.*)$/s.exec(text) ?? [];
  if (field === "")
    throw new ApiError(400, `where is a field and its value, as in where=status:Done, not '${text}'.`);
  requireField(field, collection, fields);
  const wanted = value.toLowerCase();
  return (record) => [record[field]].flat().some((given) => String(given ?? "").toLowerCase() === wanted);
}

/** Whether a value, or one in it, has a text. */
function has(value: unknown, text: string): boolean {
  if (typeof value === "string") return value.toLowerCase().includes(text);
  if (typeof value !== "object") return String(value).includes(text);
  return value !== null && Object.values(value).some((part) => has(part, text));
}

/** Blanks come first, as nothing is less than something, and numbers before text. */
function compare(one: number | string, other: number | string): number {
  if (typeof one !== typeof other) return typeof one === "number" ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}

function sortable(value: unknown): number | string {
  if (value === null || value === undefined) return Number.NEGATIVE_INFINITY;
  if (typeof value === "number") return value;
  return typeof value === "object" ? JSON.stringify(value) : String(value).toLowerCase();
}
