import { existsSync, readFileSync } from "node:fs";
import type { GivenFile } from "./messages";

/** Puts files in place of where they are, however deep. */
export function withFiles(value: unknown): unknown {
  if (isGivenFile(value)) return { data: bytesOf(value), contentType: value.contentType };
  if (Array.isArray(value)) return value.map(withFiles);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withFiles(each)]));
}

function bytesOf({ $file }: GivenFile): Buffer {
  if (existsSync($file)) return readFileSync($file);
  throw new Error("A file among the inputs is no longer here: choose it once more.");
}

const isGivenFile = (value: unknown): value is GivenFile =>
  typeof value === "object" && value !== null && typeof (value as GivenFile).$file === "string";
