import { z } from "zod";
import { type ChangeLog, changedOn } from "./changeLog";
import { type Clock, nowMs } from "./clock";
import { InvalidValue, readBoolean, readDateTime } from "./filters";
import { type ListOptions, Parameters, spellingsOf } from "./list";
import { sortable } from "./moments";
import { type Operation, operation } from "./operation";
import { withZone } from "./spelling";

/** How a tenant's feeds behave. */
export interface FeedSettings {
  /** For how long a change is recent: only those see it who ask for recent changes, and again in each answer. */
  settlingMs: number;
  /** The most records of one answer. */
  pageSize: number;
}

interface FeedOptions<R> extends Pick<ListOptions<R>, "filters" | "defaults" | "view"> {
  /** Which of the table's records it is of; all where it is missing. */
  of?: (record: R) => boolean;
  /** Whether it tells which records are active; if not, those that were deleted are left out. */
  tellsActive?: boolean;
}

/**
 * `GET {path}`: the records of a table in the order in which they changed, each once, as it is now; those that were
 * deleted come as they were, inactive. `from` is the `continueFrom` of an answer of this path, or a date that the
 * records' own dates are held against.
 */
export const feed = <R extends { id: number }>(
  path: string,
  { log: changes }: { log: ChangeLog<R> },
  { clock, feeds }: { clock: Clock; feeds: FeedSettings },
  options: FeedOptions<R> = {},
): Operation =>
  operation({
    method: "GET",
    path,
    spellings: new Map([...spellingsOf(options), ["from", withZone]]),
    handle: ({ query }) => {
      const { of = () => true, view = (record: R) => record, tellsActive = true } = options;
      const log = changes.all();
      const parameters = new Parameters(query, options.defaults);
      const { place: start, since = "" } = parameters.read("from", ([text = ""]) =>
        readStart(path, text, log.length),
      ) ?? { place: 0 };
      const withRecent = parameters.read("includeRecentChanges", ([text = ""]) => readBoolean(text)) ?? false;
      const tests = [of, ...parameters.testsOf(options.filters)];
      parameters.check();

      const settled = settledPlace(log, nowMs(clock) - feeds.settlingMs);
      const end = withRecent ? log.length : settled;
      const found: R[] = [];
      let next: number | undefined;
      for (let place = start; place < end && next === undefined; place++) {
        const change = log[place];
        if (change === undefined || (change.isDeleted && !tellsActive)) continue;
        const { record } = change;
        if (sortable(changedOn(record)) < since || !tests.every((test) => test(record))) continue;
        if (found.length < feeds.pageSize) found.push(record);
        else next = place;
      }
      return {
        hasMore: next !== undefined,
        // What is recent comes again, until it is not.
        continueFrom:
          next === undefined ? tokenOf(path, { place: settled }) : tokenOf(path, { place: next, since }),
        data: found.map((record) => {
          const shown = view(record, query) as object;
          return tellsActive ? Object.assign({ active: isActive(record) }, shown) : shown;
        }),
      };
    },
  });

const isActive = (record: object) => (record as { active?: boolean }).active ?? true;

/** The place of the first change after a moment, in milliseconds since 1970; the end if there is none. */
function settledPlace(log: readonly ({ at: number } | undefined)[], moment: number): number {
  let settled = log.length;
  for (let place = log.length - 1; place >= 0; place--) {
    const change = log[place];
    if (change && change.at <= moment) break;
    if (change) settled = place;
  }
  return settled;
}

/** Where an answer begins. */
interface Start {
  /** The place in the table's log. */
  place: number;
  /** Records that changed before are left out; as text that sorts. */
  since?: string;
  /** Tells tokens of one place apart. */
  nonce?: string;
}

/** What a client hands back to read on. ServiceTitan says of it only that it belongs to its path. */
export const tokenOf = (path: string, start: Start): string =>
  Buffer.from(JSON.stringify({ path, ...start })).toString("base64url");

/** @throws InvalidValue for a token that was not given out for this path, and text that is no date either */
function readStart(path: string, text: string, length: number): Start {
  const start = startIn(text);
  if (start === undefined) return { place: 0, since: readDateTime(text) };
  if (start.path !== path || start.place > length)
    throw new InvalidValue(`The value '${text}' is not a continuation token of this export.`);
  return start;
}

const token = z.object({ path: z.string(), place: z.int().min(0), since: z.string().optional() });

/** What a token says; undefined if it is none. */
export function startIn(text: string): (Start & { path: string }) | undefined {
  try {
    return token.safeParse(JSON.parse(Buffer.from(text, "base64url").toString())).data;
  } catch {
    return undefined;
  }
}
