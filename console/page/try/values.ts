import type { Input } from "./input";

/** A file that the console has. */
export interface GivenFile {
  $file: string;
  name: string;
  bytes: number;
}

/** What a form holds of an input: text as it was typed, rows, or the parts of a group. */
export type Value = string | GivenFile | Values | Value[];
export interface Values {
  [key: string]: Value | undefined;
}

export const isFile = (value: unknown): value is GivenFile =>
  typeof value === "object" && value !== null && "$file" in value;

/** What an input holds as long as nobody has typed. */
export function initialOf({ collection, type, default: initial }: Input): Value {
  if (collection) return Array.isArray(initial) ? initial.map(String) : [];
  return type === "structuredObject" ? {} : String(initial ?? "");
}

/** What a form holds of an input. */
export const held = (input: Input, values: Values): Value => values[input.key] ?? initialOf(input);

/** Whether a form holds of an input what it held at first. */
export const isUntouched = (input: Input, values: Values): boolean =>
  JSON.stringify(held(input, values)) === JSON.stringify(initialOf(input));

/** What a run is given: what is blank is left out. */
export function toInputs(inputs: Input[], values: Values): Record<string, unknown> {
  const given = inputs.map((input) => [input.key, cleaned(input, held(input, values))] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function cleaned(input: Input, value: Value): unknown {
  if (Array.isArray(value)) {
    const rows = value.map((row) => cleanedRow(input, row)).filter((row) => row !== undefined);
    return rows.length > 0 ? rows : undefined;
  }
  return cleanedRow(input, value);
}

function cleanedRow(input: Input, value: Value): unknown {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (isFile(value)) return { $file: value.$file };
  if (Array.isArray(value)) return undefined;
  const parts = toInputs(input.inputs ?? pair, value);
  return Object.keys(parts).length > 0 ? parts : undefined;
}

/** What a row of keys with values has. */
const pair: Input[] = ["key", "value"].map((key) => ({ key, label: key, type: "string" }));

/** What stands in the address: what differs from a form that nobody has filled in, without files and secrets. */
export function toLink(inputs: Input[], values: Values): string | undefined {
  const given = sent(inputs, values);
  return Object.keys(given).length > 0 ? JSON.stringify(given) : undefined;
}

function sent(inputs: Input[], values: Values): Record<string, unknown> {
  const shown = inputs.filter(({ type }) => type !== "data" && type !== "password");
  const given = shown.map((input): [string, unknown] => {
    const value = held(input, values);
    if (isUntouched(input, values)) return [input.key, undefined];
    if (!input.inputs) return [input.key, cleaned(input, value) ?? ""];
    const parts = (group: Value) => sent(input.inputs ?? [], group as Values);
    return [input.key, filled(Array.isArray(value) ? value.map(parts) : parts(value))];
  });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

const filled = (value: object) => (Object.keys(value).length > 0 ? value : undefined);

/** What a form holds that is opened by an address. */
export function fromLink(inputs: Input[], text: string | null): Values {
  try {
    return fromInputs(inputs, JSON.parse(text ?? "{}"));
  } catch {
    return {};
  }
}

function fromInputs(inputs: Input[], given: unknown): Values {
  if (typeof given !== "object" || given === null) return {};
  const all = given as Record<string, unknown>;
  const known = inputs.filter(({ key, type }) => Object.hasOwn(all, key) && type !== "data");
  return Object.fromEntries(known.map((input) => [input.key, read(input, all[input.key])]));
}

function read(input: Input, given: unknown): Value {
  if (!input.collection) return readOne(input, given);
  if (Array.isArray(given)) return given.map((row) => readOne(input, row));
  if (input.collection === "keyvaluelist" && typeof given === "object" && given !== null)
    return Object.entries(given).map(([key, value]) => ({ key, value: asText(value) }));
  return given === "" ? [] : [readOne(input, given)];
}

function readOne({ collection, inputs }: Input, given: unknown): Value {
  if (collection === "keyvaluelist") return fromInputs(pair, given);
  return inputs ? fromInputs(inputs, given) : asText(given);
}

const asText = (value: unknown) =>
  typeof value === "string" ? value : (JSON.stringify(value, undefined, 2) ?? "");
