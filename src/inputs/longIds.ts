import { SpectralError } from "@prismatic-io/spectral";
import { type Inputs, labelAt } from "./input";

/**
 * IDs beyond 2^53 - 1 are read as BigInts, which go out digit for digit in a path or a query. JSON has no place for
 * them that every reader takes exactly, so they are refused in a body.
 * @throws SpectralError: a sentence that names the input, and the part of it, by its label.
 */
export function refuseLongIds(fields: Inputs, values: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(values)) {
    const [id, ...path] = findLongId(value) ?? [];
    if (id === undefined) continue;
    throw new SpectralError(
      `${labelAt(fields, [key, ...path])} must be an ID of at most ${Number.MAX_SAFE_INTEGER} where it is sent in a body, but ${id} was given.`,
    );
  }
}

type Found = [id: bigint, ...path: (string | number)[]];

/** The first BigInt within a value, and the way to it. */
function findLongId(value: unknown): Found | undefined {
  if (typeof value === "bigint") return [value];
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = findLongId(part);
    if (found)
      return [found[0], Array.isArray(value) ? Number(key) : key, ...(found.slice(1) as (string | number)[])];
  }
  return undefined;
}
