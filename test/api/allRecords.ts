import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import type { CheckedRecordType, JsonSchema } from "../../api/record";

const records = allRecords();

/** The names of all records that `api` exports. */
export const names = Object.keys(records).sort();

function allRecords(): Record<string, CheckedRecordType<unknown>> {
  const folder = join(__dirname, "../../api");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /[\\/].*\.ts$/.test(file),
  );
  return Object.assign({}, ...files.map((file) => require(join(folder, file))));
}

export function recordNamed(name: string): CheckedRecordType<unknown> {
  const found = records[name];
  if (!found) throw new Error(`No record is called ${name}`);
  return found;
}

export function jsonSchemaCompiler(options: { strict?: boolean } = {}): Ajv {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, ...options });
  addFormats.default(ajv);
  // Formats that only tell a reader how to show a text.
  for (const format of ["html", "multiline", "phone", "decimal", "guid"]) ajv.addFormat(format, true);
  // ServiceTitan writes durations as 08:00:00.
  ajv.addFormat("duration", true);
  return ajv;
}

/** What is wrong with a value, by a compiled schema: nothing, if the list is empty. */
export function errorsOf(validate: ReturnType<Ajv["compile"]>, value: unknown): unknown[] {
  validate(value);
  return validate.errors ?? [];
}

/** The same JSON with each object in it changed by `change`, innermost first. */
export function mapNodes(value: JsonSchema, change: (node: JsonSchema) => JsonSchema): JsonSchema {
  const visit = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(visit);
    if (typeof item !== "object" || item === null) return item;
    return change(Object.fromEntries(Object.entries(item).map(([key, field]) => [key, visit(field)])));
  };
  return visit(value) as JsonSchema;
}
