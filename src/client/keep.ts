import { createHash } from "node:crypto";
import { idOf } from "./page";

/** Makes of a record what is kept of it. */
export type Keep = (record: unknown) => unknown;

/** The fields that are kept of an object, each with those that are kept of what is in it; `true` where it is kept whole. */
type Fields = Map<string, Fields | true>;

/**
 * Keeps only some fields of a record, in the order in which they are named, so that records have one shape.
 * @param paths with dots: "customer.name"; in a list they lead into each entry. Records are kept whole where there are none.
 */
export function keepOnly(paths: string[] = []): Keep {
  if (paths.length === 0) return (record) => record;
  const fields = toFields(paths);
  return (record) => pick(record, fields);
}

/**
 * Keeps these fields and all that pages are compared and put in order by: the ID, and fields besides. A record without
 * an ID is known by a digest of what it was, which JSON does not show.
 */
export function keepToCompare(paths: string[] | undefined, besides: string[]): Keep | undefined {
  if (!paths?.length) return undefined;
  const keep = keepOnly([...paths, "id", ...besides]);
  return (record) => {
    const kept = keep(record);
    return idOf(record) === undefined && isObject(kept)
      ? { ...kept, [content]: createHash("sha1").update(JSON.stringify(record)).digest("base64") }
      : kept;
  };
}

const content = Symbol("content");

/** What tells a record from others: its ID or, where it has none, its content. */
export const sameBy = (record: unknown): unknown =>
  idOf(record) ?? (record as { [content]?: string } | null | undefined)?.[content] ?? JSON.stringify(record);

/** Puts what is kept of each record in its place, so that a long list is never there twice. */
export function keepInPlace(records: unknown[], keep: Keep): unknown[] {
  for (const [place, record] of records.entries()) records[place] = keep(record);
  return records;
}

function toFields(paths: string[]): Fields {
  const fields: Fields = new Map();
  for (const path of paths) {
    let within = fields;
    const steps = path.split(".");
    for (const [place, step] of steps.entries()) {
      const below = within.get(step);
      if (below === true) break;
      if (place === steps.length - 1) within.set(step, true);
      else {
        const deeper: Fields = below ?? new Map();
        within.set(step, deeper);
        within = deeper;
      }
    }
  }
  return fields;
}

function pick(value: unknown, fields: Fields): unknown {
  if (Array.isArray(value)) return value.map((entry) => pick(entry, fields));
  if (!isObject(value)) return value;
  const picked: Record<string, unknown> = {};
  for (const [key, below] of fields)
    if (Object.hasOwn(value, key)) picked[key] = below === true ? value[key] : pick(value[key], below);
  return picked;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
