import type { JsonSchema } from "../api/record";
import { catalogue } from "../src/actions";
import { type ChangeTrigger, exampleOf } from "../src/declare/changeTrigger";
import { type Action, branchesOf, resultOf } from "../src/declare/perform";
import { emptyPayload, inputsOf, type Trigger } from "../src/declare/trigger";
import type { Inputs } from "../src/inputs/input";
import { mapValues } from "../src/inputs/mapValues";
import { triggers } from "../src/triggers";
import { type Flow, isOurs, type Step } from "./definition";

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
  /** The branches that it goes on with, where the component sets them. */
  branches?: readonly string[];
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
  code: { runCode: platformStep(["code"]) },
  http: {
    httpPost: platformStep(
      ["url", "data"],
      ["headers", "queryParams", "maxRetries", "retryDelayMS", "useExponentialBackoff", "retryAllErrors"],
    ),
  },
};

/** @returns what is known of the step's action, or of its trigger; undefined where there is none. */
export function known({ action: { key, component }, isTrigger }: Step, flow: Flow): Known | undefined {
  if (!isOurs(component)) return platformSteps[component.key]?.[key];
  if (isTrigger) return triggers[key] && ofTrigger(triggers[key], flow);
  return catalogue[key] && ofAction(catalogue[key]);
}

const ofAction = (action: Action): Known => ({
  isPublic: false,
  required: ["connection", ...Object.keys(action.required)],
  optional: [...Object.keys(action.optional), "debugRequest"],
  fields: { ...action.required, ...action.optional },
  branches: branchesOf(action) && Object.keys(branchesOf(action) ?? {}),
  gives: resultOf(action).jsonSchema,
});

function ofTrigger(trigger: Trigger, flow: Flow): Known {
  const { required, optional, atDeployment } = inputsOf(trigger);
  const isWebhook = trigger.kind === "webhook";
  return {
    isPublic: false,
    isScheduled: !isWebhook,
    isBatched: trigger.kind === "changes",
    required: [...(isWebhook ? [] : ["connection"]), ...Object.keys(required)],
    optional: Object.keys({ ...optional, ...atDeployment }),
    fields: { ...required, ...optional, ...atDeployment },
    branches: isWebhook ? trigger.branches : undefined,
    gives: {
      properties: {
        ...mapValues(emptyPayload, () => ({})),
        body: { properties: { data: dataOf(trigger, flow) } },
      },
    },
  };
}

/** What an execution is started with: an item, or a list of them. */
function dataOf(trigger: Trigger, { triggerResolver }: Flow): JsonSchema | undefined {
  if (trigger.kind === "webhook") return { properties: mapValues({ ...trigger.example }, () => ({})) };
  if (trigger.kind === "records") return undefined;
  const item = itemOf(trigger);
  return triggerResolver?.batchSize === 1 ? item : { type: "array", items: item };
}

/** An item has the fields of the trigger's example; of its record more is known. */
const itemOf = (trigger: ChangeTrigger): JsonSchema => ({
  properties: { ...mapValues({ ...exampleOf(trigger) }, () => ({})), record: trigger.feed.of?.jsonSchema },
});
