import { chunksOf } from "../client/chunks";
import { fewAtOnce } from "../client/pages";
import { readAll } from "../client/pagination";
import { type Call, endpointOf } from "../declare/declaration";
import { largestPage } from "../inputs/list";
import type { SettingsList } from "../inputs/named";

/** A record of ServiceTitan's, whatever it has. */
export type Found = Record<string, unknown> & { id: number | string };

/** A list that a look reads. */
export type LookedAt = Pick<SettingsList, "calls" | "scope" | "what" | "hasNoTotal">;

/**
 * Reads a list to its end, for a look of an action's own.
 * @param query query parameters besides those of paging.
 * @throws as `readAll` does: what could not be read completely is never taken for absent.
 */
export async function readWhole<T = Found>(
  { calls, scope, what, hasNoTotal }: LookedAt,
  query: Record<string, string>,
  call: Call,
): Promise<T[]> {
  const { api, version, path } = endpointOf({ calls });
  const action = `The look of ${call.label} for ${what[1]}`;
  const { data } = await readAll({
    client: call.client(api, { version, scope, action }),
    label: action,
    path,
    query: new URLSearchParams(query),
    pageSize: largestPage,
    hasNoTotal,
    growsAtEnd: false,
    logger: call.logger,
  });
  return data as T[];
}

/**
 * Finds what would be made once more, for Add Once.
 * @param query query parameters besides those of paging.
 * @returns the ID of the first record that is it; throws as `readWhole` does.
 */
export async function findId<R extends { id: number }>(
  list: LookedAt,
  query: Record<string, string>,
  isIt: (record: R) => boolean,
  call: Call,
): Promise<{ id: number } | undefined> {
  const there = (await readWhole<R>(list, query, call)).find(isIt);
  return there && { id: there.id };
}

/** Finds the record of one of these lists that has just the name of what is to be made. */
export const findNamed =
  (list: SettingsList) =>
  ({ name }: { name: string }, call: Call) =>
    findId<{ id: number; name?: string | null }>(list, list.query ?? {}, (each) => each.name === name, call);

/**
 * Reads what a list has for many IDs, as many at a time as ServiceTitan takes.
 * @param parameter the query parameter of the IDs.
 * @throws as `readWhole` does.
 */
export async function readForIds<T = Found>(
  list: LookedAt,
  parameter: string,
  ids: unknown[],
  query: Record<string, string>,
  call: Call,
): Promise<T[]> {
  const read = (some: unknown[]) => readWhole<T>(list, { ...query, [parameter]: some.join(",") }, call);
  return (await fewAtOnce(chunksOf(ids), read)).flat();
}
