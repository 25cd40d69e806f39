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
  { clock, feeds, epoch }: { clock: Clock; feeds: FeedSettings; epoch: { name: string } },
  options: FeedOptions<R> = {},
): Operation =>
  operation({
    method: "GET",
    path,
    spellings: new Map([...spellingsOf(options), ["from", withZone]]),
    handle: ({ query }) => {
      const { of = () => true, view = (record: R) => record, tellsActive = true } = options;
      const parameters = new Parameters(query, options.defaults);
      const { place: start, since = "" } = parameters.read("from", ([text = ""]) =>
        readStart(text, { path, epoch: epoch.name, end: changes.end }),
      ) ?? { place: 0 };
      const withRecent = parameters.read("includeRecentChanges", ([text = ""]) => readBoolean(text)) ?? false;
      const tests = [of, ...parameters.testsOf(options.filters)];
      parameters.check();

      const settled = changes.placeAfter(nowMs(clock) - feeds.settlingMs);
      const end = withRecent ? changes.end : settled;
      const found: R[] = [];
      let next: number | undefined;
      for (const { place, record, isDeleted } of changes.from(start)) {
        if (place >= end || next !== undefined) break;
        if (isDeleted && !tellsActive) continue;
        if (sortable(changedOn(record)) < since || !tests.every((test) => test(record))) continue;
        if (found.length < feeds.pageSize) found.push(record);
        else next = place;
      }
      return {
        hasMore: next !== undefined,
        // What is recent comes again, until it is not.
        continueFrom: tokenOf(path, {
          epoch: epoch.name,
          ...(next === undefined ? { place: settled } : { place: next, since }),
        }),
        data: found.map((record) => {
          const shown = view(record, query) as object;
          return tellsActive ? Object.assign({ active: isActive(record) }, shown) : shown;
        }),
      };
    },
  });

const isActive = (record: object) => (record as { active?: boolean }).active ?? true;

/** Where an answer begins. */
interface Start {
  /** Of the tenant's records: another one once they are replaced as a whole, which ends all tokens. */
  epoch?: string;
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
function readStart(text: string, now: { path: string; epoch: string; end: number }): Start {
  const start = startIn(text);
  if (start === undefined) return { place: 0, since: readDateTime(text) };
  const { path, epoch = now.epoch, place } = start;
  if (path !== now.path || epoch !== now.epoch || place > now.end)
    throw new InvalidValue(`The value '${text}' is not a continuation token of this export.`);
  return start;
}

const token = z.object({
  path: z.string(),
  epoch: z.string().optional(),
  place: z.int().min(0),
  since: z.string().optional(),
});

/** What a token says; undefined if it is none. */
export function startIn(text: string): (Start & { path: string }) | undefined {
  try {
    return token.safeParse(JSON.parse(Buffer.from(text, "base64url").toString())).data;
  } catch {
    return undefined;
  }
}
