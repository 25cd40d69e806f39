import { parseISO } from "date-fns/parseISO";
import { z } from "zod";
import { isBlank, isEmptyList, isPlainObject } from "./blank";
import { mapValues } from "./mapValues";

/**
 * How a value is read, whatever form it comes in: text as a designer types it, or a real value of an earlier
 * step. Each function makes a zod schema whose issues carry one phrase, "a whole number above 0", that
 * completes the sentence "<label> must be …" (see `read` in field.ts). Schemas are made on first use, never
 * when the component loads.
 */

/** What comes back where a value is refused: it completes "<label> must be …". */
const mustBe = (expected: string) => ({ error: expected });

const trimmed = (value: unknown) => (typeof value === "string" ? value.trim() : value);

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)$/;

const numberFromText = (value: unknown) => {
  const text = typeof value === "bigint" ? String(value) : trimmed(value);
  if (typeof text !== "string" || !decimal.test(text)) return text;
  const number = Number(text);
  // Text that a number cannot hold exactly stays text, so that it is refused as it was given.
  return digits(text) === digits(number.toExponential()) ? number : text;
};

/** The digits that tell one number from another: 0.0120 and 1.2e-2 both have 12. */
const digits = (number: string) =>
  number
    .replace(/e.*$/, "")
    .replace(/\D/g, "")
    .replace(/^0+|0+$/g, "");

/** A ServiceTitan ID: a whole number from 1 up to 2^53 - 1. */
export const idValue = () => {
  const expected = mustBe("an ID, a whole number above 0 such as 10978752986");
  return z.preprocess(numberFromText, z.int(expected).positive(expected));
};

/** A whole number, at least `min`, at most `max`. */
export const integerValue = ({ min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = {}) => {
  const expected = mustBe(`a whole number${range(min, max)}`);
  return z.preprocess(numberFromText, z.int(expected).min(min, expected).max(max, expected));
};

/** Any finite number, at least `min`, at most `max`. */
export const numberValue = ({ min = -Infinity, max = Infinity } = {}) => {
  const expected = mustBe(`a number${range(min, max) || ", such as 129.95"}`);
  const error = ({ input }: { input?: unknown }) =>
    typeof input === "string" && decimal.test(input) ? "a number of at most 15 digits" : expected.error;
  return z.preprocess(numberFromText, z.number({ error }).min(min, expected).max(max, expected));
};

function range(min: number, max: number): string {
  const low = min > Number.MIN_SAFE_INTEGER;
  const high = max < Number.MAX_SAFE_INTEGER;
  if (low && high) return ` from ${min} to ${max}`;
  if (low) return ` of ${min} or more`;
  return high ? ` of ${max} or less` : "";
}

/** Text as it is, of at most `max` characters; numbers and true/false become text. */
export const textValue = ({ max = Number.MAX_SAFE_INTEGER } = {}) => {
  const expected = mustBe(max < Number.MAX_SAFE_INTEGER ? `text of at most ${max} characters` : "text");
  return z.preprocess(scalarToText, z.string(expected).max(max, expected));
};

/** An e-mail address. */
export const emailValue = () =>
  z.preprocess(trimmed, z.email(mustBe("an e-mail address such as jane@example.com")));

/** A GUID, in any case. */
export const guidValue = () =>
  z.preprocess(trimmed, z.guid(mustBe("a GUID such as 2f4d8c1e-6b3a-4e57-9d10-5a7c8b9e0f12")));

/** A phone number to look for: its digits, without the country code of North America, as ServiceTitan keeps them. */
export const phoneValue = () => {
  const expected = mustBe("a phone number such as 9165550142 or +1 916 555 0142");
  return z.preprocess(
    (value) => trimmed(scalarToText(value)),
    z
      .string(expected)
      .regex(/^\+?[\d\s()./-]*\d[\s()./-]*$/, expected)
      .transform((text) => text.replace(/\D/g, "").replace(/^1(?=\d{10}$)/, "")),
  );
};

function scalarToText(value: unknown): unknown {
  return ["number", "boolean", "bigint"].includes(typeof value) ? String(value) : value;
}

/** Yes or no: true, "true", "yes", 1 … or false, "false", "no", 0 … */
export const flagValue = () => {
  const expected = mustBe("true or false");
  return z.preprocess(
    (value) => scalarToText(trimmed(value)),
    z.stringbool({ ...expected, case: "insensitive" }),
  );
};

/** One of a fixed set; upper and lower case may differ from ServiceTitan's spelling. */
export const choiceValue = <T extends string>(choices: readonly T[]) => {
  const spelling = new Map(choices.map((choice) => [choice.toLowerCase(), choice]));
  const expected = mustBe(`${choices.length > 1 ? "one of " : ""}${choices.join(", ")}`);
  return z.preprocess(
    (value) => {
      const text = trimmed(scalarToText(value));
      return typeof text === "string" ? (spelling.get(text.toLowerCase()) ?? text) : text;
    },
    z.enum(choices, expected),
  );
};

/** The moment that a visit starts or ends: ISO 8601 with time and zone, or a Date; gives ISO 8601 in UTC. */
export const dateTimeValue = () =>
  momentOf((text) => {
    if (dateOnly.test(text))
      return `${aDateTime}; a date alone would be midnight UTC, the day before in America`;
    return parseMoment(text, aDateTime);
  }, aDateTime);

/**
 * A day, or a moment: ISO 8601 with a zone, a bare date, a midnight without a zone as ServiceTitan answers
 * days, or a Date; gives ISO 8601 in UTC, of a day its midnight. Another time without a zone is refused, since
 * nobody can tell which moment it means.
 */
export const momentValue = () =>
  momentOf((text) => {
    const day = text.replace(midnight, "");
    return dateOnly.test(day) ? parseISO(`${day}T00:00Z`) : parseMoment(text, aDateOrTime);
  }, aDateOrTime);

/** A day without a time, as YYYY-MM-DD; of a moment, its day in UTC. */
export const dateValue = () => momentValue().transform((iso) => iso.slice(0, "YYYY-MM-DD".length));

const aDateTime = "a date and time with its zone such as 2026-07-08T10:00:00-07:00";
const aDateOrTime = `a date such as 2026-07-08, or ${aDateTime}`;

const dateOnly = /^(\d{4}-\d{2}-\d{2}|\d{8}|\d{4}-W\d{2}-\d|\d{4}-\d{3})$/;
const midnight = /[T ]00:00(:00([.,]0+)?)?$/i;
const time = /^(([01]\d|2[0-3])(:?[0-5]\d(:?[0-5]\d([.,]\d+)?)?)?|24(:?00){0,2})$/;
/** From -14:00 to +14:00, as far as the world's zones reach. */
const zone = /(Z|[+-]((0\d|1[0-3])(:?[0-5]\d)?|14(:?00)?))$/i;

/** @param parse gives the moment, or what the text should have been */
const momentOf = (parse: (text: string) => Date | string, expected: string) =>
  z.preprocess(trimmed, z.union([z.date(), z.string()], mustBe(expected))).transform((value, context) => {
    const date = value instanceof Date ? value : parse(value);
    if (typeof date === "string") return refuse(context, value, date);
    return Number.isNaN(date.getTime()) ? refuse(context, value, expected) : date.toISOString();
  });

function parseMoment(text: string, expected: string): Date | string {
  const [, day = "", rest = ""] = /^(.+?)[T ](.+)$/i.exec(text) ?? [];
  if (!dateOnly.test(day)) return expected;
  if (time.test(rest)) return `${expected}; without a zone nobody can tell which moment it means`;
  return zone.test(rest) && time.test(rest.replace(zone, "")) ? parseISO(text.toUpperCase()) : expected;
}

function refuse(context: z.core.$RefinementCtx, input: unknown, message: string): never {
  context.issues.push({ code: "custom", input, message });
  return z.NEVER;
}

/**
 * A list: a real one, JSON text of one, or a single item. With `separator` also text such as "1088, 1089".
 * Blank items are left out. Only a list written as empty, `[]`, is read as one. A list of nothing but blanks,
 * such as "," or [""], is not given (undefined), or empty as well where `onlyBlanks` says so.
 */
export const listValue = <T>(
  item: z.ZodType<T>,
  { separator, onlyBlanks = "not given", leaveOut = () => false }: ListOptions = {},
) =>
  z.preprocess((value) => {
    if (isBlank(value) && !isEmptyList(value)) return undefined;
    const entries = entriesOf(value, separator);
    const filled = entries.filter((entry) => !saysNothing(entry, separator) && !leaveOut(fromJson(entry)));
    return filled.length > 0 || entries.length === 0 || onlyBlanks === "empty" ? filled : undefined;
  }, z.array(item, mustBe("a list")).optional()) as unknown as z.ZodType<T[]>;

interface ListOptions {
  separator?: string;
  onlyBlanks?: "not given" | "empty";
  /** Entries that are as good as blank. */
  leaveOut?: (entry: unknown) => boolean;
}

/** All entries, blank ones too: none only where an empty list was written. */
function entriesOf(value: unknown, separator?: string): unknown[] {
  const known = fromJson(value);
  if (typeof known === "string" && separator) return known.split(separator);
  const entries = Array.isArray(known) ? known : [known];
  const [only, ...others] = entries.filter((entry) => !isBlank(entry));
  // The whole list of an earlier step, as text in the only entry of a designer's list.
  const inside = others.length === 0 ? fromJson(only) : undefined;
  return typeof only === "string" && Array.isArray(inside) ? inside : entries;
}

function saysNothing(entry: unknown, separator?: string): boolean {
  if (typeof entry !== "string") return isBlank(entry);
  return isBlank(fromJson(entry)) || (separator !== undefined && isBlank(entry.split(separator)));
}

/** A file of an earlier step: its bytes and their content type. */
export interface File {
  data: Buffer;
  contentType: string;
}

/** A file that is not empty: `{ data, contentType }` with bytes or text as data, bytes alone, or text. */
export const fileValue = () =>
  z.unknown().transform((value, context): File => {
    const file = toFile(value);
    return file?.data.length ? file : refuse(context, file?.data ?? value, aFile);
  });

const aFile = "a file of an earlier step, or text, that is not empty";

function toFile(value: unknown): File | undefined {
  if (typeof value === "string") return { data: Buffer.from(value), contentType: "text/plain" };
  if (value instanceof Uint8Array)
    return { data: Buffer.from(value), contentType: "application/octet-stream" };
  if (!isPlainObject(value) || isPlainObject(value.data)) return undefined;
  const file = toFile(value.data);
  return file && typeof value.contentType === "string" && value.contentType.trim()
    ? { ...file, contentType: value.contentType.trim() }
    : file;
}

/** IDs: a list, JSON text of one, text such as "1088, 1089", or a single one. */
export const idListValue = () => listValue(idValue(), { separator: "," });

/**
 * An object with these parts, or JSON text of one. Blank parts are not given, nor is an object of nothing but
 * blanks (undefined); parts that are not known are refused, so that a misspelt one is not lost.
 * @param alsoAnswered parts that ServiceTitan's answers have and this object has not: left out, so that a
 *   whole object of an earlier step fits.
 */
export const objectValue = <R extends Parts, O extends Parts>(
  required: R,
  optional: O,
  alsoAnswered: readonly string[] = [],
) => {
  const names = [...Object.keys(required), ...Object.keys(optional)].join(", ");
  const shape = { ...mapValues(required, given), ...mapValues(optional, optionally) };
  const leftOut = alsoAnswered.filter((part) => !(part in shape));
  return z.preprocess(
    (value) => {
      const known = fromJson(value);
      if (isBlank(known)) return undefined;
      return isPlainObject(known) ? omit(known, leftOut) : known;
    },
    z
      .strictObject(shape, {
        error: ({ code }) =>
          code === "unrecognized_keys" ? `an object of ${names} only` : `an object of ${names}`,
      })
      .optional(),
  ) as unknown as z.ZodType<PartValues<R> & Partial<PartValues<O>>>;
};

const omit = (object: Record<string, unknown>, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));

type Parts = Record<string, z.ZodType>;
type PartValues<P extends Parts> = { [K in keyof P]: z.infer<P[K]> };

/** A value that may be left blank. An empty list goes on to the value, which may be a list that it clears. */
const optionally = (value: z.ZodType) =>
  z.preprocess((given) => (isBlank(given) && !isEmptyList(given) ? undefined : given), value.optional());

/** A value that has to be given; an empty list is none. */
const given = (value: z.ZodType) =>
  optionally(value).transform((read, context) =>
    isBlank(read) ? refuse(context, undefined, "given") : read,
  );

/** Text that holds JSON becomes what it says; anything else stays. */
export function fromJson(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
