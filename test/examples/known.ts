import type { JsonSchema } from "../../api/record";
import { catalogue } from "../../src/actions";
import {
  type ChangeTrigger,
  deployInputs,
  emptyPayload,
  exampleOf,
  triggerInputs,
} from "../../src/declare/changeTrigger";
import { type Action, resultOf } from "../../src/declare/perform";
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

function ofTrigger(trigger: ChangeTrigger, { triggerResolver }: Flow): Known {
  const fields = { ...triggerInputs(trigger), ...deployInputs };
  const item = itemOf(trigger);
  const data = triggerResolver?.batchSize === 1 ? item : { type: "array", items: item };
  return {
    isPublic: false,
    isScheduled: true,
    isBatched: true,
    required: ["connection"],
    optional: Object.keys(fields),
    fields,
    gives: { properties: { ...mapValues(emptyPayload, () => ({})), body: { properties: { data } } } },
  };
}

/** An item has the fields of the trigger's example; of its record more is known. */
const itemOf = (trigger: ChangeTrigger): JsonSchema => ({
  properties: { ...mapValues({ ...exampleOf(trigger) }, () => ({})), record: trigger.feed.of?.jsonSchema },
});
