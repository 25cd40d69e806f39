import type { MultipartFile } from "@fastify/multipart";
import { z } from "zod";
import { type FieldErrors, invalid } from "./errors";
import { readMoment } from "./moments";
import { inAnyCase, type Spelling, withZone } from "./spelling";
import type { Table } from "./table";

/**
 * Checks a request's body.
 * @returns the body, with date-times in UTC
 * @throws ApiError 400 with the messages of all fields at once
 */
export function checkBody<B>(schema: z.ZodType<B>, body: unknown): B {
  if (body === undefined) throw invalid({ "": ["A non-empty request body is required."] });
  const result = schema.safeParse(body, { reportInput: true });
  if (!result.success) throw invalid(fieldErrors(result.error.issues));
  return result.data;
}

/** A body without the fields, at whatever depth, that a schema does not have. */
export function withoutUnknown(schema: z.ZodType, body: unknown): unknown {
  const { error } = schema.safeParse(body);
  return (error?.issues ?? []).reduce(
    (left: unknown, issue) =>
      issue.code === "unrecognized_keys"
        ? changedAt(left, issue.path, (part) => omit(part, issue.keys))
        : left,
    body,
  );
}

const omit = (part: unknown, keys: string[]): unknown =>
  Object.fromEntries(Object.entries(part as object).filter(([key]) => !keys.includes(key)));

/** A body whose choices in any case, and date-times without a zone, are as the documents spell them. */
export function respelled(schema: z.ZodType, body: unknown): unknown {
  const { error } = schema.safeParse(body);
  return (error?.issues ?? []).reduce((changed: unknown, issue) => {
    const spelling = spellingOf(issue);
    const respell = (value: unknown) => (typeof value === "string" && spelling ? spelling(value) : value);
    return spelling ? changedAt(changed, issue.path, respell) : changed;
  }, body);
}

function spellingOf(issue: z.core.$ZodIssue): Spelling | undefined {
  if (issue.code === "invalid_value") return inAnyCase(issue.values.map(String));
  if (issue.code === "invalid_format" && issue.format === "datetime") return withZone;
  return undefined;
}

/** A copy of a value in which what stands at a path is changed. */
function changedAt(
  value: unknown,
  [step, ...rest]: PropertyKey[],
  change: (part: unknown) => unknown,
): unknown {
  if (step === undefined) return change(value);
  if (typeof value !== "object" || value === null) return value;
  const parts = value as Record<PropertyKey, unknown>;
  const part = changedAt(parts[step], rest, change);
  return Array.isArray(value) ? value.with(Number(step), part) : { ...parts, [step]: part };
}

function fieldErrors(issues: z.core.$ZodIssue[]): FieldErrors {
  const errors: FieldErrors = {};
  const add = (path: PropertyKey[], message: string) => {
    const name = fieldName(path);
    errors[name] = [...(errors[name] ?? []), message];
  };
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys")
      for (const key of issue.keys) add([...issue.path, key], `The field '${key}' is unknown.`);
    else add(issue.path, messageOf(issue));
  }
  return errors;
}

/** `["locations", 0, "address", "city"]` → `Locations[0].Address.City`. */
function fieldName(path: PropertyKey[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${capitalized(String(step))}`))
    .join("")
    .replace(/^\./, "");
}

function messageOf(issue: z.core.$ZodIssue): string {
  const name = capitalized(String(issue.path.findLast((step) => typeof step === "string") ?? "body"));
  if (issue.code === "custom") return issue.message;
  if (issue.input === undefined) return `The ${name} field is required.`;
  const shown = JSON.stringify(issue.input);
  switch (issue.code) {
    case "invalid_type":
      return `The value ${shown} is not valid: ${name} must be ${typeNames[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      return `The value ${shown} is not valid for ${name}. Values: [${issue.values.join(", ")}].`;
    case "invalid_format":
      return `The value ${shown} is not valid: ${name} must be a ${issue.format === "datetime" ? "date-time" : issue.format}.`;
    default:
      return issue.message;
  }
}

const typeNames: Record<string, string> = {
  int: "an integer",
  number: "a number",
  string: "a string",
  boolean: "true or false",
  array: "an array",
  object: "an object",
};

const capitalized = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** A body in which null, where a field has it, is as good as leaving the field out. */
export const nullAsMissing = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (body) =>
      typeof body === "object" && body !== null && !Array.isArray(body)
        ? Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null))
        : body,
    schema,
  );

// The kinds of field that bodies are made of.

export const id = z.int();

/** Text that must not be blank. */
export const name = z
  .string()
  .refine((value) => value.trim() !== "", { error: "The field must not be blank." });

/** A date-time with its zone; becomes UTC. */
export const dateTime = z.iso.datetime({ offset: true }).transform(readMoment);

export const uploadedFile = z.custom<MultipartFile>(
  (value) => typeof value === "object" && value !== null && "toBuffer" in value,
  { error: "A file is required, sent as multipart/form-data." },
);

/**
 * The ID of a record that must exist.
 * @param problemOf why a record that exists may still not be used ("is not active"), if it may not
 */
export const reference = <R extends { id: number }>(
  table: Table<R>,
  problemOf: (record: R) => string | undefined = () => undefined,
) =>
  id.superRefine((value, context) => {
    const record = table.get(value);
    const problem = record === undefined ? "does not exist" : problemOf(record);
    if (problem) context.addIssue({ code: "custom", message: `${table.label} ${value} ${problem}.` });
  });

/**
 * The ID of a record that must exist in one of several tables.
 * @param label what such a record is called in the message
 */
export const referenceToAny = (label: string, tables: ReadonlyMap<number, unknown>[]) =>
  id.refine((value) => tables.some((table) => table.has(value)), {
    error: ({ input }) => `${label} ${input} does not exist.`,
  });

/** The ID of a record that must exist and be active. */
export const activeReference = <R extends { id: number; active: boolean }>(table: Table<R>) =>
  reference(table, (record) => (record.active ? undefined : "is not active"));
