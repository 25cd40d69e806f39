import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { allRecords } from "../../api/all";

export const records = allRecords();

export function jsonSchemaCompiler(options: { strict?: boolean } = {}): Ajv {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, code: { optimize: false }, ...options });
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
