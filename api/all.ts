import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type ApiRecord, isRecord } from "./record";

/** All records that `api` declares, in the order of their names. */
export function allRecords(): ApiRecord[] {
  const files = readdirSync(__dirname, { recursive: true, encoding: "utf8" }).filter((file) =>
    /[\\/].*\.ts$/.test(file),
  );
  return files
    .flatMap((file) => Object.values<unknown>(require(join(__dirname, file))))
    .filter(isRecord)
    .sort((a, b) => a.name.localeCompare(b.name));
}
