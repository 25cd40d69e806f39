import leven from "leven";
import { z } from "zod";
import { isBlank, isEmptyList, isPlainObject } from "./blank";
import { fromJson, readJson } from "./jsonText";
import { mapValues } from "./mapValues";
import { Named, oneOf, type SettingsList } from "./named";
import { nearestOf } from "./nearest";
import { converted, mustBe, refuse, trimmed } from "./reading";
import { emailIn, idIn, numbersIn, partToChoose, phoneIn, plain, suggesting } from "./suggest";

/**
 * How a value is read, whatever form it comes in: text as a designer types it, or a real value of an earlier
 * step. Each function makes a zod schema whose issues carry one phrase, "a whole number above 0", that
 * completes the sentence "<label> must be …" (see `read` in field.ts). Schemas are made on first use, never
 * when the component loads.
 */

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

/**
 * A ServiceTitan ID: a whole number above 0, of at most 64 bits. Text of one beyond 2^53 - 1 becomes a BigInt, which
 * is exact in a path or a query; bodies refuse it (see longIds.ts). A number beyond was rounded before it came.
 * @param named the list by whose names such records may be given too: other text is read as `Named`, whose ID is looked
 *   up later (see lookups/names.ts).
 */
export const idSchema = (named?: SettingsList): z.ZodType<number> => {
  const expected = orItsId(
    `an ID, a whole number above 0 such as 10978752986${named ? `, or the name of ${oneOf(named)}` : ""}`,
  );
  const id = z.int(expected).positive(expected);
  const long = z.bigint().max(2n ** 63n - 1n, expected);
  const kinds = z.union([id, long, z.instanceof(Named)], expected);
  return converted(
    (value) => (named ? nameOrId(named, value) : idFromText(value)),
    kinds as unknown as z.ZodType<number>,
  );
};

/** Text that is neither a number nor a record is a name. */
function nameOrId(list: SettingsList, value: unknown): unknown {
  const id = idFromText(value);
  const isName = typeof id === "string" && !decimal.test(id) && !/^[[{]/.test(id);
  return isName ? new Named(list, id) : id;
}

function idFromText(value: unknown): unknown {
  const text = typeof value === "bigint" ? String(value) : trimmed(value);
  const isLong = typeof text === "string" && /^\+?\d{16,}$/.test(text) && !Number.isSafeInteger(Number(text));
  return isLong ? BigInt(text) : numberFromText(text);
}

/** Of a whole record in the place of an ID, says what to choose instead. */
const orItsId = (expected: string) => ({
  error: ({ input }: { input?: unknown }) => {
    const record = fromJson(input);
    const isRecord = (isPlainObject(record) && "id" in record) || record === String({});
    if (isRecord) return "an ID, not a whole record: choose its id";
    const part = partToChoose(record);
    if (part) return `an ID, ${part}`;
    return suggesting(expected, typeof input === "string" ? idIn(input) : undefined);
  },
});

/** A whole number, at least `min`, at most `max`. */
export const integerSchema = ({ min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = {}) => {
  const expected = mustBe(`a whole number${range(min, max)}`);
  const error = ({ input }: { input?: unknown }) => suggesting(expected.error, ...wholeNumbersIn(input));
  return converted(numberFromText, z.int({ error }).min(min, expected).max(max, expected));
};

/** Any finite number, at least `min`, at most `max`. */
export const numberSchema = ({ min = -Infinity, max = Infinity } = {}) => {
  const expected = mustBe(`a number${range(min, max) || ", such as 129.95"}`);
  const error = ({ input }: { input?: unknown }) => {
    if (typeof input !== "string") return expected.error;
    if (decimal.test(input)) return "a number of at most 15 digits";
    return suggesting(expected.error, ...numbersIn(input));
  };
  return converted(numberFromText, z.number({ error }).min(min, expected).max(max, expected));
};

const wholeNumbersIn = (input: unknown) =>
  typeof input === "string"
    ? numbersIn(input)
        .slice(0, 1)
        .filter((reading) => !reading.includes("."))
    : [];

function range(min: number, max: number): string {
  const low = min > Number.MIN_SAFE_INTEGER;
  const high = max < Number.MAX_SAFE_INTEGER;
  if (low && high) return ` from ${min} to ${max}`;
  if (low) return ` of ${min} or more`;
  return high ? ` of ${max} or less` : "";
}

/** Text as it is, of at most `max` characters; numbers and true/false become text. */
export const textSchema = ({ max = Number.MAX_SAFE_INTEGER } = {}) => {
  const expected = mustBe(max < Number.MAX_SAFE_INTEGER ? `text of at most ${max} characters` : "text");
  return converted(scalarToText, z.string(expected).max(max, expected));
};

export const emailSchema = () =>
  converted(
    trimmed,
    z.email({
      error: ({ input }) =>
        suggesting(
          "an e-mail address such as jane@example.com",
          typeof input === "string" ? emailIn(input) : undefined,
        ),
    }),
  );

/** A GUID, in any case. */
export const guidSchema = () =>
  converted(trimmed, z.guid(orItsId("a GUID such as 2f4d8c1e-6b3a-4e57-9d10-5a7c8b9e0f12")));

/** A phone number to look for: its digits, without the country code of North America, as ServiceTitan keeps them. */
export const phoneSchema = () => {
  const expected = {
    error: ({ input }: { input?: unknown }) =>
      suggesting(
        "a phone number such as 9165550142 or +1 916 555 0142",
        typeof input === "string" ? phoneIn(input) : undefined,
      ),
  };
  return converted(
    (value) => {
      const text = scalarToText(value);
      return typeof text === "string" ? plain(text) : text;
    },
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
export const flagSchema = () => {
  const expected = mustBe("true or false");
  return converted(
    (value) => scalarToText(trimmed(value)),
    z.stringbool({ ...expected, case: "insensitive" }),
  );
};

/**
 * One of a fixed set, by its value or its label. Case, blanks, hyphens and underscores may differ from
 * ServiceTitan's spelling.
 */
export const choiceSchema = <T extends string>(choices: readonly T[], labels: readonly string[] = []) => {
  const spelling = new Map(labels.map((label, index) => [folded(label), choices[index]]));
  for (const choice of choices) spelling.set(folded(choice), choice);
  const named = `${choices.length > 1 ? "one of " : ""}${choices.join(", ")}`;
  const expected = {
    error: ({ input }: { input?: unknown }) =>
      typeof input === "string" ? suggesting(named, nearChoice(input, choices, labels)) : named,
  };
  return converted(
    (value) => {
      const text = trimmed(scalarToText(value));
      return typeof text === "string" ? (spelling.get(folded(text)) ?? text) : text;
    },
    z.enum(choices, expected),
  );
};

/** The choice that a misspelt one is nearest to, by its value or label; undefined where it is like none. */
function nearChoice(
  given: string,
  choices: readonly string[],
  labels: readonly string[],
): string | undefined {
  const spellings = [...choices, ...labels];
  const nearest = nearestOf(given, spellings);
  if (nearest === undefined || leven(folded(given), folded(nearest)) * 3 > given.length) return undefined;
  return choices[spellings.indexOf(nearest) % choices.length];
}

/** "In Progress", "in-progress" and "IN_PROGRESS" are one; the sign of "-Name" counts. */
const folded = (text: string) => text.toLowerCase().replace(/(?<=\w)[\s_-]+(?=\w)/g, "");

/**
 * A list: a real one, JSON text of one, or a single item. With `separator` also text such as "1088, 1089".
 * Blank items are left out. Only a list written as empty, `[]`, is read as one. A list of nothing but blanks,
 * such as "," or [""], is not given (undefined), or empty as well where `onlyBlanks` says so.
 */
export const listSchema = <T>(
  item: z.ZodType<T>,
  { separator, onlyBlanks = "not given", leaveOut = () => false, spread = () => undefined }: ListOptions = {},
) =>
  z.preprocess((value, context) => {
    if (isBlank(value) && !isEmptyList(value)) return undefined;
    const entries = entriesOf(readJson(value, context), separator).flatMap(
      (entry) => spread(fromJson(entry)) ?? [entry],
    );
    const filled = entries.filter((entry) => !saysNothing(entry, separator) && !leaveOut(fromJson(entry)));
    return filled.length > 0 || entries.length === 0 || onlyBlanks === "empty" ? filled : undefined;
  }, z.array(item, mustBe("a list")).optional()) as unknown as z.ZodType<T[]>;

interface ListOptions {
  separator?: string;
  onlyBlanks?: "not given" | "empty";
  /** Entries that are as good as blank. */
  leaveOut?: (entry: unknown) => boolean;
  /** The entries that one stands for, where it is several in one. */
  spread?: (entry: unknown) => unknown[] | undefined;
}

/** All entries, blank ones too: none only where an empty list was written. */
function entriesOf(known: unknown, separator?: string): unknown[] {
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

/** IDs: a list, JSON text of one, text such as "1088, 1089", or a single one. */
export const idListSchema = (named?: SettingsList) => {
  const list = listSchema(idSchema(named), { separator: "," });
  return z.preprocess(
    (value, context) =>
      typeof value === "string" && /^\s*\d{1,3}(,\d{3})*,0\d{2}(,\d{3})*\s*$/.test(value)
        ? refuse(
            context,
            value,
            "IDs separated by commas, none of them with commas of its own (type 1088, 1089)",
          )
        : value,
    list,
  ) as unknown as typeof list;
};

/** Names, without the spaces around them. */
export const nameListSchema = () => listSchema(z.preprocess(trimmed, textSchema()), { separator: "," });

/**
 * An object with these parts, or JSON text of one. Blank parts are not given, nor is an object of nothing but
 * blanks (undefined); parts that are not known are refused, so that a misspelt one is not lost.
 * @param answered what ServiceTitan's answers have beside these parts: left out, so that a whole object of an
 *   earlier step fits.
 */
export const objectSchema = <R extends Parts, O extends Parts>(
  required: R,
  optional: O,
  answered: Answered = [],
) => {
  const names = [...Object.keys(required), ...Object.keys(optional)].join(", ");
  const shape = { ...mapValues(required, given), ...mapValues(optional, optionally) };
  return z.preprocess(
    (value, context) => {
      const known = readJson(value, context);
      if (isBlank(known)) return undefined;
      if (!isPlainObject(known)) return known;
      if (partToChoose(known) && !Object.keys(known).some((part) => part in shape))
        return refuse(context, known, `an object of ${names}, ${partToChoose(known)}`);
      const isLeftOut = (part: string) => !(part in shape) && answers(answered, part, known);
      return Object.fromEntries(Object.entries(known).filter(([part]) => !isLeftOut(part)));
    },
    z
      .strictObject(shape, {
        error: ({ code }) =>
          code === "unrecognized_keys" ? `an object of ${names} only` : `an object of ${names}`,
      })
      .optional(),
  ) as unknown as z.ZodType<PartValues<R> & Partial<PartValues<O>>>;
};

/** Names of parts, and whole records, whose parts count only where their `createdOn` tells that one was handed on. */
export type Answered = Record<string, unknown> | readonly (string | Record<string, unknown>)[];

const answers = (answered: Answered, part: string, object: Record<string, unknown>): boolean =>
  [answered]
    .flat()
    .some((each) => (typeof each === "string" ? each === part : "createdOn" in object && part in each));

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
