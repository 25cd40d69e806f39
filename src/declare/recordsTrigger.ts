import { SpectralError } from "@prismatic-io/spectral";
import type { Change } from "../changes/changes";
import { choiceLabelOf, type Feed, nameOf } from "../changes/feed";
import { startAt, unsettledMs } from "../changes/position";
import { choice, date, toggle } from "../inputs/kinds";
import { keepFields } from "../inputs/list";
import { mapValues } from "../inputs/mapValues";
import { type ChangeTrigger, changeTrigger, exampleOf } from "./changeTrigger";
import { type Kept, ofWhat, poll, recentOrExample, type TriggerCall } from "./poll";

/** A trigger that brings new and updated records of a type that a builder chooses, as data. */
export interface RecordsTrigger {
  kind: "records";
  label: string;
  description: string;
  /** The feeds by resource type; the first one is shown in its example. */
  feeds: Record<string, Feed>;
}

export const recordsTrigger = (definition: Omit<RecordsTrigger, "kind">): RecordsTrigger => ({
  kind: "records",
  ...definition,
});

export const required = ({ feeds }: RecordsTrigger) => ({
  resourceType: choice({
    label: "Resource Type",
    comments: "The records to watch, inactive and deleted ones too.",
    // Those with a value of their own are the best known.
    choices: mapValues(feeds, (feed) => (feeds[nameOf(feed)] ? choiceLabelOf(feed) : feed.label)),
  }),
});

export const optional = {
  showNewRecords: toggle({
    label: "Show New Records",
    comments: "Brings records that were created, under created.",
    default: "true",
  }),
  showUpdatedRecords: toggle({
    label: "Show Updated Records",
    comments: "Brings records that were changed, deactivated or deleted, under updated.",
    default: "true",
  }),
  lookBackDate: date({
    label: "Look Back Date",
    comments:
      "The first run also brings what has changed since this date (YYYY-MM-DD, from midnight UTC). Each time that it or Resource Type is changed, the trigger goes back to it once. If left blank, it begins at the deployment.",
    example: "2026-07-01",
  }),
  keepFields,
};

/** What a flow without batching gets. */
export interface Grouped {
  created: object[];
  updated: object[];
}

/** What a flow with batching gets. */
export interface RecordItem extends Omit<Change, "record"> {
  changeType: "created" | "updated";
  record: object;
}

/** What a poll brought. */
interface Polled {
  data: Grouped | RecordItem[];
  count: number;
  kept: Kept;
  hasMore: boolean;
}

/** More records are not held at once; the next poll goes on. */
const most = 20_000;

/** Reads on from where the last run ended: all that follows, up to 20,000 records, or one page where the flow batches. */
export async function pollRecords(
  trigger: RecordsTrigger,
  call: TriggerCall,
  isBatched: boolean,
): Promise<Polled> {
  const watched = watchedBy(trigger, call);
  const values = valuesOf(call);
  const changes: Change[] = [];
  let kept = call.handedOn ?? keptOf(watched, { ...call, values });
  for (;;) {
    const page = await poll(watched, { ...call, values, handedOn: kept });
    changes.push(...page.items);
    kept = page.kept;
    if (isBatched || !page.hasMore || changes.length >= most) {
      const data = isBatched ? changes.map(toItem) : grouped(changes);
      return { data, count: changes.length, kept, hasMore: page.hasMore };
    }
  }
}

/** Recent records, to try a flow on; where there are none, or it is not finished, the example. */
export async function recentOrExampleRecords(
  trigger: RecordsTrigger,
  call: TriggerCall | undefined,
  isBatched: boolean,
): Promise<Grouped | RecordItem[]> {
  const watched = call ? watchedBy(trigger, call) : exampleTrigger(trigger);
  const changes = await recentOrExample(watched, call && { ...call, values: valuesOf(call) });
  return isBatched ? changes.map(toItem) : grouped(changes);
}

export const exampleData = (trigger: RecordsTrigger): Grouped =>
  grouped([exampleOf(exampleTrigger(trigger))]);

const exampleTrigger = ({ label, description, feeds }: RecordsTrigger): ChangeTrigger =>
  changeTrigger({ label, description, feed: Object.values(feeds)[0] as Feed });

/** The trigger on the feed that was chosen. */
function watchedBy({ label, description, feeds }: RecordsTrigger, { values }: TriggerCall): ChangeTrigger {
  return changeTrigger({ label, description, feed: feeds[String(values.resourceType)] as Feed });
}

function valuesOf({ values }: TriggerCall): TriggerCall["values"] {
  const { showNewRecords = true, showUpdatedRecords = true, lookBackDate, keepFields } = values;
  if (!showNewRecords && !showUpdatedRecords)
    throw new SpectralError(
      "Show New Records or Show Updated Records must be on: with both off nothing is brought.",
    );
  return {
    changes: [
      ...(showNewRecords ? ["created"] : []),
      ...(showUpdatedRecords ? ["updated", "deactivated"] : []),
    ],
    keepFields,
    ...(lookBackDate !== undefined && { startAgainFrom: `${lookBackDate}T00:00:00Z` }),
  };
}

/**
 * What was kept. Of other records it does not count that their history was brought. The published component's trigger
 * knew only when it last polled, so that a flow which comes from there goes on a little before.
 */
function keptOf(watched: ChangeTrigger, call: TriggerCall): Kept {
  const { position: known, lastPolledAt } = call.kept as Kept & { lastPolledAt?: unknown };
  if (known && known.of !== ofWhat(watched, call)) return { position: known };
  const polled = Date.parse(String(lastPolledAt));
  if (Number.isNaN(polled)) return call.kept;
  const position = startAt(ofWhat(watched, call), new Date(polled - unsettledMs / 2).toISOString());
  const { startAgainFrom } = call.values as { startAgainFrom?: string };
  return { position, ...(startAgainFrom && { startedAgainFrom: startAgainFrom }) };
}

const typeOf = ({ change }: Change) => (change === "created" ? "created" : "updated");
const toItem = (change: Change): RecordItem => ({ changeType: typeOf(change), ...change });

const grouped = (changes: Change[]): Grouped => ({
  created: changes.filter((change) => typeOf(change) === "created").map(({ record }) => record),
  updated: changes.filter((change) => typeOf(change) === "updated").map(({ record }) => record),
});
