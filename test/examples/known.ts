import type { JsonSchema } from "../../api/record";
import { catalogue } from "../../src/actions";
import { type ChangeTrigger, exampleOf } from "../../src/declare/changeTrigger";
import { type Action, resultOf } from "../../src/declare/perform";
import { emptyPayload, inputsOf, type Trigger } from "../../src/declare/trigger";
import type { Inputs } from "../../src/inputs/input";
import { mapValues } from "../../src/inputs/mapValues";
import { triggers } from "../../src/triggers";
import type { Flow, Step } from "./definition";

/** What is known of a step of some kind. */
export interface Known {
  isPublic: boolean;
  /** Whether a schedule starts it. */
  isScheduled?: boolean;
  /** Whether what it gives is split into executions. */
  isBatched?: boolean;
  /** Its inputs, by key. */
  required: string[];
  optional: string[];
  /** How the component reads those that are its own. */
  fields: Inputs;
  /** What it gives as `results`; undefined where nobody knows. */
  gives?: JsonSchema;
}

const platformStep = (required: string[], optional: string[] = []): Known => ({
  isPublic: true,
  required,
  optional,
  fields: {},
});

/** The platform's own steps that the examples use, with their inputs: as its documentation has them. */
const platformSteps: Record<string, Record<string, Known>> = {
  "schedule-triggers": { schedule: { ...platformStep([]), isScheduled: true } },
  "webhook-triggers": { webhook: platformStep([]) },
  loop: { loopOverItems: platformStep(["items"]) },
  branch: { branchOnExpression: platformStep(["conditions"]) },
  http: { httpPost: platformStep(["url", "data"], ["headers", "queryParams"]) },
};

/** @returns what is known of the step's action, or of its trigger; undefined where there is none. */
export function known({ action: { key, component }, isTrigger }: Step, flow: Flow): Known | undefined {
  if (component.key !== "servicetitan") return platformSteps[component.key]?.[key];
  if (isTrigger) return triggers[key] && ofTrigger(triggers[key], flow);
  return catalogue[key] && ofAction(catalogue[key]);
}

const ofAction = (action: Action): Known => ({
  isPublic: false,
  required: ["connection", ...Object.keys(action.required)],
  optional: [...Object.keys(action.optional), "debugRequest"],
  fields: { ...action.required, ...action.optional },
  gives: resultOf(action).jsonSchema,
});

function ofTrigger(trigger: Trigger, flow: Flow): Known {
  const { required, optional, atDeployment } = inputsOf(trigger);
  const ofChanges = trigger.kind === "changes";
  const data = ofChanges ? dataOf(trigger, flow) : undefined;
  return {
    isPublic: false,
    isScheduled: true,
    isBatched: ofChanges,
    required: ["connection", ...Object.keys(required)],
    optional: Object.keys({ ...optional, ...atDeployment }),
    fields: { ...required, ...optional, ...atDeployment },
    gives: { properties: { ...mapValues(emptyPayload, () => ({})), body: { properties: { data } } } },
  };
}

/** What an execution is started with: an item, or a list of them. */
function dataOf(trigger: ChangeTrigger, { triggerResolver }: Flow): JsonSchema {
  const item = itemOf(trigger);
  return triggerResolver?.batchSize === 1 ? item : { type: "array", items: item };
}

/** An item has the fields of the trigger's example; of its record more is known. */
const itemOf = (trigger: ChangeTrigger): JsonSchema => ({
  properties: { ...mapValues({ ...exampleOf(trigger) }, () => ({})), record: trigger.feed.of?.jsonSchema },
});
