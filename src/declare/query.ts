import { SpectralError } from "@prismatic-io/spectral";
import { chunksOf, mostValues } from "../client/chunks";
import type { Pairs } from "../inputs/pairs";

/** The query of a list: what the inputs make of it, and what reading a list needs to know of it. */

const paging = ["page", "pageSize", "includeTotal"];

/**
 * The query of a list, in the spelling of its documents; names are compared without case, as ServiceTitan does.
 * @param own the parameters that inputs and parts of Filters make.
 * @param pairs the custom parameters; one that an input gives too is left out.
 */
export function toQuery(own: Record<string, unknown>, pairs: Pairs): URLSearchParams {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(own))
    for (const each of [value ?? []].flat()) query.append(key, String(each));
  const spelling = new Map(
    [...Object.keys(own), ...paging, "sort", "ids"].map((key) => [key.toLowerCase(), key]),
  );
  for (const [given, value] of pairs) {
    const key = spelling.get(given.toLowerCase()) ?? given;
    if (own[key] === undefined) query.append(key, value);
  }
  return query;
}

/** The same query without what chooses a page. */
export function withoutPaging(query: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(query);
  for (const key of paging) rest.delete(key);
  return rest;
}

/** `sort=-ModifiedOn` as `orderBy=modifiedOn` and `orderByDirection=desc`; `names` are the fields as `orderBy` spells them. */
export function sortToOrderBy(given: URLSearchParams, names: readonly string[]): URLSearchParams {
  const query = new URLSearchParams(given);
  const [, sign, field] = /^([+-]?)(\w+)$/.exec(query.get("sort") ?? "") ?? [];
  if (field === undefined) return query;
  query.delete("sort");
  query.set("orderBy", names.find((name) => name.toLowerCase() === field.toLowerCase()) ?? field);
  query.set("orderByDirection", sign === "-" ? "desc" : "asc");
  return query;
}

/**
 * Whether a record can neither enter nor leave such a list but by being created or deleted: nothing filters it but IDs.
 * @param activeOnly whether ServiceTitan lists active records only, unless told otherwise.
 */
export function isUnfiltered(query: URLSearchParams, activeOnly: boolean): boolean {
  const filters = [...query].filter(([key, value]) => {
    const isOther = key === "ids" || key === "sort" || key === "externalDataApplicationGuid";
    return !isOther && !(key === "active" && value === "Any");
  });
  return filters.length === 0 && (!activeOnly || query.get("active") === "Any");
}

/** The parameters of which ServiceTitan takes only so many values in one request. */
const limited = ["ids", "externalDataValues"];

/** A query with more values than ServiceTitan takes, as several. */
export function inChunks(query: URLSearchParams): URLSearchParams[] {
  let chunks = [query];
  for (const name of limited) chunks = chunks.flatMap((chunk) => split(chunk, name));
  return chunks;
}

function split(query: URLSearchParams, name: string): URLSearchParams[] {
  const given = query.getAll(name);
  const values = [...new Set(given.flatMap((each) => each.split(",")))];
  if (values.length === 0) return [query];
  return chunksOf(values).map((some) => {
    const chunk = new URLSearchParams(query);
    chunk.delete(name);
    // Of some lists the documents repeat the parameter.
    for (const each of given.length > 1 ? some : [some.join(",")]) chunk.append(name, each);
    return chunk;
  });
}

/** @throws SpectralError where a later page is asked for of what comes as one page. */
export function refuseLaterPage(query: URLSearchParams): void {
  const page = query.get("page") ?? "1";
  if (page !== "1")
    throw new SpectralError(
      `Page must be 1 or blank where more than ${mostValues} IDs or values are given, since all of their records come as one page, but ${page} was given.`,
    );
}

/** The fields that such filters look at. */
export const datedBy = ["createdOn", "modifiedOn"];

/**
 * Takes the filters by date out of a query: for a list that ServiceTitan does not filter.
 * @returns the test of a record, or undefined where no date was given.
 */
export function takeDates(query: URLSearchParams): ((record: unknown) => boolean) | undefined {
  const tests = [...query].flatMap(([key, value]) => {
    const [, field, side] = /^(created|modified)(OnOrAfter|Before)$/.exec(key) ?? [];
    if (!field) return [];
    query.delete(key);
    const limit = Date.parse(value);
    return (record: unknown) => {
      const moment = Date.parse((record as Record<string, string>)[`${field}On`] ?? "");
      return side === "Before" ? moment < limit : moment >= limit;
    };
  });
  return tests.length > 0 ? (record) => tests.every((test) => test(record)) : undefined;
}
