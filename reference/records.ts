import type { ApiRecord, JsonSchema, RecordData } from "../api/record";
import type { Api } from "../src/client/modules";
import type { Action } from "../src/declare/perform";

/** An action's result: a record, a list or a page of records, a file, nothing, or something of its own. */
export interface Output {
  kind: "record" | "list" | "page" | "file" | "nothing" | "other";
  record?: string;
  example?: string;
  /** What a flow can go on with. */
  branches?: string[];
}

export interface RecordEntry {
  name: string;
  module: Api;
  fields: { path: string; type: string; description: string }[];
  example: string;
}

export function describeOutput(action: Action): Output {
  switch (action.kind) {
    case "list":
      return { kind: "page", record: action.of.name };
    case "action":
      return action.returns ? returned(action.returns) : { kind: "nothing" };
    case "file":
      return { kind: "file" };
    case "composite":
      return {
        kind: "other",
        example: inJson(action.result.example),
        ...(action.branches && { branches: Object.keys(action.branches) }),
      };
  }
}

const returned = ({ name: record, jsonSchema }: RecordData): Output => ({
  kind: jsonSchema.type === "array" ? "list" : "record",
  record,
});

export const describeRecord = ({ name, answeredBy, jsonSchema, example }: ApiRecord): RecordEntry => ({
  name,
  module: answeredBy.split(/[ /]/)[1] as Api,
  fields: fieldsOf(jsonSchema, ""),
  example: inJson(example),
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
