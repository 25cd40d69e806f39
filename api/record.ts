import { z } from "zod";

/** A JSON Schema (draft 7), as the designer takes it. */
export type JsonSchema = Record<string, unknown>;

/** What one kind of ServiceTitan record looks like. */
export interface RecordType<T> {
  /** One realistic record, shown in the designer and passed on when a step is tested without a run. */
  readonly example: T;
  /** The same shape as JSON Schema: what the designer offers to later steps before a run. */
  readonly jsonSchema: JsonSchema;
}

/** A record type that also still has its zod schema, as in the source; the bundle keeps only the plain data. */
export interface CheckedRecordType<T> extends RecordType<T> {
  readonly schema: z.ZodType<T>;
}

/**
 * Declares a record type from its zod schema and one example.
 * The build replaces each declaration by its plain data, so that neither zod nor the conversion runs when
 * the component loads.
 * @throws nothing; tests check each example against its schema.
 */
export function record<T>(schema: z.ZodType<T>, example: NoInfer<T>): CheckedRecordType<T> {
  let jsonSchema: JsonSchema | undefined;
  return {
    schema,
    example,
    get jsonSchema() {
      jsonSchema ??= toJsonSchema(schema);
      return jsonSchema;
    },
  };
}

function toJsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: "draft-7",
    io: "output",
    override: ({ jsonSchema }) => {
      // ServiceTitan may add a field at any time; the designer must not call such a record wrong.
      delete jsonSchema.additionalProperties;
      // Zod adds a long regular expression to dates; their `format` says the same.
      if (jsonSchema.format) delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return json;
}
