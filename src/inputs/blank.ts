/**
 * Tells "not given" from a value. What a designer left blank arrives as undefined, null, text of nothing
 * but spaces, or a list or group of nothing but blanks; 0 and false are values, and so is a group's empty list.
 */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.every(isBlank);
  return isPlainObject(value) && Object.values(value).every((part) => isBlank(part) && !isEmptyList(part));
}

/** A list without entries is blank, but may be meant: as a value of JSON it clears the list that a record has. */
export const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** True for an object with named parts: no list, no Buffer, no Date. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
