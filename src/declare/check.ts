import { chunksOf } from "../client/chunks";
import { ServiceTitanError } from "../client/errors";
import { History } from "../client/history";
import type { Seen } from "../client/look";
import type { Api } from "../client/modules";
import { fillPath } from "../client/path";
import { isPlainObject } from "../inputs/blank";
import { isAsGiven } from "../lookups/differences";
import type { Call } from "./declaration";

/** How a GET tells whether a write was carried out whose own answer does not. */
export interface Check<V> {
  /** Module of the GET, where it is not the write's own. */
  api?: Api;
  /** Its path and query, with input keys in braces. */
  path: string;
  /** The paths that it may be, where all of it is in braces. */
  mayBe?: string[];
  /** What the path takes, where that is made of the inputs. */
  of?: (values: V) => Call["values"];
  /** Key of a list of IDs that the path takes fifty at a time. */
  inChunks?: string;
  /** In place of both, where one GET cannot show all: what the path and `shows` take, one look after the other. */
  each?: (values: V) => object[];
  /** Whether what the GET answers is as it was wanted; undefined where that cannot be told. */
  shows: (answer: never, values: V) => boolean | undefined;
  /** Whether a 404 shows it too: the record is gone. */
  gone?: true;
  /** The GET of what the action returns, where it is another one. */
  result?: { api: Api; path: string };
  /** What the action returns, where no GET answers it as it is: made of the values and what the look found last. */
  answer?: (values: V, found: never) => unknown;
}

/** A module, with its version where that is not v2. */
type Where = { api: Api; version?: string };

/** What a check sees of a page of a list. */
export interface PageOf<T> {
  data: T[];
  hasMore: boolean;
}

/**
 * Makes the look of a write, which its request takes along.
 * @param write its action's label, its module, and whether the action returns a record.
 * @returns a function that tells whether the write was carried out, and the record that shows it; undefined where
 * that cannot be told. It throws what a GET fails with.
 */
export function lookBy<V extends Call["values"]>(
  { path, api, of, inChunks, each, shows, gone, result, answer }: Check<V>,
  write: Where & { label: string; answers: boolean },
  { values, client }: Call,
) {
  return async ({ startedAt }: History): Promise<Seen> => {
    const reader = `The look whether ${write.label} was carried out`;
    const get = async ({ api, version }: Where, wanted: string, given: Call["values"]): Promise<unknown> => {
      const { url } = fillPath(wanted, given);
      const module = client(api, { action: reader, version });
      const { data } = await module.get(url, { history: new History(startedAt) });
      // A page of no records may have null for them.
      return isPlainObject(data) && data.data === null ? { ...data, data: [] } : data;
    };
    let record: unknown;
    const given = (of ? { ...values, ...of(values as V) } : values) as V;
    for (const part of each ? (each(given) as V[]) : partsOf(given, inChunks)) {
      const found = await get(api ? { api } : write, path, part).catch(unlessMissing);
      const carriedOut = found === missing ? gone : shows(found as never, part);
      if (!carriedOut) return carriedOut === false ? { carriedOut } : undefined;
      record = found;
    }
    if (!write.answers) return { carriedOut: true };
    if (answer) return { carriedOut: true, result: answer(values as V, record as never) };
    return { carriedOut: true, result: result ? await get(result, result.path, values) : record };
  };
}

/** What a look finds where there is no such record. */
const missing = Symbol("missing");

function unlessMissing(error: unknown): typeof missing {
  if (error instanceof ServiceTitanError && error.status === 404) return missing;
  throw error;
}

/** The values once, or with the IDs of one input fifty at a time. */
function partsOf<V extends Call["values"]>(values: V, inChunks: string | undefined): V[] {
  if (inChunks === undefined) return [values];
  return chunksOf(values[inChunks] as unknown[]).map((ids) => ({ ...values, [inChunks]: ids }));
}

/** Whether a status is as it was wanted; undefined for one that the documents do not have, which tells nothing. */
export const ofStatus =
  <S extends string>(documented: readonly S[], isWanted: (status: S) => boolean) =>
  (status: string): boolean | undefined =>
    documented.includes(status as S) ? isWanted(status as S) : undefined;

/** The list that a record was in tells whether it is gone; `key` is the input with its ID. */
export const goneFrom = <K extends string>(path: string, key: K): Check<Record<K, number>> => ({
  path: `${path}?pageSize=5000`,
  shows: ({ data, hasMore }: PageOf<{ id: number }>, values) => {
    if (data.some(({ id }) => sameId(id, values[key]))) return false;
    return hasMore ? undefined : true;
  },
});

/** Whether two IDs are the same, as numbers or as text. */
export const sameId = (one: unknown, other: unknown) => String(one) === String(other);

/** Whether a record is as an update wanted it; undefined where what was given is not shown, or not under its name. */
export function isAsWanted(wanted: Record<string, unknown>, there: Record<string, unknown>) {
  const { externalData, ...compared } = wanted;
  if (!isAsGiven(compared, there)) return false;
  const isShown = externalData === undefined && Object.keys(compared).every((key) => key in there);
  return isShown ? true : undefined;
}

/**
 * How a GET tells whether an update was carried out; `key` is the input with the ID.
 * @param isWanted tells it of records that show something otherwise than it is given.
 */
export const asWanted = (
  path: string,
  key: string,
  isWanted = isAsWanted,
): Check<Record<string, unknown>> => ({
  path: `${path}/{${key}}`,
  shows: (there: Record<string, unknown>, { [key]: _, ...wanted }) => isWanted(wanted, there),
});
