import type { Differences } from "../client/preview";
import { isPlainObject } from "../inputs/blank";

/**
 * Where a record differs from what was given for it: only fields that both have; lists count by what is in them,
 * moments by when they are.
 * @returns by field, of parts of an object as "address.zip", what is there and what was given; none where all is alike.
 */
export function differencesOf(given: Record<string, unknown>, record: Record<string, unknown>): Differences {
  const differences: Differences = {};
  for (const [key, to] of Object.entries(given)) {
    if (!(key in record) || to === undefined) continue;
    const from = record[key];
    if (isPlainObject(to) && isPlainObject(from))
      for (const [part, difference] of Object.entries(differencesOf(to, from)))
        differences[`${key}.${part}`] = difference;
    else if (!isAlike(from, to)) differences[key] = { from, to };
  }
  return differences;
}

/** Whether a record has all that was given for it, as far as it shows that. */
export const isAsGiven = (given: Record<string, unknown>, record: Record<string, unknown>) =>
  Object.keys(differencesOf(given, record)).length === 0;

/** Whether what is there is what was given; of a list of objects, whether all that was given is in it. */
function isAlike(there: unknown, given: unknown): boolean {
  if (Array.isArray(there) && Array.isArray(given))
    return given.some(isPlainObject)
      ? given.every((entry) => there.some((each) => isWithin(entry, each)))
      : sorted(there) === sorted(given);
  if (isMoment(there) && isMoment(given)) return Date.parse(there) === Date.parse(given);
  return String(there ?? "") === String(given ?? "");
}

const isWithin = (given: unknown, there: unknown) =>
  isPlainObject(given) && isPlainObject(there) && isAsGiven(given, there);

const sorted = (list: unknown[]) => JSON.stringify(list.map((each) => JSON.stringify(each)).sort());

const isMoment = (value: unknown): value is string =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value));
