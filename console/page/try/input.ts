import type { Kind } from "../../runner/messages";

export type { Kind };

export interface Choice {
  label: string;
  value: string;
}

/** An input as the built component has it; what is blank is left out. */
export interface Input {
  key: string;
  label: string;
  type: string;
  comments?: string;
  required?: boolean;
  example?: string;
  default?: unknown;
  model?: Choice[];
  collection?: "valuelist" | "keyvaluelist";
  dataSource?: string;
  language?: string;
  /** Of a trigger: asked for when its flow is deployed. */
  scope?: string;
  /** The parts of a group. */
  inputs?: Input[];
}

/** What the component tells of an action, a trigger or a picklist in its list. */
export interface Told {
  key: string;
  label: string;
  description: string;
  /** Of a trigger: whether a request to the flow's address starts it, and no schedule. */
  isWebhook?: boolean;
  /** The inputs that take IDs, those of its groups too. */
  takes: TakenId[];
  /** Of an action: whether it changes something in ServiceTitan. */
  writes?: boolean;
}

export interface TakenId {
  /** `customerId`, `filters.customerIds`. */
  path: string;
  dataSource?: string;
  required?: boolean;
}

export interface Listed extends Told {
  kind: Kind;
}
