import type { JsonSchema, RecordData } from "../api/record";
import { allRecords } from "../documents/records";
import type { Result } from "../src/declare/spectral";

/** An action's result: a record, a page of records, a file, nothing, or something of its own. */
export interface Output {
  kind: "record" | "page" | "file" | "nothing" | "other";
  record?: string;
  example?: string;
}

export interface RecordEntry {
  name: string;
  fields: { path: string; type: string; description: string }[];
  example: string;
}

export interface NamedRecord {
  name: string;
  type: RecordData<unknown>;
  /** What tells whether a result is this record. */
  text: string;
}

/** All records that `api` declares. */
export const namedRecords = (): NamedRecord[] =>
  allRecords().map((type) => ({
    name: type.name,
    type,
    text: JSON.stringify([type.jsonSchema, type.example]),
  }));

/** Finds out which record a result is, or is a page of. */
export function describeOutput(result: Result, records: NamedRecord[]): Output {
  if (result.contentType) return { kind: "file" };
  const properties = (result.jsonSchema.properties ?? {}) as Record<string, JsonSchema>;
  const find = (schema: unknown, example: unknown) =>
    records.find(({ text }) => text === JSON.stringify([schema, example]))?.name;
  const record = find(result.jsonSchema, result.example);
  if (record) return { kind: "record", record };
  const page = result.example as { data?: unknown[] };
  const paged = find(properties.data?.items, page.data?.[0]);
  if (paged) return { kind: "page", record: paged };
  const isEmpty = result.jsonSchema.type === "object" && Object.keys(properties).length === 0;
  return isEmpty ? { kind: "nothing" } : { kind: "other", example: inJson(result.example) };
}

export const describeRecord = ({ name, type }: NamedRecord): RecordEntry => ({
  name,
  fields: fieldsOf(type.jsonSchema, ""),
  example: inJson(type.example),
});

/** Each field of a schema, at any depth: `address.street`, `items[].price`. */
function fieldsOf(schema: JsonSchema, path: string): RecordEntry["fields"] {
  const {
    anyOf = [],
    properties = {},
    items,
  } = schema as {
    anyOf?: JsonSchema[];
    properties?: Record<string, JsonSchema>;
    items?: JsonSchema;
  };
  return [
    ...anyOf.flatMap((option) => fieldsOf(option, path)),
    ...(items ? fieldsOf(items, `${path}[]`) : []),
    ...Object.entries(properties).flatMap(([key, field]) => {
      const here = path ? `${path}.${key}` : key;
      const description = typeof field.description === "string" ? field.description : "";
      return [{ path: here, type: schemaInWords(field), description }, ...fieldsOf(field, here)];
    }),
  ];
}

function schemaInWords(schema: JsonSchema): string {
  const {
    anyOf,
    type,
    enum: values,
    format,
    items,
  } = schema as {
    anyOf?: JsonSchema[];
    type?: string | string[];
    enum?: unknown[];
    format?: string;
    items?: JsonSchema;
  };
  if (anyOf) return anyOf.map(schemaInWords).join(" or ");
  if (values) return values.map(String).join(", ");
  if (items) return `list of ${schemaInWords(items)}`;
  if (typeof format === "string") return format;
  return type ? [type].flat().join(" or ") : "anything";
}

const inJson = (value: unknown) => JSON.stringify(value, null, 2);

export const inTitleCase = (words: string) => words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
