import { isPlainObject } from "../inputs/blank";
import type { Inputs } from "../inputs/input";
import type { Sorts } from "../inputs/list";
import { nearestOf } from "../inputs/nearest";
import type { Call } from "./declaration";

/** The query parameters that a list takes: which there are, and how values become them. */
export interface ListParameters {
  /** What ServiceTitan filters this list by: the parts of the input Filters, each a query parameter. */
  filters?: Inputs;
  /**
   * Where parts of Filters are not parameters under their own keys: the parameter of each. One that ends with a dot
   * takes names behind it: `customField.Region`.
   */
  parameterNames?: Record<string, string>;
  /** Parameters that the documents have beside those. */
  otherParameters?: string[];
  /** Whether ServiceTitan takes nothing but which page is asked for. */
  onlyPages?: boolean;
  /** Whether ServiceTitan answers all that is asked for, and takes no page. */
  hasNoPages?: boolean;
  /** Dates that ServiceTitan does not filter this list by: all records are read, and compared here. */
  datesHere?: Inputs;
  sorts: Sorts;
  /** Where ServiceTitan takes the order as `orderBy` and `orderByDirection` in place of `sort`: its names of the fields. */
  orderBy?: readonly string[];
  /** Whether ServiceTitan tells how many records there are without being asked, and takes no `includeTotal`. */
  tellsTotal?: boolean;
}

/**
 * The parameters of the filters given. One with names of its own, such as custom fields, goes into a parameter a
 * name, `customField.Fields[Region]`; a list of objects into `owners[0].type`, `owners[0].id`, `owners[1].type` …
 */
export const toParameters = (filters: Call["values"], { parameterNames = {} }: ListParameters) =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([key, value]) => spread(parameterNames[key] ?? key, value)),
  );

function spread(name: string, value: unknown): [string, unknown][] {
  if (!Array.isArray(value)) return [[name, value]];
  if (value.length > 0 && value.every(isPair))
    return value.map(([key, each]) => [isDotted(name) ? `${name}${key}` : `${name}[${key}]`, each]);
  if (value.length > 0 && value.every(isPlainObject))
    return value.flatMap((object, index) =>
      Object.entries(object).map(([key, part]): [string, unknown] => [`${name}[${index}].${key}`, part]),
    );
  return [[name, value]];
}

const isDotted = (name: string) => name.endsWith(".");

const isPair = (value: unknown): value is [string, unknown] => Array.isArray(value);

/** The parameters that a list takes, as the documents spell them, each with the input that stands for it, if any. */
export function parametersOf({
  filters = {},
  parameterNames = {},
  otherParameters = [],
  datesHere = {},
  sorts,
  orderBy,
  tellsTotal,
  hasNoPages,
}: ListParameters): Map<string, string | undefined> {
  const paging = hasNoPages ? [] : ["page", "pageSize", ...(tellsTotal ? [] : ["includeTotal"])];
  const sorting = orderBy ? ["orderBy", "orderByDirection"] : sorts.length > 0 ? ["sort"] : [];
  return new Map([
    ...[...paging, ...sorting, ...otherParameters].map((name) => [name, undefined] as const),
    ...Object.entries({ ...filters, ...datesHere }).map(
      ([key, { input }]) => [(parameterNames[key] ?? key).replace(/\.$/, ""), input.label] as const,
    ),
  ]);
}

/** Warns of custom parameters that the list does not take: ServiceTitan ignores them in silence, and lists all. */
export function warnOfUnknown(
  pairs: [string, unknown][],
  list: ListParameters & { label: string },
  logger: Call["logger"],
): void {
  const known = parametersOf(list);
  const names = [...known.keys()];
  const dotted = Object.values(list.parameterNames ?? {}).filter(isDotted);
  for (const [given] of pairs) {
    // What stands in brackets is a name or a number of the builder's.
    const name = given.replace(/\[.*$/s, "");
    if (names.some((each) => sameName(each, name)) || dotted.some((each) => name.startsWith(each))) continue;
    const nearest = nearestOf(name, names);
    const label = nearest && known.get(nearest);
    logger.warn(
      `${list.label}: ServiceTitan documents no parameter ${given} for this list and ignores unknown ones, so more may be listed than intended. The nearest known one is ${nearest}${label ? ` (${label})` : ""}.`,
    );
  }
}

const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
