import { z } from "zod";
import { readMoment, sortable } from "./moments";
import { eachOf, inAnyCase, type Spelling, withZone } from "./spelling";

/** A query string: each parameter with all of its values. */
export type Query = Record<string, string[]>;

/** A query value that cannot be read; the list answers 400 with it. */
export class InvalidValue extends Error {}

/**
 * A documented query parameter: reads its values (at least one, none blank) and says which records pass.
 * It may look at the rest of the query.
 * @throws InvalidValue
 */
export interface Filter<R> {
  (values: string[], query: Query): (record: R) => boolean;
  /** How the documents spell its values, where they may be spelled otherwise. */
  spelling?: Spelling;
}

/** A filter with the spelling of its values. */
export const spelled = <R>(spelling: Spelling | undefined, filter: Filter<R>): Filter<R> =>
  Object.assign(filter, { spelling });

type Field<R, V> = (record: R) => V | null | undefined;

export function readInteger(text: string): number {
  const value = Number(text);
  if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value))
    throw new InvalidValue(`The value '${text}' is not valid.`);
  return value;
}

export function readDecimal(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value)) throw new InvalidValue(`The value '${text}' is not valid.`);
  return value;
}

/** True or false, in any case. */
export function readBoolean(text: string): boolean {
  if (!/^(true|false)$/i.test(text)) throw new InvalidValue(`The value '${text}' is not valid.`);
  return text.toLowerCase() === "true";
}

const queryDateTime = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

/** An ISO 8601 date-time with its zone, or a date (midnight UTC), as text that sorts as the moment does. */
export function readDateTime(text: string): string {
  if (!queryDateTime.safeParse(text).success) throw new InvalidValue(`The value '${text}' is not valid.`);
  return sortable(readMoment(text));
}

const single = (values: string[]) => values[0] as string;
const split = (values: string[]) => values.flatMap((value) => value.split(",")).map((value) => value.trim());
const fold = (text: string) => text.trim().toLowerCase();

/** One of the documented values, exactly as written there. */
export function readChoice<const C extends string>(text: string, choices: readonly C[]): C {
  const choice = choices.find((value) => value === text);
  if (choice === undefined)
    throw new InvalidValue(`The value '${text}' is not valid. Values: [${choices.join(", ")}].`);
  return choice;
}

/** A comma-separated list of at most 50 values. */
export function readList(values: string[]): string[] {
  const items = split(values);
  if (items.length > 50) throw new InvalidValue("At most 50 values are allowed.");
  return items;
}

export const integer =
  <R>(field: Field<R, number>): Filter<R> =>
  (values) => {
    const wanted = readInteger(single(values));
    return (record) => field(record) === wanted;
  };

export const decimal =
  <R>(field: Field<R, number>): Filter<R> =>
  (values) => {
    const wanted = readDecimal(single(values));
    return (record) => field(record) === wanted;
  };

export const atLeast =
  <R>(field: Field<R, number>, read = readInteger): Filter<R> =>
  (values) => {
    const limit = read(single(values));
    return (record) => (field(record) ?? Number.NEGATIVE_INFINITY) >= limit;
  };

export const atMost =
  <R>(field: Field<R, number>, read = readInteger): Filter<R> =>
  (values) => {
    const limit = read(single(values));
    return (record) => (field(record) ?? Number.POSITIVE_INFINITY) <= limit;
  };

/** A comma-separated list of at most 50 IDs, one of which the record has. */
export const ids =
  <R>(field: Field<R, number | number[]>): Filter<R> =>
  (values) => {
    const wanted = new Set(readList(values).map(readInteger));
    return (record) => {
      const given = field(record) ?? [];
      return Array.isArray(given) ? given.some((id) => wanted.has(id)) : wanted.has(given);
    };
  };

/** Text that the field contains, in any case. */
export const contains =
  <R>(field: Field<R, string>): Filter<R> =>
  (values) => {
    const wanted = fold(single(values));
    return (record) => (field(record) ?? "").toLowerCase().includes(wanted);
  };

/** Text that the field is, in any case. */
export const text =
  <R>(field: Field<R, string>): Filter<R> =>
  (values) => {
    const wanted = fold(single(values));
    return (record) => (field(record) ?? "").toLowerCase() === wanted;
  };

/** One of the documented values; `test` says which records pass with it. */
export const oneOf = <R, const C extends string>(
  documented: readonly C[],
  test: (record: R, wanted: C) => boolean,
): Filter<R> =>
  spelled(inAnyCase(documented), (values) => {
    const wanted = readChoice(single(values), documented);
    return (record) => test(record, wanted);
  });

/** One of the documented values, which leaves out no record: another filter looks at it. */
export const choiceFor = (documented: readonly string[]): Filter<unknown> => oneOf(documented, () => true);

export const choice = <R>(documented: readonly string[], field: Field<R, string>): Filter<R> =>
  oneOf(documented, (record, wanted) => field(record) === wanted);

/** One or more of the documented values; the parameter may also be repeated. */
export const choices = <R>(documented: readonly string[], field: Field<R, string>): Filter<R> =>
  spelled(eachOf(inAnyCase(documented)), (values) => {
    const wanted = new Set(readList(values).map((value) => readChoice(value, documented)));
    return (record) => wanted.has(field(record) ?? "");
  });

export const flag =
  <R>(field: Field<R, boolean>): Filter<R> =>
  (values) => {
    const wanted = readBoolean(single(values));
    return (record) => field(record) === wanted;
  };

export const before = <R>(field: Field<R, string>): Filter<R> =>
  spelled(withZone, (values) => {
    const limit = readDateTime(single(values));
    return (record) => (sortable(field(record)) || limit) < limit;
  });

export const onOrAfter = <R>(field: Field<R, string>): Filter<R> =>
  spelled(withZone, (values) => {
    const limit = readDateTime(single(values));
    return (record) => sortable(field(record)) >= limit;
  });

export const onOrBefore = <R>(field: Field<R, string>): Filter<R> =>
  spelled(withZone, (values) => {
    const limit = readDateTime(single(values));
    return (record) => sortable(field(record)) <= limit;
  });

/** A date-time of which the day counts; `test` says which records pass with it. */
export const dayFilter = <R>(test: (record: R, day: string) => boolean): Filter<R> =>
  spelled(withZone, (values) => {
    const day = readDateTime(single(values)).slice(0, "2026-05-31".length);
    return (record) => test(record, day);
  });

/** `active`: True, False or Any. */
export const active = oneOf(
  ["True", "Any", "False"],
  (record: { active: boolean }, wanted) => wanted === "Any" || record.active === (wanted === "True"),
);

/** `activeState`, as accounting asks for what others call `active`. */
export const activeState = oneOf(
  ["ActiveOnly", "InactiveOnly", "All"],
  (record: { active: boolean }, wanted) => wanted === "All" || record.active === (wanted === "ActiveOnly"),
);

/** Creation dates, for every list that documents them. */
export const created = {
  createdBefore: before((record: { createdOn: string }) => record.createdOn),
  createdOnOrAfter: onOrAfter((record: { createdOn: string }) => record.createdOn),
};

/** Modification dates, for every list that documents them. */
export const modified = {
  modifiedBefore: before((record: { modifiedOn: string }) => record.modifiedOn),
  modifiedOnOrAfter: onOrAfter((record: { modifiedOn: string }) => record.modifiedOn),
};

export const dates = { ...created, ...modified };
