import { isPlainObject } from "./blank";

/** A way into a value: keys, and places in lists. */
export type Path = (string | number)[];

/**
 * Puts others in the place of parts of a value, within its lists and plain objects.
 * @param change what stands in the place of a part at a path; undefined where the part is kept, and looked into.
 */
export function changeParts(
  value: unknown,
  change: (part: unknown, path: Path) => unknown,
  path: Path = [],
): unknown {
  const changed = change(value, path);
  if (changed !== undefined) return changed;
  if (Array.isArray(value)) return value.map((part, place) => changeParts(part, change, [...path, place]));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, changeParts(part, change, [...path, key])]),
  );
}
