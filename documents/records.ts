import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type ApiRecord, isRecord } from "../api/record";

/** All records that `api` declares, in the order of their names. */
export function allRecords(): ApiRecord[] {
  const folder = join(__dirname, "../api");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /[\\/].*\.ts$/.test(file),
  );
  return files
    .flatMap((file) => Object.values<unknown>(require(join(folder, file))))
    .filter(isRecord)
    .sort((a, b) => a.name.localeCompare(b.name));
}
