import type { Inputs } from "../inputs/input";
import {
  type ChangeTrigger,
  deployInputs,
  exampleOf,
  fullDescriptionOf,
  triggerInputs,
} from "./changeTrigger";
import { exampleData, optional, type RecordsTrigger, required } from "./recordsTrigger";

/** A trigger as data. */
export type Trigger = ChangeTrigger | RecordsTrigger;

interface TriggerInputs {
  required: Inputs;
  optional: Inputs;
  /** Asked for when an instance is deployed. */
  atDeployment: Inputs;
}

export const inputsOf = (trigger: Trigger): TriggerInputs =>
  trigger.kind === "changes"
    ? { required: {}, optional: triggerInputs(trigger), atDeployment: deployInputs }
    : { required: required(trigger), optional, atDeployment: {} };

export const descriptionOfTrigger = (trigger: Trigger): string =>
  trigger.kind === "changes" ? fullDescriptionOf(trigger) : trigger.description;

/** What a flow is started with, as an example. */
export const exampleOfTrigger = (trigger: Trigger): object =>
  trigger.kind === "changes" ? exampleOf(trigger) : exampleData(trigger);

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

export const examplePayloadOf = (trigger: Trigger) => ({
  payload: { ...emptyPayload, body: { data: exampleOfTrigger(trigger) } },
});
