import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allRecords } from "../api/all";
import { type Documents, openDocuments } from "../api/openapi";
import { type ApiRecord, documentedSchema } from "../api/record";
import { documentedAnswer } from "./answer";
import { documentedOperations } from "./operationTable";
import { type Outline, outline } from "./outline";

/**
 * `api/documents.lock` has the fingerprint of each record's shape from when it was last held to ServiceTitan's
 * documents, so that a shape which changed since is noticed where they are not at hand.
 */
const file = join(__dirname, "../api/documents.lock");

/** The fingerprints by the record's name, and of which month the documents were. */
export function readLock(): { month: string; fingerprints: Record<string, string> } {
  const [first = "", ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const entries = lines.map((line) => line.split(/\s{2,}/) as [string, string]);
  return { month: first.replace(/^.* of /, ""), fingerprints: Object.fromEntries(entries) };
}

export const fingerprint = ({ shape }: ApiRecord): string =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(outline(documentedSchema(shape))).sort()))
    .digest("hex")
    .slice(0, 16);

/** A record's shape and what the documents say instead, as outlines; undefined where they do not say. */
export function compare(
  documents: Documents,
  record: ApiRecord,
): { own: Outline; documented: Outline } | undefined {
  const { shape, deviation } = record;
  if (deviation.undocumented || deviation.reshaped) return undefined;
  const skip = Object.keys(deviation.otherwise ?? {});
  return {
    own: outline(documentedSchema(shape), skip),
    documented: outline(documentedAnswer(documents, record), skip),
  };
}

/** What differs between a record's shape and the documents, one line a field. */
export function differences(documents: Documents, record: ApiRecord): string[] {
  const { own = {}, documented = {} } = compare(documents, record) ?? {};
  return [...new Set([...Object.keys(own), ...Object.keys(documented)])]
    .filter((path) => own[path] !== documented[path])
    .map(
      (path) => `${record.name}${path}: ${own[path] ?? "missing"}, documented ${documented[path] ?? "not"}`,
    );
}

/** Which operations there are, for the sandbox: see sandbox/server/documented.ts. */
const operationsFile = join(__dirname, "../sandbox/server/documented.json");

const usage = `Usage: SERVICETITAN_OPENAPI_DIR=FOLDER npm run documents:lock -- YYYY-MM
Holds each record to ServiceTitan's documents of that month and notes in api/documents.lock that it did;
writes which operations they have to sandbox/server/documented.json.`;

function main(): void {
  const folder = process.env.SERVICETITAN_OPENAPI_DIR;
  const month = process.argv[2] ?? "";
  if (!folder || !/^\d{4}-\d{2}$/.test(month)) throw new Error(usage);
  const records = allRecords();
  const documents = openDocuments(folder);
  const found = records.flatMap((record) => differences(documents, record));
  if (found.length > 0) throw new Error(`${found.join("\n")}\napi/documents.lock is left as it was.`);
  const width = Math.max(...records.map(({ name }) => name.length)) + 2;
  const lines = records.map((record) => `${record.name.padEnd(width)}${fingerprint(record)}`);
  const header = `Shapes of the records when they were last held to ServiceTitan's documents of ${month}`;
  writeFileSync(file, `${[header, ...lines].join("\n")}\n`);
  const operations = { month, ...documentedOperations(folder) };
  writeFileSync(operationsFile, `${JSON.stringify(operations, null, 2)}\n`);
  console.log(
    `${records.length} records are as documented; api/documents.lock and the sandbox's list of operations are written.`,
  );
}

if (require.main === module)
  try {
    main();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
