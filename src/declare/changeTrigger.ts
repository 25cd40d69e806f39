import { type Change, kinds, type Teller, tellAll, tellEach } from "../changes/changes";
import { type Events, tellEvents } from "../changes/events";
import { type Feed, nameOf } from "../changes/feed";
import { startAt } from "../changes/position";
import { type Steps, tellStep } from "../changes/steps";
import { Told } from "../changes/told";
import { isPlainObject } from "../inputs/blank";
import type { Inputs } from "../inputs/input";
import { choiceList, integer, moment, toggle } from "../inputs/kinds";
import { keepFields } from "../inputs/list";

/** A trigger that starts a flow for each change of a feed, as data. */
export interface ChangeTrigger {
  kind: "changes";
  label: string;
  /** When a flow starts, in a sentence. */
  description: string;
  /** Which changes it does not tell of, and what does, in sentences. */
  unseen?: string;
  feed: Feed;
  /** What a record comes to be, besides its changes. */
  events?: Events;
  /** The steps that a record takes, in place of its changes. */
  steps?: Steps;
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

const changes = choiceList({
  label: "Changes",
  comments:
    "Which changes start the flow: created, updated, deactivated (also of deleted records). If left blank, all of them, or none where Events are chosen.",
  choices: kinds,
});

const settings = {
  keepFields,
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

const largestAge = integer({
  label: "Largest Age (Minutes)",
  comments:
    "Changes that are older when they are read are left out, so that after a pause nobody is told of a visit that is over. If left blank, none are.",
  example: "30",
  min: 1,
});

/** What a builder may set, by key. */
export function triggerInputs({ events, steps }: ChangeTrigger): Inputs {
  if (steps) {
    const comments = "Which of them start the flow. If left blank, all of them.";
    return {
      changes: choiceList({ label: "Changes", comments, choices: steps.order }),
      largestAge,
      ...settings,
    };
  }
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

/** How the changes of its feed are told. */
export function tellerOf({ feed, events, steps }: ChangeTrigger): Teller {
  const common = { name: nameOf(feed), feed };
  if (steps) return { ...common, tell: (changed) => tellStep(steps, changed), rememberMs: stepsRememberedMs };
  if (events)
    return {
      ...common,
      tell: (changed) => tellEvents(events, changed),
      rememberMs: Number.POSITIVE_INFINITY,
    };
  return { ...common, tell: tellEach };
}

/** A visit is over long before. */
const stepsRememberedMs = 14 * 24 * 60 * 60_000;

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
