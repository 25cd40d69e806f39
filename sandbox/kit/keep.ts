// What a tenant remembers, as JSON: to put back later, here or in another sandbox.

/** What knows itself what is written down of it. */
interface Keeper {
  keep(): unknown;
  putBack(kept: unknown): void;
}

const isKeeper = (value: unknown): value is Keeper =>
  typeof value === "object" && value !== null && "keep" in value && "putBack" in value;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** What there is to write down of a value: of tables and files what they say, of a map its entries. Nothing is copied. */
export function kept(value: unknown): unknown {
  if (isKeeper(value)) return value.keep();
  if (value instanceof Map) return [...value];
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, kept(part)]));
}

/** Puts back into an object what `kept` gave of it; what that does not have stays as it is. */
function putBack(into: Record<string, unknown>, from: Record<string, unknown>): void {
  for (const [name, part] of Object.entries(from)) {
    const current = into[name];
    if (isKeeper(current)) current.putBack(part);
    else if (current instanceof Map) refill(current, part as [unknown, unknown][]);
    else if (isPlain(current)) putBack(current, part as Record<string, unknown>);
    else if (Object.hasOwn(into, name)) into[name] = part;
  }
}

function refill(map: Map<unknown, unknown>, entries: [unknown, unknown][]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

/** A copy of what `kept` gave; half as long as writing it down and reading it would take. */
export function copy<T>(value: T): T;
export function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (!isPlain(value)) return value;
  const copied = { ...value };
  for (const name in copied) if (typeof copied[name] === "object") copied[name] = copy(copied[name]);
  return copied;
}

/** Writes down a value. */
export const toJson = (value: unknown): string => JSON.stringify(kept(value));

/** Puts back into an object what was read; what it has besides stays. */
export const restore = (object: object, from: unknown): void =>
  putBack(object as Record<string, unknown>, from as Record<string, unknown>);
