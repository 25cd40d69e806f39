import { createHash } from "node:crypto";
import type { ActionLogger } from "@prismatic-io/spectral";
import { ServiceTitanError } from "../client/errors";
import { isPlainObject } from "../inputs/blank";
import { type Asked, type Feed, type FeedPage, readFeedPage } from "./feed";
import { ticksOf } from "./instant";
import { type Position, unsettledMs } from "./position";
import { Told } from "./told";

export const kinds = ["created", "updated", "deactivated"] as const;
export type Kind = (typeof kinds)[number];

/** One change, as a flow is told of it. */
export interface Change {
  /** What happened: one of `kinds`, or an event of the record's own. */
  change: string;
  /** The same for the same change, however often it is told: a flow may hand it on to do its work once. */
  key: string;
  /** When it happened, as ServiceTitan says; null where it does not. */
  at: string | null;
  record: Record<string, unknown>;
  /** What some triggers also say. */
  [more: string]: unknown;
}

/** A changed record, and what is known of it. */
export interface Changed {
  kind: Kind;
  at: string | null;
  record: Record<string, unknown>;
  /** The state that it was in when it was last told; undefined where that is not remembered. */
  before: number | undefined;
  position: Position;
}

interface ToldOnce {
  change: string;
  at: string | null;
  /** What its key begins with after the record's own, where a record's change tells more than one thing. */
  of?: string;
  more?: Record<string, unknown>;
}

/** What a record's change tells, and the state that it is in now, as a number below 64. */
export interface Telling {
  state: number;
  told: ToldOnce[];
}

/** How the changes of a feed are told. */
export interface Teller {
  /** "jpm/jobs" */
  name: string;
  feed: Feed;
  tell: (changed: Changed) => Telling;
  /** How long it remembers what state records were in, in milliseconds, as far as there is room. */
  rememberMs?: number;
}

/** Every change is told, as what it is. */
export const tellEach = ({ kind, at }: Changed): Telling => ({ state: 0, told: [{ change: kind, at }] });

/** What was read: the changes of a page, and where the reader stands then. */
export interface Read {
  changes: Change[];
  position: Position;
  hasMore: boolean;
  /** The server's time, in milliseconds since 1970. */
  now: number;
}

/**
 * Reads the next page of a feed and tells what changed. What was told is not told again, and nothing is left out: should
 * ServiceTitan refuse the token, it goes on from a moment before which all was told.
 */
export async function readOn(teller: Teller, position: Position, asked: Omit<Asked, "from">): Promise<Read> {
  const page = await readFrom(teller.feed, position, asked);
  const told = new Told(position.told);
  const changes = tellAll(teller, page.data, { told, position, now: page.now, ...asked });
  const { hasMore, now } = page;
  return { changes, position: after(page, position, told, { ...asked, ...teller }), hasMore, now };
}

interface TellingContext {
  told: Told;
  position: Position;
  /** In milliseconds since 1970. */
  now: number;
  label: string;
  logger: ActionLogger;
}

/** The changes that records tell, but those that were told before. */
export const tellAll = (teller: Teller, records: unknown[], context: TellingContext): Change[] =>
  records.flatMap((record) => {
    const known = identify(record, teller.feed, context);
    return known ? tellOnce(teller, known, context) : [];
  });

/** Reads a page from a position; where its token is refused, from the moment before which all was told. */
async function readFrom(
  feed: Feed,
  { from, settled }: Position,
  asked: Omit<Asked, "from">,
): Promise<FeedPage> {
  try {
    return await readFeedPage(feed, { ...asked, from });
  } catch (error) {
    const isRefused = error instanceof ServiceTitanError && [400, 404, 410].includes(error.status ?? 0);
    if (!isRefused || from === settled) throw error;
    asked.logger.warn(
      `${asked.label}: ServiceTitan does not take the position any more that it gave (${error.status}). Going on with what has changed since ${settled}; what was told already is left out.`,
    );
    return readFeedPage(feed, { ...asked, from: settled });
  }
}

interface Identified {
  key: string;
  version: string;
  at: string | null;
  record: Record<string, unknown>;
}

/** What tells a record and its version from others; nothing, with a line in the log, where it has no key. */
function identify(record: unknown, { key: keyFields = ["id"] }: Feed, { label, logger }: TellingContext) {
  const parts = isPlainObject(record) ? keyFields.map((field) => record[field]) : [undefined];
  if (parts.some((part) => part === undefined || part === null)) {
    const start = String(JSON.stringify(record)).slice(0, 80);
    logger.warn(`${label}: a record without ${keyFields.join(" and ")} is left out: ${start}`);
    return undefined;
  }
  const fields = record as Record<string, unknown>;
  const { createdOn, modifiedOn } = fields;
  const at = [modifiedOn, createdOn].find((moment) => ticksOf(moment) !== undefined);
  // What has no time that moves with each change is known by its content.
  const version = ticksOf(modifiedOn)?.toString() ?? contentOf(fields);
  const key = parts.map((part) => (typeof part === "object" ? contentOf(part) : part)).join("-");
  return { key, version, at: (at as string | undefined) ?? null, record: fields };
}

const contentOf = (record: unknown) =>
  createHash("sha256").update(JSON.stringify(record)).digest("base64url").slice(0, 16);

/** The changes that a record tells, and that were not told before. */
function tellOnce(
  { name, tell }: Teller,
  { key, version, at, record }: Identified,
  { told, position, now }: TellingContext,
): Change[] {
  const last = told.last(key, version);
  if (last?.isSame) return [];
  const isNew = last === undefined && (ticksOf(record.createdOn) ?? 0n) >= (ticksOf(position.newFrom) ?? 0n);
  const kind = record.active === false ? "deactivated" : isNew ? "created" : "updated";
  const telling = tell({ kind, at, record, before: last?.state, position });
  const made = Date.parse(String(at));
  told.add(key, version, { state: telling.state, at: now, mayRecur: !(made < now - unsettledMs) });
  if (last === undefined && isOfBefore(at, position)) return [];
  return telling.told.map(({ change, at: when, of = "", more }) => ({
    change,
    key: `${name}:${key}${of}@${of ? (ticksOf(when) ?? version) : version}`,
    at: when,
    ...more,
    record,
  }));
}

/**
 * Whether a change is one of before the beginning, which a feed repeats while it is recent, whoever asks. Once all of
 * these have settled, what comes with such a time has shown up late.
 */
const isOfBefore = (at: string | null, { since, settled }: Position): boolean =>
  Date.parse(settled) <= Date.parse(since) &&
  (ticksOf(at) ?? Number.POSITIVE_INFINITY) < (ticksOf(since) ?? 0n);

interface Notes {
  label: string;
  logger: ActionLogger;
  rememberMs?: number;
}

/** Where a reader stands after a page. */
function after(
  { data, continueFrom, hasMore, now }: FeedPage,
  { settled, newFrom, forgotten, ...position }: Position,
  told: Told,
  { label, logger, rememberMs = unsettledMs }: Notes,
): Position {
  const reached = later(settled, (hasMore ? earliestOf(data, now) : now) - unsettledMs);
  // What recurs may be on any page of a run, however long ago the run before it was.
  const kept = told.since(hasMore ? 0 : now - rememberMs);
  if (kept.lost > 0)
    logger.warn(
      `${label}: more changes at once than can be remembered. Should ServiceTitan repeat ${kept.lost} of them, they are told twice.`,
    );
  return {
    ...position,
    from: continueFrom,
    settled: reached,
    newFrom: hasMore ? newFrom : reached,
    forgotten: kept.forgotten ? later(forgotten ?? "", kept.forgotten) : forgotten,
    told: kept.tellings,
  };
}

/** When the first change of a page was made, in milliseconds since 1970; feeds go from the first to the last. */
function earliestOf(data: unknown[], now: number): number {
  const times = data.map((record) => ticksOf((record as { modifiedOn?: unknown } | null)?.modifiedOn));
  return Math.min(now, ...times.flatMap((ticks) => (ticks === undefined ? [] : Number(ticks / 10_000n))));
}

/** The later of two moments, the second in milliseconds since 1970. */
const later = (moment: string, ms: number) =>
  ms > (Date.parse(moment) || 0) ? new Date(ms).toISOString() : moment;
