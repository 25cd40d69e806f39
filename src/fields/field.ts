import { type InputFieldDefinition, SpectralError } from "@prismatic-io/spectral";
import type { z } from "zod";
import { isBlank } from "./blank";

/** An input of an action or a data source: what the designer shows, and how a value given to it is read. */
export interface Field<T = unknown> {
  /** The spectral input, without `required` and `clean`: the action decides the one, `read` is the other. */
  input: DesignerInput;
  /** How a value is read; made on first use. */
  schema: () => z.ZodType<T>;
  /** Of a group: the labels of its parts, for messages. */
  parts?: Record<string, string>;
}

// `Omit` of a union keeps only what all members share, so it is applied to each member.
type OmitEach<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type DesignerInput = OmitEach<InputFieldDefinition, "clean" | "required" | "label"> & {
  label: string;
  comments: string;
};

export type Fields = Record<string, Field>;
type ValueOf<F> = F extends Field<infer T> ? T : never;

/** The values of an action's inputs: required ones are there, optional ones where they were given. */
export type Values<R extends Fields, O extends Fields> = { [K in keyof R]: ValueOf<R[K]> } & {
  [K in keyof O]?: ValueOf<O[K]>;
};

/**
 * Reads what a designer gave for a field.
 * @returns the value as ServiceTitan wants it, or undefined where nothing was given.
 * @throws SpectralError: one sentence that names the input by its label, says what it must be and shows what came.
 */
export function read<T>(field: Field<T>, value: unknown, required: boolean): T | undefined {
  if (isBlank(value) && !required) return undefined;
  const parse = (given: unknown) => field.schema().safeParse(given, { reportInput: true });
  let result = parse(isBlank(value) ? undefined : value);
  // JSON text may hold an empty list: sent where optional, since it clears what was there; nothing where required.
  if (result.success && required && isBlank(result.data)) result = parse(undefined);
  if (result.success) return result.data;
  const issue = result.error.issues[0] as z.core.$ZodIssue;
  throw new SpectralError(sentence(field, issue));
}

/** The spectral input of a field, with its `clean`. Groups take no `clean` of their own: perform reads them. */
export function toInput(field: Field, required: boolean): InputFieldDefinition {
  const input = field.input as InputFieldDefinition;
  if (input.type === "structuredObject") return input;
  return {
    ...input,
    required,
    clean: (value: unknown) => read(field, value, required),
  } as InputFieldDefinition;
}

function sentence({ input, parts = {} }: Field, issue: z.core.$ZodIssue): string {
  const place = issue.path.map((step) =>
    typeof step === "number" ? `item ${step + 1}` : (parts[String(step)] ?? String(step)),
  );
  const came =
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => `"${key}"`).join(", ") : show(issue.input);
  return `${[input.label, ...place].join(", ")} must be ${issue.message}, but ${input.type === "password" ? "another value" : came} was given.`;
}

const longest = 80;

function show(value: unknown): string {
  if (isBlank(value)) return "nothing";
  if (Buffer.isBuffer(value)) return `a file of ${value.length} bytes`;
  const text = JSON.stringify(value) ?? String(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
