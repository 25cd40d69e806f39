import { type Change, kinds, type Read, readOn } from "../changes/changes";
import { nameOf } from "../changes/feed";
import { type Position, restore, startAt } from "../changes/position";
import { keepOnly } from "../client/keep";
import { type ChangeTrigger, exampleOf, tellerOf } from "./changeTrigger";
import { type Call, endpointOf } from "./declaration";
import { refuseUnknownFields } from "./fields";

/** What the platform keeps of a trigger between runs, and between the pages of one. */
export interface Kept {
  position?: Position;
  startedAgainFrom?: string;
}

/** What a trigger has at hand when it runs. */
export interface TriggerCall extends Call {
  /** Which tenant's changes are read, and where: "tenant 985798691 of https://api.servicetitan.io". */
  whose: string;
  /** What was kept of the last run. */
  kept: Kept;
  /** What the page before handed on. */
  handedOn: Kept | undefined;
  /** When the flow was deployed; undefined where that is not known. */
  deployedOn: string | undefined;
}

/** What the platform gets of a run. */
export interface Page {
  items: Change[];
  /** To be kept from now on. */
  kept: Kept;
  hasMore: boolean;
}

/** Reads the next page of what changed, from where the last run ended. */
export async function poll(trigger: ChangeTrigger, call: TriggerCall): Promise<Page> {
  const { startAgainFrom } = call.values as { startAgainFrom?: string };
  const { startedAgainFrom, position: kept } = call.handedOn ?? call.kept;
  const isAgain = startAgainFrom !== undefined && startAgainFrom !== startedAgainFrom;
  const position = isAgain
    ? startAt(ofWhat(trigger, call), startAgainFrom)
    : goOn(trigger, call, kept, call.deployedOn);
  return readPage(trigger, call, position, startAgainFrom);
}

/** Reads the next page of what was there before the first deployment; nothing where it was read, or is not asked for. */
export async function syncOnDeploy(trigger: ChangeTrigger, call: TriggerCall): Promise<Page> {
  const { initialSyncFrom, startAgainFrom } = call.values as Record<string, string | undefined>;
  if (call.handedOn) {
    const position = goOn(trigger, call, call.handedOn.position, undefined);
    return readPage(trigger, call, position, startAgainFrom);
  }
  const isOver = restore(call.kept.position, ofWhat(trigger, call)).position !== undefined;
  if (isOver || initialSyncFrom === undefined) return { items: [], kept: call.kept, hasMore: false };
  return readPage(trigger, call, startAt(ofWhat(trigger, call), initialSyncFrom), startAgainFrom);
}

/** What a position belongs to, in words. */
export const ofWhat = ({ feed }: ChangeTrigger, { whose }: TriggerCall) => `${nameOf(feed)} of ${whose}`;

/** Where it goes on: at a position that was kept, or at the moment of deployment. */
function goOn(trigger: ChangeTrigger, call: TriggerCall, kept: unknown, first: string | undefined): Position {
  const of = ofWhat(trigger, call);
  const { position, why } = restore(kept, of);
  const now = new Date().toISOString();
  if (position) return position;
  if (why === undefined) return startAt(of, first ?? now);
  call.logger.warn(`${trigger.label}: the position that was kept is put aside, since ${why}. Starting now.`);
  return startAt(of, now);
}

async function readPage(
  trigger: ChangeTrigger,
  { client, logger, values }: TriggerCall,
  position: Position,
  startedAgainFrom: string | undefined,
): Promise<Page> {
  const { feed, label } = trigger;
  refuseUnknownFields(values.keepFields, feed.of?.jsonSchema);
  const { api, version } = endpointOf(feed);
  const read = await readOn(tellerOf(trigger), position, {
    client: client(api, { version, scope: feed.scope }),
    label,
    recent: values.includeRecentChanges !== false,
    logger,
  });
  return {
    items: fresh(read, values.largestAge).filter(isWanted(trigger, values)).map(keeping(values)),
    kept: { position: read.position, ...(startedAgainFrom && { startedAgainFrom }) },
    hasMore: read.hasMore,
  };
}

/** What is told of a change, of its record only the fields to keep: what it is was told from the whole record. */
function keeping({ keepFields }: Call["values"]) {
  const keep = keepOnly(keepFields as string[]);
  return (change: Change): Change => ({ ...change, record: keep(change.record) as Change["record"] });
}

/** Without changes that are older than so many minutes. */
function fresh({ changes, now }: Read, minutes: unknown): Change[] {
  if (minutes === undefined) return changes;
  return changes.filter(({ at }) => !(Date.parse(String(at)) < now - Number(minutes) * 60_000));
}

function isWanted({ steps }: ChangeTrigger, { changes = [], events = [] }: Wanted) {
  const all = steps?.order ?? kinds;
  const wanted = new Set([...(changes.length + events.length === 0 ? all : changes), ...events]);
  return ({ change }: Change) => wanted.has(change);
}

interface Wanted {
  changes?: string[];
  events?: string[];
}

/** A week back is far enough for an example, and few records. */
const [recentMs, fewest] = [7 * 24 * 60 * 60_000, 5];

/** Recent changes, to try a flow on; where there are none, or it is not finished, the example. Nothing moves. */
export async function recentOrExample(
  trigger: ChangeTrigger,
  call: TriggerCall | undefined,
): Promise<Change[]> {
  if (!call) return [exampleOf(trigger)];
  const from = new Date(Date.now() - recentMs).toISOString();
  const { items } = await readPage(trigger, call, startAt(ofWhat(trigger, call), from), undefined);
  return items.length > 0 ? items.slice(0, fewest) : [keeping(call.values)(exampleOf(trigger))];
}
