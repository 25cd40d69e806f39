import { z } from "zod";

/** A JSON Schema (draft 7), as the designer takes it. */
export type JsonSchema = Record<string, unknown>;

/** What a component needs of a record; the bundle keeps nothing else. */
export interface RecordData<T = unknown> {
  readonly kind: "record";
  /** As the reference calls it: "Job Type". */
  readonly name: string;
  /** One realistic record, shown in the designer and passed on when a step is tested without a run. */
  readonly example: T;
  /** What the designer offers to later steps before a run; looser than the shape, as answers are. */
  readonly jsonSchema: JsonSchema;
}

/** One kind of record as ServiceTitan answers it. */
export interface ApiRecord<T = unknown> extends RecordData<T> {
  /** An endpoint that answers it, or a page of it: "GET jpm /job-types/{id}". */
  readonly answeredBy: string;
  /** Its fields as ServiceTitan's documents have them. */
  readonly shape: z.ZodType<T>;
  readonly deviation: Deviation;
}

/** Where a record is not held to ServiceTitan's documents, and why. */
export interface Deviation {
  /** Why its answer as a whole cannot be compared. */
  undocumented?: string;
  /** Why it is given in another shape than ServiceTitan answers it. */
  reshaped?: string;
  /** Fields that are told in another way here, with the reason. */
  otherwise?: Record<string, string>;
}

/**
 * Declares a kind of record, once for the component and the sandbox.
 * @param name as the reference calls it
 * @param answeredBy an endpoint that answers it, or a page of it, as the documents write it
 * @param shape its fields; what the documents call required and nullable is so here
 * @param example one realistic record that shows every field
 */
export function record<T>(
  name: string,
  answeredBy: string,
  shape: z.ZodType<T>,
  example: NoInfer<T>,
  deviation: Deviation = {},
): ApiRecord<T> {
  let jsonSchema: JsonSchema | undefined;
  return {
    kind: "record",
    name,
    answeredBy,
    shape,
    example,
    deviation,
    get jsonSchema() {
      jsonSchema ??= loosened(documentedSchema(shape));
      return jsonSchema;
    },
  };
}

/** Where the feed of a record's changes tells of it otherwise than the list does. */
interface Otherwise<T> {
  /** What the record is called there. */
  name?: string;
  /** The fields that only the feed gives, and their values in the example. */
  more?: Record<string, { shape: z.ZodType; example: unknown }>;
  /** The fields that it leaves out. */
  less?: (keyof T & string)[];
}

/** A record as the feed of its changes gives it, which also says whether it is active. */
export function exported<T extends object>(
  { name: own, shape, example }: ApiRecord<T>,
  answeredBy: string,
  { name = own, more = {}, less = [] }: Otherwise<T> = {},
): ApiRecord<object> {
  if (!(shape instanceof z.ZodObject)) throw new Error(`${own} is no object.`);
  const entries = Object.entries({ active: { shape: z.boolean(), example: true }, ...more });
  const added = Object.fromEntries(entries.map(([key, field]) => [key, field.shape]));
  const values = Object.fromEntries(entries.map(([key, field]) => [key, field.example]));
  const fields = Object.entries<z.ZodType>({ ...shape.shape, ...added });
  const isKept = ([key]: [string, unknown]) => !(less as string[]).includes(key);
  return record<object>(
    `Changed ${name}`,
    answeredBy,
    z.object(Object.fromEntries(fields.filter(isKept))),
    Object.fromEntries(Object.entries({ ...example, ...values }).filter(isKept)),
  );
}

export const isRecord = (value: unknown): value is ApiRecord =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "record";

/** A shape as JSON Schema: just what ServiceTitan's documents say. */
export function documentedSchema(shape: z.ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(shape, {
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

/** The same schema for what ServiceTitan really answers: null for what may be missing, values that are new. */
function loosened(schema: JsonSchema): JsonSchema {
  const { properties, items, anyOf, enum: values, required = [], ...rest } = schema;
  return {
    ...rest,
    ...(Array.isArray(values) && { description: sentences(rest.description, `One of ${values.join(", ")}`) }),
    ...(properties !== undefined && {
      properties: Object.fromEntries(
        Object.entries(properties as Record<string, JsonSchema>).map(([key, field]) => [
          key,
          (required as string[]).includes(key) ? loosened(field) : orNull(loosened(field)),
        ]),
      ),
      required,
    }),
    ...(items !== undefined && { items: loosened(items as JsonSchema) }),
    ...(Array.isArray(anyOf) && { anyOf: anyOf.map(loosened) }),
  };
}

const sentences = (...texts: unknown[]) => texts.filter(Boolean).join(". ");

function orNull(schema: JsonSchema): JsonSchema {
  const options = Array.isArray(schema.anyOf) ? (schema.anyOf as JsonSchema[]) : [schema];
  const allowsNull = options.some(({ type }) => [type].flat().includes("null"));
  return allowsNull ? schema : { anyOf: [...options, { type: "null" }] };
}

/** A record's fields, all there: null where ServiceTitan may leave one out. */
export type Complete<T> = T extends (infer Item)[]
  ? Complete<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Complete<Exclude<T[Key], undefined>> | (undefined extends T[Key] ? null : never) }
    : T;

/** A record as the sandbox keeps it. */
export type RecordOf<R extends ApiRecord> = R extends ApiRecord<infer T> ? Complete<T> : never;

/** The fields that a made-up record may leave out: those that may be null, lists, and yes or no. */
export type Blank<T> = {
  [Key in keyof T as null extends T[Key]
    ? Key
    : T[Key] extends unknown[] | boolean
      ? Key
      : never]: null extends T[Key] ? null : T[Key];
};

/**
 * Fills what a made-up record leaves out: null for each field that may be null, an empty list, false.
 * Text, numbers and objects that a record cannot do without are left to whoever makes it.
 */
export function fillBlanks({ shape }: ApiRecord, made: object): void {
  const fields = blanks.get(shape) ?? findBlanks(shape);
  blanks.set(shape, fields);
  // One by one: spreading blank records is several times slower, which counts where there are many.
  const record = made as Record<string, unknown>;
  for (const [key, value] of fields) if (!(key in record)) record[key] = Array.isArray(value) ? [] : value;
}

type BlankField = [key: string, value: null | false | never[]];
const blanks = new WeakMap<z.ZodType, BlankField[]>();

function findBlanks(shape: z.ZodType): BlankField[] {
  if (!(shape instanceof z.ZodObject)) return [];
  return Object.entries<z.ZodType>(shape.shape).flatMap(([key, field]): BlankField[] => {
    if (field.safeParse(undefined).success) return [[key, null]];
    const value = ([null, [], false] as const).find((each) => field.safeParse(each).success);
    return value === undefined ? [] : [[key, value as BlankField[1]]];
  });
}
