import type { Element } from "@prismatic-io/spectral";
import type { Inputs } from "../inputs/input";
import { mapValues } from "../inputs/mapValues";
import type { Call } from "./declaration";
import { loadPicklist, type Picklist } from "./picklist";

/** A form of a config page as data: several choices, which reach a flow as one value. */
export interface JsonForm {
  kind: "jsonForm";
  label: string;
  description: string;
  required: Inputs;
  /** What is chosen, by the keys of the value. */
  fields: Record<string, Dropdown>;
  /** Where it is filled in row by row: the key of the list in the value, and what it is called. */
  rows?: { key: string; title: string };
}

/** What is offered for a field: a picklist's records, the lines of an input, or always the same. */
type Dropdown = { title: string } & (
  | { of: Picklist; lines?: undefined; choices?: undefined }
  | { lines: string; of?: undefined; choices?: undefined }
  | { choices: Element[]; initially: string; of?: undefined; lines?: undefined }
);

/** What the platform draws, by JSON Forms: what the value has to be, how it is asked for, and what is there at first. */
export interface Form {
  schema: { type: string; [more: string]: unknown };
  uiSchema: { type: string; elements: object[] };
  data: Record<string, unknown>;
}

export const jsonForm = (definition: Omit<JsonForm, "kind">): JsonForm => ({
  kind: "jsonForm",
  ...definition,
});

/** The API scopes that an app needs for what a form offers. */
export const scopesOfForm = ({ fields }: JsonForm): string[] =>
  Object.values(fields).flatMap(({ of }) => of?.scope ?? []);

/**
 * The platform checks a form with ajv, whose call stack does not hold a choice among some thousands: the page would not
 * work at all.
 */
const mostChoices = 1_000;

/** Reads what a form offers, all of its lists at once. */
export async function loadForm(form: JsonForm, call: Call): Promise<Form> {
  const choices = Object.entries(form.fields).map(
    async ([key, field]) => [key, await choicesOf(form, field, call)] as const,
  );
  return formWith(form, Object.fromEntries(await Promise.all(choices)));
}

/** What a form looks like where each list has its example. */
export function exampleOfForm(form: JsonForm): Form {
  const examples = mapValues(form.fields, ({ of, choices, title }): Element[] => {
    if (of) return [of.toElement(of.of.example as never)];
    return choices ?? [{ key: title, label: title }];
  });
  return formWith(form, examples);
}

async function choicesOf(form: JsonForm, field: Dropdown, call: Call): Promise<Element[]> {
  if (field.choices) return field.choices;
  const label = `${form.label}, ${field.title}`;
  const offered = field.of
    ? await loadPicklist({ ...field.of, label, search: undefined }, call)
    : (call.values[field.lines] as string[]).map((line) => ({ key: line, label: line }));
  // JSON Schema takes none that is there twice.
  const choices = [...new Map(offered.map((element) => [element.key, element])).values()];
  if (choices.length === 0)
    call.logger.warn(`${label} has nothing to choose from: the tenant has none that is active.`);
  if (choices.length > mostChoices)
    call.logger.warn(
      `${label} shows ${mostChoices} items of ${choices.length}.${field.of ? ` ${field.of.label} shows up to 10,000: ask for it by that, in a config variable of its own.` : ""}`,
    );
  return choices.slice(0, mostChoices);
}

function formWith({ fields, rows }: JsonForm, choices: Record<string, Element[]>): Form {
  const object = {
    type: "object",
    properties: Object.fromEntries(
      Object.entries(fields).map(([key, { title }]) => [key, dropdown(title, choices[key] ?? [])]),
    ),
    required: Object.keys(fields),
  };
  const elements = Object.entries(fields).map(([key, { title }]) =>
    control(key, title, { autocomplete: true }),
  );
  const initially = Object.entries(fields).flatMap(([key, field]) =>
    field.choices ? [[key, field.initially]] : [],
  );
  if (!rows)
    return {
      schema: object,
      uiSchema: { type: "VerticalLayout", elements },
      data: Object.fromEntries(initially),
    };
  const detail = { type: "HorizontalLayout", elements };
  return {
    schema: {
      type: "object",
      properties: { [rows.key]: { type: "array", title: rows.title, items: object } },
      required: [rows.key],
    },
    uiSchema: { type: "VerticalLayout", elements: [control(rows.key, rows.title, { detail })] },
    data: { [rows.key]: [] },
  };
}

/** JSON Forms draws a dropdown of text alone: IDs are text. */
const dropdown = (title: string, choices: Element[]) => ({
  type: "string",
  title,
  ...(choices.length > 0
    ? { oneOf: choices.map(({ key, label = key }) => ({ const: key, title: label })) }
    : nothing),
});

/** A list of no choices would be no JSON Schema. This one says so where somebody looks for them, and cannot be chosen. */
const nothing = {
  oneOf: [{ const: "", title: "Nothing to choose from: the tenant has none that is active." }],
  minLength: 1,
};

const control = (key: string, label: string, options: object) => ({
  type: "Control",
  scope: `#/properties/${key}`,
  label,
  options,
});
