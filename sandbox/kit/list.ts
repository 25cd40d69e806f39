import { type FieldErrors, invalid } from "./errors";
import { type Filter, InvalidValue, type Query, readBoolean, readChoice, readInteger } from "./filters";
import { sortable } from "./moments";
import { inAnyCase, type Spelling, signed } from "./spelling";

/** What a list documents. */
export interface ListOptions<R> {
  filters?: Record<string, Filter<R>>;
  /** Values of filters that apply where the request gives none, e.g. `{ active: "True" }`. */
  defaults?: Record<string, string>;
  /** What `sort` can sort by, under the documented name: `{ Id: (job) => job.id }`. */
  sorts?: Record<string, (record: R) => string | number>;
  /** What `orderBy` (with `orderByDirection`) can sort by, on the older lists that document it. */
  orderings?: Record<string, (record: R) => string | number>;
  /** The most records of one page; a request for more gets this many. */
  maxPageSize?: number;
  /** Gathers what several parameters tell together under the name of one filter. */
  gather?: (query: Query) => Query;
  /** What is shown of a record, where that depends on the query. */
  view?: (record: R, query: Query) => unknown;
}

export interface Page {
  page: number;
  pageSize: number;
  hasMore: boolean;
  totalCount: number | null;
  data: unknown[];
}

/** The sorts that most lists document. */
export const commonSorts = {
  Id: (record: { id: number }) => record.id,
  ModifiedOn: (record: { modifiedOn: string }) => sortable(record.modifiedOn),
  CreatedOn: (record: { createdOn: string }) => sortable(record.createdOn),
};

/** Reads a query's parameters one by one, and tells at the end of all that cannot be read. */
export class Parameters {
  private readonly errors: FieldErrors = {};

  /** @param defaults values of parameters that are not given */
  constructor(
    private readonly query: Query,
    private readonly defaults: Record<string, string> = {},
  ) {}

  /** @returns undefined where the parameter is not given, or cannot be read */
  read<V>(name: string, toValue: (values: string[]) => V): V | undefined {
    const values = valuesOf(this.query, name) ?? listOf(this.defaults[name]);
    try {
      return values && toValue(values);
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      this.errors[pascalCase(name)] = [error.message];
      return undefined;
    }
  }

  /** What records must pass. */
  testsOf<R>(filters: Record<string, Filter<R>> = {}): ((record: R) => boolean)[] {
    return Object.entries(filters).flatMap(
      ([name, filter]) => this.read(name, (values) => filter(values, this.query)) ?? [],
    );
  }

  /** @throws ApiError 400 with a message for each parameter that could not be read */
  check(): void {
    if (Object.keys(this.errors).length > 0) throw invalid(this.errors);
  }
}

/**
 * One page of the records (given in ascending order of ID) that pass the query's filters, as all lists of the
 * API answer it. Parameters that the list does not document are ignored.
 * @throws ApiError 400 with a message for each parameter that cannot be read
 */
export function listPage<R>(records: Iterable<R>, given: Query, options: ListOptions<R>): Page {
  const { maxPageSize = 5000, gather, view } = options;
  const query = gather ? gather(given) : given;
  const parameters = new Parameters(query, options.defaults);
  const page = parameters.read("page", readPositive) ?? 1;
  const pageSize = Math.min(parameters.read("pageSize", readPositive) ?? 50, maxPageSize);
  const includeTotal = parameters.read("includeTotal", ([text = ""]) => readBoolean(text)) ?? false;
  const { sorts, orderings } = options;
  const order =
    (sorts && parameters.read("sort", readSort(sorts))) ??
    (orderings && parameters.read("orderBy", readOrdering(orderings, query)));
  const tests = parameters.testsOf(options.filters);
  parameters.check();

  let found = [...records];
  for (const test of tests) found = found.filter(test);
  if (order) found.sort(order);
  const start = (page - 1) * pageSize;
  const data = found.slice(start, start + pageSize);
  return {
    page,
    pageSize,
    hasMore: start + pageSize < found.length,
    totalCount: includeTotal ? found.length : null,
    data: view ? data.map((record) => view(record, query)) : data,
  };
}

/** How the documents spell values of a list's parameters, by the parameter. */
export function spellingsOf<R>({ filters = {}, sorts = {}, orderings = {} }: ListOptions<R>) {
  const ofFilters = Object.entries(filters).flatMap(([name, { spelling }]) =>
    spelling ? [[name, spelling] as const] : [],
  );
  return new Map<string, Spelling>([
    ...ofFilters,
    ["sort", signed(inAnyCase(Object.keys(sorts)))],
    ["orderBy", inAnyCase(Object.keys(orderings))],
    ["orderByDirection", inAnyCase(directions)],
  ]);
}

/** The values given for a parameter; undefined where there is none but blanks. */
export function valuesOf(query: Query, name: string): string[] | undefined {
  const values = query[name]?.filter((value) => value.trim() !== "");
  return values?.length ? values : undefined;
}

const listOf = (value: string | undefined) => (value === undefined ? undefined : [value]);

function readPositive([text = ""]: string[]): number {
  const value = readInteger(text);
  if (value < 1) throw new InvalidValue("The value must be 1 or more.");
  return value;
}

/** `+Field` or `Field` ascending, `-Field` descending. An unencoded + arrives as a space. */
const readSort =
  <R>(sorts: NonNullable<ListOptions<R>["sorts"]>) =>
  ([text = ""]: string[]): ((a: R, b: R) => number) => {
    const [, sign, name = ""] = /^([+\- ]?)(\w+)$/.exec(text) ?? [];
    const key = sorts[name];
    if (key === undefined)
      throw new InvalidValue(
        `Sorting by '${text}' is not supported. Available fields are: ${Object.keys(sorts).join(", ")}.`,
      );
    const direction = sign === "-" ? -1 : 1;
    return (a, b) => direction * compare(key(a), key(b));
  };

const directions = ["asc", "ascending", "desc", "descending"];

const readOrdering =
  <R>(orderings: NonNullable<ListOptions<R>["orderings"]>, query: Query) =>
  ([text = ""]: string[]): ((a: R, b: R) => number) => {
    const key = orderings[readChoice(text, Object.keys(orderings))] as (record: R) => string | number;
    const [direction = "asc"] = valuesOf(query, "orderByDirection") ?? [];
    const sign = readChoice(direction, directions).startsWith("desc") ? -1 : 1;
    return (a, b) => sign * compare(key(a), key(b));
  };

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

const pascalCase = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
