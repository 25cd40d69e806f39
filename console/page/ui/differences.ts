/** A field that is not the same in a later version of a record. */
export interface Difference {
  /** `status`, `address.street`, `items.2.quantity`. */
  path: string;
  from: unknown;
  to: unknown;
}

type Nested = Record<string, unknown>;

/** What changed from one version of a record to another, field by field, however deep. */
export function differences(from: unknown, to: unknown, path = ""): Difference[] {
  if (!isNested(from) || !isNested(to) || Array.isArray(from) !== Array.isArray(to))
    return isSame(from, to) ? [] : [{ path, from, to }];
  const names = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...names].flatMap((name) => differences(from[name], to[name], path ? `${path}.${name}` : name));
}

const isNested = (value: unknown): value is Nested => typeof value === "object" && value !== null;

/** JSON does not tell a field without a value from one that is not there. */
const isSame = (from: unknown, to: unknown) => JSON.stringify(from) === JSON.stringify(to);
