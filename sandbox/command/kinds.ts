import { readFileSync, statSync } from "node:fs";
import { z } from "zod";
import { nearestOf } from "../kit/nearest";

// What the values of options may be. Messages follow on the place of a value: "--port takes a whole number …".

/** A kind of value: as JSON has it, and how it is made of text on the command line or in the environment. */
export interface Kind<T> {
  schema: z.ZodType<T>;
  /** The text itself by default. */
  ofText?: (text: string) => unknown;
}

const takes = (what: string) => ({
  error: ({ input }: { input?: unknown }) => `takes ${what}, not ${shown(input)}`,
});

function shown(input: unknown): string {
  if (input === undefined) return "nothing";
  const text = typeof input === "string" ? `'${input}'` : JSON.stringify(input);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

export function wholeNumber(least: number, most: number): Kind<number> {
  const what = takes(`a whole number from ${least} to ${most}`);
  return {
    schema: z.int(what).min(least, what).max(most, what),
    ofText: (text) => (/^\d+$/.test(text) ? Number(text) : text),
  };
}

export const text: Kind<string> = { schema: z.string(takes("text")).min(1, takes("text")) };

export function oneOf<T extends string>(values: T[]): Kind<T> {
  return { schema: z.enum(values, takes(`one of ${values.join(", ")}`)) };
}

const words: Record<string, boolean> = {
  "1": true,
  true: true,
  yes: true,
  "0": false,
  false: false,
  no: false,
};

export const yesOrNo: Kind<boolean> = {
  schema: z.boolean(takes("true or false")),
  ofText: (given) => words[given.toLowerCase()] ?? given,
};

const anAddress = takes("an address without a path, such as http://sandbox:4010");

export const address: Kind<string> = {
  schema: z
    .string(anAddress)
    .refine(isOrigin, anAddress)
    .transform((given) => new URL(given).origin),
};

function isOrigin(given: string): boolean {
  const { protocol, pathname, search, hash } =
    URL.canParse(given) && /^https?:\/\//.test(given) ? new URL(given) : { protocol: "" };
  return protocol !== "" && `${pathname}${search}${hash}` === "/";
}

const aMoment = takes(
  "a date, such as 2026-06-01, or a date-time with its zone, such as 2026-06-01T08:00:00-07:00",
);

/** A date alone is 15:00 UTC on it: morning in America. */
export const moment: Kind<Date> = {
  schema: z
    .string(aMoment)
    .transform((given) => (z.iso.date().safeParse(given).success ? `${given}T15:00:00Z` : given))
    .refine((full) => z.iso.datetime({ offset: true }).safeParse(full).success, aMoment)
    .transform((full) => new Date(full)),
};

/** What a file has. */
export const contents: Kind<string> = {
  schema: text.schema.transform((path, context) => {
    try {
      return readFileSync(path, "utf8");
    } catch (error) {
      const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
      context.addIssue({
        code: "custom",
        message: isMissing
          ? `names a file that is not there: '${path}'`
          : `names a file that cannot be read: '${path}'`,
      });
      return z.NEVER;
    }
  }),
};

const aFolder = takes("a folder that is there");

export const folder: Kind<string> = {
  schema: z
    .string(aFolder)
    .refine((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false, aFolder),
};

/** What is written as text, or given as an object of a shape, and read by a function that throws one sentence. */
export function readBy<T, G>(shape: z.ZodType<G>, read: (given: string | G) => T): Kind<T> {
  return {
    schema: z.unknown().transform((given, context) => {
      try {
        return read(typeof given === "string" ? given : objectBy(shape, given));
      } catch (error) {
        context.addIssue({ code: "custom", message: (error as Error).message });
        return z.NEVER;
      }
    }),
  };
}

function objectBy<G>(shape: z.ZodType<G>, given: unknown): G {
  const { data, error } = shape.safeParse(given);
  if (error === undefined) return data as G;
  const [{ path, message } = { path: [], message: "" }] = error.issues;
  throw new Error(`takes text or an object: ${path.length > 0 ? `${path.join(".")}: ` : ""}${message}`);
}

export const listOf = <T>({ schema }: Kind<T>): z.ZodType<T[]> => z.array(schema, takes("a list"));

export function objectOf<S extends z.ZodRawShape>(what: string, shape: S): z.ZodObject<S> {
  const names = Object.keys(shape);
  return z.strictObject(shape, {
    error: ({ input, ...issue }) =>
      issue.code === "unrecognized_keys"
        ? `has no '${issue.keys[0]}'; the nearest is '${nearestOf(issue.keys[0] ?? "", names)}'`
        : takes(what).error({ input }),
  }) as unknown as z.ZodObject<S>;
}

/** Things by a name. */
export const byName = <T>(what: string, schema: z.ZodType<T>) =>
  z
    .record(z.string(), schema, takes(what))
    .refine((given) => Object.keys(given).length > 0, takes(`${what}, at least one`));

/** Reads a value that stands at a place. @throws with one sentence */
export function readAt<T>(place: string, schema: z.ZodType<T>, given: unknown): T {
  const { data, error } = schema.safeParse(given);
  if (error === undefined) return data as T;
  const [{ path, message } = { path: [], message: "" }] = error.issues;
  const where = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  throw new Error(`${place}${where && `: ${where.replace(/^\./, "")}`} ${message.replace(/\.$/, "")}.`);
}
