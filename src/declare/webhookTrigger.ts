import type { ActionLogger } from "@prismatic-io/spectral";
import type { Inputs } from "../inputs/input";

/** A trigger that a request to the flow's address starts, as data and one function. */
export interface WebhookTrigger {
  kind: "webhook";
  label: string;
  description: string;
  optional: Inputs;
  /** What a flow is started with. */
  example: object;
  /** The branches that a flow can go on with; the first is the one that its example takes. */
  branches: readonly [string, ...string[]];
  receive: (request: WebhookRequest) => WebhookAnswer;
}

export interface WebhookRequest {
  values: Record<string, unknown>;
  headers: Record<string, string>;
  /** The body as it was sent: text or bytes. */
  rawBody: unknown;
  /** The body as the platform read it. */
  body: unknown;
  /** Whether it comes from the designer, to try a flow on. */
  isTrial: boolean;
  /** What was kept of the last request. */
  kept: unknown;
  logger: ActionLogger;
}

export interface WebhookAnswer {
  branch: string;
  /** What the flow gets. */
  data: object;
  /** Whether it may see the request itself. */
  isTrusted: boolean;
  /** The status that the sender gets, where it is not the platform's own. */
  statusCode?: number;
  /** To be kept from now on, where that changes. */
  kept?: object;
}

export const webhookTrigger = (definition: Omit<WebhookTrigger, "kind">): WebhookTrigger => ({
  kind: "webhook",
  ...definition,
});
