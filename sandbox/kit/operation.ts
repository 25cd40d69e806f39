import type { z } from "zod";
import { invalid, notFound } from "./errors";
import type { Query } from "./filters";
import { type ListOptions, listPage, spellingsOf } from "./list";
import type { Spelling } from "./spelling";
import type { Table } from "./table";

/** A checked request, as an operation sees it. */
export interface ApiRequest<B> {
  /** The path's values by their documented names, e.g. `id`. */
  params: Record<string, string>;
  query: Query;
  body: B;
}

/** One operation of the API: what it accepts and what it does. */
export interface Operation<B = unknown> {
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Of the API; v2, which all modules have, where it is missing. */
  version?: "v3";
  /** Below the tenant, as the API documents write it: `/jobs/{id}/cancel`. */
  path: string;
  /** How the documents spell values of its query parameters, by the parameter. */
  spellings?: ReadonlyMap<string, Spelling>;
  /** Whether it has a limit of its own for the records of a page. */
  limitsPages?: true;
  /** The status of an answer, where it is not 200. */
  status?: 201 | 204;
  /** What the body must be, made when one first comes; none is read where this is missing. */
  body?: () => z.ZodType<B>;
  /** Carries the request out. What it returns is the answer (200), undefined an empty one; see also `Redirect` and `File`. */
  handle: (request: ApiRequest<B>) => unknown;
}

/** The answer of an operation that sends the client to the storage that has a file of the tenant's (302). */
export class Redirect {
  /** @param path the file's */
  constructor(readonly path: string) {}
}

/** The answer of an operation that gives a file. */
export class File {
  constructor(
    readonly contentType: string,
    readonly bytes: Buffer,
  ) {}
}

/** An operation whose handler knows the type of its body. */
export function operation<B>({ body, ...definition }: Operation<B>): Operation {
  let made: z.ZodType<B> | undefined;
  const once = () => {
    made ??= body?.();
    return made;
  };
  return { ...definition, ...(body && { body: once }) } as Operation;
}

/** `GET {path}`: a list of the records that `find` gives, in ascending order of ID. */
export const listFrom = <R>(
  path: string,
  find: (request: Pick<ApiRequest<unknown>, "params" | "query">) => Iterable<R>,
  options: ListOptions<R>,
) =>
  operation({
    method: "GET",
    path,
    spellings: spellingsOf(options),
    handle: (request) => listPage(find(request), request.query, options),
  });

/** `GET {path}`: a list of a table's records. */
export const list = <R extends { id: number }>(path: string, table: Table<R>, options: ListOptions<R>) =>
  listFrom(path, () => table.values(), options);

/** `GET {path}`, as `/jobs/{id}/notes`: a list of the records that have the ID in the path in their field `by`. */
export const listOf = <O extends { id: number }, R extends { id: number }, K extends keyof R>(
  path: string,
  owners: Table<O>,
  table: Table<R>,
  { by, ...options }: ListOptions<R> & { by: K },
) =>
  listFrom(
    path,
    ({ params }) => table.where(by, find(owners, Object.values(params).at(-1)).id as R[K]),
    options,
  );

/** `GET {path}/{id}`: one record of a table. */
export const get = <R extends { id: number }>(path: string, table: Table<R>, view?: ListOptions<R>["view"]) =>
  operation({
    method: "GET",
    path: `${path}/{id}`,
    handle: ({ params, query }) => {
      const record = find(table, params.id);
      return view ? view(record, query) : record;
    },
  });

/**
 * The record that the path names.
 * @throws ApiError 400 if the ID is not a whole number, 404 if there is no such record
 */
export function find<R extends { id: number }>(table: Table<R>, id = ""): R {
  if (!/^\d+$/.test(id)) throw invalid({ Id: [`The value '${id}' is not valid.`] });
  const record = table.get(Number(id));
  if (record === undefined) throw notFound(table.label, id);
  return record;
}
