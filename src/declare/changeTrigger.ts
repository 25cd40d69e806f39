import { type Change, kinds, readOn, type Teller, tellAll, tellEach } from "../changes/changes";
import { type Events, tellEvents } from "../changes/events";
import { type Feed, nameOf } from "../changes/feed";
import { type Position, restore, startAt } from "../changes/position";
import { Told } from "../changes/told";
import { isPlainObject } from "../inputs/blank";
import type { Inputs } from "../inputs/input";
import { choiceList, moment, toggle } from "../inputs/kinds";
import { type Call, endpointOf } from "./declaration";

/** A trigger that starts a flow for each change of a feed, as data. */
export interface ChangeTrigger {
  kind: "changes";
  label: string;
  /** When a flow starts, in a sentence. */
  description: string;
  /** Which changes it does not tell of, and what does, in sentences. */
  unseen?: string;
  feed: Feed;
  events?: Events;
}

export const changeTrigger = (definition: Omit<ChangeTrigger, "kind">): ChangeTrigger => ({
  kind: "changes",
  ...definition,
});

/** Its description as the designer shows it. */
export const fullDescriptionOf = ({ description, unseen = "" }: ChangeTrigger) =>
  [description, unseen, howItTells].filter(Boolean).join(" ");

const howItTells =
  "Inactive and deleted records are told of too. What changed several times between two runs comes once, in its latest state; the order of changes is not kept. Changes of an execution that failed do not come again by themselves: replay it.";

/** What the platform adds to what a trigger gives, in its example. */
export const emptyPayload = {
  headers: {},
  queryParameters: {},
  rawBody: { data: "" },
  pathFragment: "",
  webhookUrls: {},
  webhookApiKeys: {},
  invokeUrl: "",
  executionId: "",
  startedAt: "2026-07-08T17:00:00Z",
  globalDebug: false,
};

const changes = choiceList({
  label: "Changes",
  comments:
    "Which changes start the flow: created, updated, deactivated (also of deleted records). If left blank, all of them, or none where Events are chosen.",
  choices: kinds,
});

const settings = {
  includeRecentChanges: toggle({
    label: "Include Recent Changes",
    comments:
      "Tells of a change within minutes. If off, ServiceTitan gives changes 15 minutes after they were made. No change is told twice either way.",
    default: "true",
  }),
  startAgainFrom: moment(
    "Start Again From",
    "Each time that this is changed, the trigger goes back once to what has changed since then, and tells of all of it again. Leave blank to go on from where it is.",
    "2026-07-08T10:00:00-07:00",
  ),
};

/** What a builder may set, by key. */
export function triggerInputs({ events }: ChangeTrigger): Inputs {
  if (!events) return { changes, ...settings };
  const eventList = choiceList({
    label: "Events",
    comments:
      "What starts the flow once: when a record comes to be so, not at each later change of it. If left blank, no events.",
    choices: Object.keys(events),
  });
  return { changes, events: eventList, ...settings };
}

/** Asked for when an instance is deployed, by a flow that reads what was there before. */
export const deployInputs = {
  initialSyncFrom: moment(
    "Initial Sync From",
    "On the first deployment, the flow is also started for all that has changed since then. If left blank, only for what changes from then on.",
    "2026-01-01",
  ),
};

/** What the platform keeps of a trigger between runs, and between the pages of one. */
interface Kept {
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
const ofWhat = ({ feed }: ChangeTrigger, { whose }: TriggerCall) => `${nameOf(feed)} of ${whose}`;

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
  const { api, version } = endpointOf(feed);
  const read = await readOn(tellerOf(trigger), position, {
    client: client(api, { version, scope: feed.scope }),
    label,
    recent: values.includeRecentChanges !== false,
    logger,
  });
  return {
    items: read.changes.filter(isWanted(values)),
    kept: { position: read.position, ...(startedAgainFrom && { startedAgainFrom }) },
    hasMore: read.hasMore,
  };
}

function tellerOf({ feed, events }: ChangeTrigger): Teller {
  if (!events) return { name: nameOf(feed), feed, tell: tellEach };
  return {
    name: nameOf(feed),
    feed,
    tell: (changed) => tellEvents(events, changed),
    rememberMs: Number.POSITIVE_INFINITY,
  };
}

function isWanted({ changes = [], events = [] }: { changes?: string[]; events?: string[] }) {
  const wanted = new Set([...(changes.length + events.length === 0 ? kinds : changes), ...events]);
  return ({ change }: Change) => wanted.has(change);
}

/** A day is enough for an example, and few records. */
const [recentMs, fewest] = [7 * 24 * 60 * 60_000, 5];

/** Recent changes, to try a flow on; where there are none, or it is not finished, the example. Nothing moves. */
export async function recentOrExample(
  trigger: ChangeTrigger,
  call: TriggerCall | undefined,
): Promise<Change[]> {
  if (!call) return [exampleOf(trigger)];
  const from = new Date(Date.now() - recentMs).toISOString();
  const { items } = await readPage(trigger, call, startAt(ofWhat(trigger, call), from), undefined);
  return items.length > 0 ? items.slice(0, fewest) : [exampleOf(trigger)];
}

/** An item as flows get it, made as those of a run are. */
export function exampleOf(trigger: ChangeTrigger): Change {
  const record = isPlainObject(trigger.feed.of?.example) ? trigger.feed.of.example : { id: 10978752986 };
  const start = "2000-01-01T00:00:00Z";
  const quiet = { warn: () => {} } as never;
  const context = {
    told: new Told([]),
    position: startAt("", start),
    now: Date.parse(start),
    label: "",
    logger: quiet,
  };
  return tellAll(tellerOf(trigger), [record], context)[0] as Change;
}
