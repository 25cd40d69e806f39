import { z } from "zod";
import { isBlank, isPlainObject } from "./blank";
import type { Field } from "./field";
import { choice, integer, text, toggle } from "./kinds";
import { fromJson } from "./values";

/** The most records that ServiceTitan puts on a page. */
export const largestPage = 5_000;

export const fetchAll = toggle({
  label: "Fetch All",
  comments: "Turn on to get all records, however many pages they fill. Page and Page Size then do not count.",
});

export const page = integer({
  label: "Page",
  comments: "Number of the page to get; the first page is 1.",
  example: "1",
  min: 1,
});

export const pageSize = integer({
  label: "Page Size",
  comments: `How many records a page holds, at most ${largestPage}. ServiceTitan takes 50 where this is left blank.`,
  example: "500",
  min: 1,
  max: largestPage,
});

export const includeTotal = toggle({
  label: "Include Total",
  comments: "Turn on to get the count of all matching records in totalCount.",
});

/** The order of a list: by one of the fields that ServiceTitan sorts it by, up (+) or down (-). */
export const sort = (fields: readonly string[]): Field<string> =>
  fields.length === 0
    ? text({ label: "Sort", comments: "Without effect: ServiceTitan does not sort this list." })
    : plusOptional(
        choice({
          label: "Sort",
          comments: "Order of the records: the field to sort by, ascending (+) or descending (-).",
          choices: Object.fromEntries(
            fields.flatMap((field) => [
              [`+${field}`, `${field}, ascending`],
              [`-${field}`, `${field}, descending`],
            ]),
          ),
        }),
      );

/** "Id" is taken for "+Id". */
function plusOptional(field: Field<string>): Field<string> {
  const withPlus = (value: unknown) =>
    typeof value === "string" && /^\s*\w/.test(value) ? `+${value.trim()}` : value;
  return { ...field, schema: () => z.preprocess(withPlus, field.schema()) };
}

/** Further query parameters, as pairs; a key may come several times. */
export type QueryPairs = [key: string, value: string][];

export const customQueryParams: Field<QueryPairs> = {
  input: {
    type: "string",
    collection: "keyvaluelist",
    label: "Custom Query Params",
    comments:
      "Further query parameters of the endpoint, such as modifiedOnOrAfter with 2026-07-01T00:00:00Z. The same key may be given several times.",
    example: "active=Any",
  },
  schema: () =>
    z.preprocess(toPairs, z.array(pair, { error: "a list of keys and values" })) as z.ZodType<QueryPairs>,
};

const pair = z.tuple([z.string().min(1), z.string({ error: "text, a number, true or false" })], {
  error: "a key with a value",
});

/** Takes [{ key, value }], { key: value } and JSON text of either; a list as value repeats the key. */
function toPairs(value: unknown): unknown {
  const known = fromJson(value);
  const entries = isPlainObject(known)
    ? Object.entries(known)
    : Array.isArray(known)
      ? known.map((item) => (isPlainObject(item) ? [item.key, item.value] : item))
      : known;
  if (!Array.isArray(entries)) return entries;
  return entries.flatMap((entry) => {
    if (!Array.isArray(entry)) return [entry];
    const [key, given] = entry;
    const values = Array.isArray(given) ? given : [given];
    return values.filter((each) => !isBlank(each)).map((each) => [key, scalar(each)]);
  });
}

const scalar = (value: unknown) => (typeof value === "object" ? value : String(value));
