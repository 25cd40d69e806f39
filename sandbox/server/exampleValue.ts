import { type OpenApi, plain, type Schema } from "../../api/openapi";

/** What values are made with. */
export interface Making {
  openapi: OpenApi;
  /** Tells the values of one record from those of the next: 1, 2, 3 … */
  number: number;
  /** The moment of all date-times, as text. */
  moment: string;
  /** The ID of a record for a field that refers to one, `customerId`; undefined where there is none. */
  idFor?: (field: string, number: number) => number | undefined;
  /** Leaves out what may be missing, and gives null where that is allowed. */
  isSparse?: boolean;
}

/**
 * Makes a value that a schema allows, the same each time: the first of an enumeration, else what its format and the
 * field's name let one expect.
 * @param within the schemas that the value is a part of: one that has itself as a part would have no end
 * @returns undefined where there is no such end
 */
export function exampleValue(schema: Schema, making: Making, field = "", within: string[] = []): unknown {
  const { schema: own, component = "", options, nullInside, nullOutside } = plain(schema, making.openapi);
  const isEndless = within.includes(component);
  if ((nullInside || nullOutside) && (isEndless || making.isSparse)) return null;
  if (isEndless) return undefined;
  const inside = component === "" ? within : [...within, component];
  const [first] = options;
  if (own.allOf && first)
    return Object.assign({}, ...options.map((part) => exampleValue(part, making, field, inside)));
  if (first) return exampleValue(first, making, field, inside);

  const chosen = own.enum?.find((value) => value !== null);
  if (chosen !== undefined) return chosen;
  const type = [own.type ?? (own.properties ? "object" : "string")].flat().find((each) => each !== "null");
  if (type === "array") return listOf(exampleValue(own.items ?? {}, making, field, inside));
  if (type === "object") return exampleObject(own, making, inside);
  if (type === "boolean") return !/archived|deleted/i.test(field);
  if (type === "integer" || type === "number") return exampleNumber(field, type, making);
  return exampleText(own, making, field).slice(0, own.maxLength);
}

const listOf = (item: unknown) => (item === undefined ? [] : [item]);

function exampleObject(
  { properties = {}, required = [], additionalProperties: values }: Schema,
  making: Making,
  within: string[],
): object {
  const fields = Object.entries(properties)
    .filter(([name]) => !making.isSparse || required.includes(name))
    .map(([name, schema]) => [name, exampleValue(schema, making, name, within)] as const);
  const entry =
    typeof values === "object" ? [["key", exampleValue(values, making, "value", within)] as const] : [];
  return Object.fromEntries([...fields, ...entry].filter(([, value]) => value !== undefined));
}

/** Beside those of the tenant's records, which begin at 200,000,000. */
const firstId = 900_000_000;

const isId = (field: string) => /(^i|I)ds?$/.test(field);

const exampleId = (field: string, { number, idFor }: Making) => idFor?.(field, number) ?? firstId + number;

function exampleNumber(field: string, type: "integer" | "number", making: Making): number {
  const { number } = making;
  if (isId(field)) return exampleId(field, making);
  if (/latitude$/i.test(field)) return 38.5;
  if (/longitude$/i.test(field)) return -121.5;
  return type === "integer" ? number : number + 0.5;
}

/** Text by its format, and by the field's name: the first that fits. */
const texts: [RegExp, string][] = [
  [/email/i, "jane.doe@example.com"],
  [/phone|mobile|fax/i, "9165550142"],
  [/url|link/i, "https://example.com"],
  [/color/i, "#1A6DD6"],
  [/street/i, "1201 K Street"],
  [/city/i, "Sacramento"],
  [/^state$/i, "CA"],
  [/zip/i, "95814"],
  [/country/i, "USA"],
  [/(amount|price|cost)$/i, "100.00"],
];

function exampleText({ format = "" }: Schema, making: Making, field: string): string {
  const { moment, number } = making;
  if (format === "date-time") return moment;
  if (format === "date") return moment.slice(0, "2026-05-31".length);
  if (format === "guid") return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  if (format === "duration") return "01:30:00";
  if (isId(field)) return String(exampleId(field, making));
  const [, text] = texts.find(([named]) => named.test(format) || named.test(field)) ?? [];
  return text ?? `${inWords(field)} ${number}`;
}

/** `jobNumber` → `Job number`. */
const inWords = (field: string) =>
  field
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^./, (letter) => letter.toUpperCase());
