import type { Inputs } from "../inputs/input";
import {
  type ChangeTrigger,
  deployInputs,
  exampleOf,
  fullDescriptionOf,
  triggerInputs,
} from "./changeTrigger";
import { exampleData, optional, type RecordsTrigger, required } from "./recordsTrigger";
import type { WebhookTrigger } from "./webhookTrigger";

/** A trigger as data. */
export type Trigger = ChangeTrigger | RecordsTrigger | WebhookTrigger;

interface TriggerInputs {
  required: Inputs;
  optional: Inputs;
  /** Asked for when an instance is deployed. */
  atDeployment: Inputs;
}

/** What a builder may set; those that read feeds take a connection besides. */
export function inputsOf(trigger: Trigger): TriggerInputs {
  switch (trigger.kind) {
    case "changes":
      return { required: {}, optional: triggerInputs(trigger), atDeployment: deployInputs };
    case "records":
      return { required: required(trigger), optional, atDeployment: {} };
    case "webhook":
      return { required: {}, optional: trigger.optional, atDeployment: {} };
  }
}

export const descriptionOfTrigger = (trigger: Trigger): string =>
  trigger.kind === "changes" ? fullDescriptionOf(trigger) : trigger.description;

/** What a flow is started with, as an example. */
export function exampleOfTrigger(trigger: Trigger): object {
  switch (trigger.kind) {
    case "changes":
      return exampleOf(trigger);
    case "records":
      return exampleData(trigger);
    case "webhook":
      return trigger.example;
  }
}

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
  ...(trigger.kind === "webhook" && { branch: trigger.branches[0] }),
});
