import { SpectralError } from "@prismatic-io/spectral";
import { bulkKinds } from "../../../api/pricebook/bulk";
import { ServiceTitanError } from "../../client/errors";
import type { Call } from "../../declare/declaration";

/** How many items of the pricebook are written at once, and what became of each. */

export type Kind = (typeof bulkKinds)[number];

/** Lists of items, as ServiceTitan takes them. */
export type Lists = { [K in Kind]?: object[] };

/** One item to be written, and in the end why ServiceTitan refused it. */
export interface Row {
  kind: Kind;
  item: object;
  done: boolean;
  reason: string | null;
}

export const rowsOf = (lists: Lists): Row[] =>
  bulkKinds.flatMap((kind) => (lists[kind] ?? []).map((item) => ({ kind, item, done: false, reason: null })));

const listsOf = (rows: Row[]): Lists =>
  Object.fromEntries(
    bulkKinds
      .map((kind) => [kind, rows.filter((row) => row.kind === kind).map(({ item }) => item)] as const)
      .filter(([, items]) => items.length > 0),
  );

/** What one request takes along; how much ServiceTitan takes is not documented. */
const mostAtOnce = 100;
/** Where so many were refused and none was taken, it is not about single items. */
const mostInVain = 50;

/**
 * Writes the items, a hundred at a time. ServiceTitan takes or refuses a request as a whole: of one that it refused,
 * those that its reasons name are sent apart from the others or, where they name none, each half by itself, until it
 * is known which items it refuses. A request without a clear answer ends it, and nothing of it is sent again.
 * @param rows told in them what became of each.
 * @throws what a request fails with, but for items that are refused; also where there is nothing but these.
 */
export async function writeRows(
  rows: Row[],
  { label, logger }: Call,
  send: (lists: Lists) => Promise<unknown>,
): Promise<void> {
  const refused = () => rows.filter(({ reason }) => reason !== null);
  const done = () => rows.filter((row) => row.done);
  const write = async (some: Row[]): Promise<void> => {
    try {
      await send(listsOf(some));
      for (const row of some) row.done = true;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const named = some.filter((row) => reasonsFor(row, some, error).length > 0);
      if (some.length === 1 || named.length === some.length)
        for (const row of some) row.reason = reasonFor(row, some, error);
      else for (const part of partsOf(some, named)) await write(part);
      if (done().length === 0 && refused().length >= mostInVain) throw error;
    }
  };
  try {
    for (let at = 0; at < rows.length; at += mostAtOnce) await write(rows.slice(at, at + mostAtOnce));
  } catch (error) {
    if (error instanceof Error && rows.length > 1)
      error.message += ` Of ${rows.length} items ${done().length} were written before, and ${refused().length} refused${refused().length > 0 ? `: ${named(refused())}` : "."}`;
    throw error;
  }
  if (refused().length === 0) return;
  const told = `ServiceTitan refused ${refused().length} of ${rows.length} items: ${named(refused())}`;
  if (done().length === 0) throw new SpectralError(`${label} failed: ${told}`);
  logger.warn(`${label}: ${told}`);
}

/** What is wrong with what was sent, or with a record that it names. */
const aboutItems = [400, 403, 404, 409, 413, 422];

const isRefusal = (error: unknown): error is ServiceTitanError =>
  error instanceof ServiceTitanError && error.isRefused === true && aboutItems.includes(error.status ?? 0);

function partsOf(rows: Row[], named: Row[]): Row[][] {
  if (named.length > 0) return [rows.filter((row) => !named.includes(row)), named];
  const half = Math.ceil(rows.length / 2);
  return [rows.slice(0, half), rows.slice(half)];
}

/** The reasons that name the place of a row among those that were sent, as "Services[3].Price". */
function reasonsFor(row: Row, sent: Row[], { errors = {} }: ServiceTitanError): string[] {
  const place = sent.filter(({ kind }) => kind === row.kind).indexOf(row);
  const named = new RegExp(`(?<![a-z])${row.kind}\\[${place}\\]\\.?`, "i");
  return Object.entries(errors).flatMap(([field, messages]) =>
    named.test(field)
      ? messages.map((message) => [field.replace(named, ""), message].filter(Boolean).join(": "))
      : [],
  );
}

const reasonFor = (row: Row, sent: Row[], error: ServiceTitanError): string =>
  reasonsFor(row, sent, error).join(" ") || error.reasons?.join(" ") || error.message;

/** No more of those that were refused are named in a message. */
const mostNamed = 50;

const nameOf = ({ kind, item }: Row): string => {
  const { id, code } = item as { id?: number; code?: string };
  return `${kind} ${id ?? code}`;
};

const named = (rows: Row[]): string =>
  rows
    .slice(0, mostNamed)
    .map((row) => `${nameOf(row)} (${row.reason})`)
    .join(", ") + (rows.length > mostNamed ? ` and ${rows.length - mostNamed} more.` : ".");
