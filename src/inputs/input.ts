import { type InputFieldDefinition, SpectralError } from "@prismatic-io/spectral";
import type { z } from "zod";
import { toSafeJson } from "../describe";
import { isBlank, isEmptyList, isPlainObject } from "./blank";
import { fromJson } from "./jsonText";
import type { SettingsList } from "./named";
import { nearestOf } from "./nearest";

/** An input of an action or a data source: what the designer shows, and how a value given to it is read. */
export interface Input<T = unknown> {
  /** The spectral input, without `required` and `clean`: the action decides the one, `read` is the other. */
  input: DesignerInput;
  /** How a value is read; made on first use. */
  schema: () => z.ZodType<T>;
  /** What counts as left blank, where that differs from `isBlank`. */
  isBlank?: (value: unknown) => boolean;
  /** Of an ID in whose place a name may stand, or of custom fields: the list that has both. */
  named?: SettingsList;
  /** The API scopes that the action needs besides its own where this is given or switched on. */
  scopes?: string[];
  /** Of a group: its parts. */
  parts?: Inputs;
  /** Of a group: the labels of its parts, for messages. */
  labels?: Record<string, string>;
  /** Of a group: the keys of the parts that it cannot do without. */
  requiredParts?: string[];
}

// `Omit` of a union keeps only what all members share, so it is applied to each member.
type OmitEach<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type DesignerInput = OmitEach<InputFieldDefinition, "clean" | "required" | "label"> & {
  label: string;
  comments: string;
};

export type Inputs = Record<string, Input>;
type ValueOf<F> = F extends Input<infer T> ? T : never;

/** The values of an action's inputs: required ones are there, optional ones where they were given. */
export type Values<R extends Inputs, O extends Inputs> = { [K in keyof R]: ValueOf<R[K]> } & {
  [K in keyof O]?: ValueOf<O[K]>;
};

/**
 * Reads what a designer gave for a field.
 * @returns the value as ServiceTitan wants it, or undefined where nothing was given.
 * @throws SpectralError: one sentence that names the input by its label, says what it must be and shows what came.
 */
export function readInput<T>(field: Input<T>, value: unknown, required: boolean): T | undefined {
  const given = isLeftBlank(field, value) ? undefined : parse(field, value);
  if (required && isBlank(given)) throw new SpectralError(`${field.input.label} is required.`);
  return given;
}

/**
 * Of the value of a form that is given to several inputs, such as Booking Defaults: what it has under the key of this
 * one. Only an input that offers one choice is read so, as a form does; whatever else comes is the input's own value.
 */
export function ownPart(key: string, { input }: Pick<Input, "input">, given: unknown): unknown {
  if (input.type !== "string" || input.collection !== undefined) return given;
  if (input.model === undefined && input.dataSource === undefined) return given;
  const form = fromJson(given);
  return isPlainObject(form) && Object.hasOwn(form, key) ? form[key] : given;
}

/** Whether an input was left blank. A real [] is what a list that nobody filled arrives as; in JSON it is meant. */
export const isLeftBlank = (field: Pick<Input, "input" | "isBlank">, value: unknown): boolean =>
  field.isBlank?.(value) ?? (isBlank(value) && !(isEmptyList(value) && field.input.type === "code"));

function parse<T>(field: Input<T>, value: unknown): T {
  const result = field.schema().safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const { issues } = result.error;
  // A misspelt part says more than that the right one is missing.
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  throw new SpectralError(sentence(field, issue as z.core.$ZodIssue));
}

type Labels = NonNullable<Input["labels"]>;

/** An input, or what stands in it at a path, by labels: "Custom Fields, item 2, Type ID". */
export function nameOf(field: { input: { label: string }; labels?: Labels }, path: PropertyKey[]): string {
  const { input, labels = {} } = field;
  const place = path.map((step) =>
    typeof step === "number" ? `item ${step + 1}` : (labels[String(step)] ?? String(step)),
  );
  return [input.label, ...place].join(", ");
}

/** What stands at a path into an action's values, by labels. */
export const labelAt = (fields: Inputs, [key = "", ...path]: PropertyKey[]): string =>
  nameOf(fields[String(key)] ?? { input: { label: String(key) } }, path);

function sentence(field: Input, issue: z.core.$ZodIssue): string {
  const { input, labels = {} } = field;
  const name = nameOf(field, issue.path);
  if (isBlank(issue.input) && !isEmptyList(issue.input)) return `${name} is required.`;
  if (issue.code === "unrecognized_keys") {
    const given = issue.keys.map((key) => `"${key}"`).join(", ");
    return `${name} must be ${issue.message}${nearestPart(issue, labels)}, but ${given} was given.`;
  }
  return `${name} must be ${issue.message}, but ${input.type === "password" ? "another value" : show(issue.input)} was given.`;
}

/** Of a misspelt part of a group, the one that may be meant, by its label. */
function nearestPart(
  { keys: [given = ""], path }: { keys: string[]; path: PropertyKey[] },
  labels: Labels,
): string {
  const isOfGroup = path.every((step) => typeof step === "number");
  const nearest = isOfGroup ? nearestOf(given, Object.keys(labels)) : undefined;
  return nearest ? ` (the nearest to "${given}" is ${labels[nearest]}, ${nearest})` : "";
}

const longest = 80;

function show(value: unknown): string {
  if (Buffer.isBuffer(value)) return `a file of ${value.length} bytes`;
  const text = toSafeJson(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
