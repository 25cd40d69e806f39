import type { Account } from "../../platform/account";

// What the program, a runner and the page tell each other.

export type Kind = "action" | "dataSource" | "trigger";

/** An input as the built component has it, with what is blank left out. */
export interface Input {
  key: string;
  label: string;
  type: string;
  comments?: string;
  required?: boolean;
  example?: string;
  default?: unknown;
  model?: { label: string; value: string }[];
  collection?: "valuelist" | "keyvaluelist";
  dataSource?: string;
  language?: string;
  /** Of a trigger: asked for when an instance is deployed. */
  scope?: string;
  /** The parts of a group. */
  inputs?: Input[];
}

/** An input that takes an ID, or several. */
export interface TakenId {
  /** `customerId`, `filters.customerIds`. */
  path: string;
  /** The picklist to choose one with. */
  dataSource?: string;
  required?: boolean;
}

/** An entry of the list of what the component has; its inputs are asked for one by one. */
export interface ListedEntry {
  key: string;
  label: string;
  description: string;
  /** Of a trigger: whether a request to the flow's address starts it, and no schedule. */
  isWebhook?: boolean;
  /** Of a data source: whether it gives a form of a config page, and no picklist. */
  isForm?: boolean;
  /** Of an action: whether it changes something in ServiceTitan. */
  writes?: boolean;
  /** The inputs that take IDs, those of its groups too. */
  takes: TakenId[];
}

/** What is to be done with a trigger: deploy its flow, or run it as its schedule or a request to its address does. */
export type Act = "deploy" | "poll";

/** A request to the address of a flow. */
export interface EventRequest {
  headers?: Record<string, string>;
  /** As text. */
  body?: string;
}

/** A file among inputs: where its bytes are, and their type. */
export interface GivenFile {
  $file: string;
  contentType: string;
}

/** A run of the component, for a tenant. */
export interface Task {
  kind: Kind;
  key: string;
  /** As a designer passes them, but for files. */
  inputs: Record<string, unknown>;
  act?: Act;
  payload?: EventRequest;
  /** What the platform has stored of a trigger's flow, as JSON. */
  stored?: string;
  account: Account;
  /** What time it is for the tenant. */
  now: string;
  /** Who sends its requests, for the sandbox's log. */
  sender: string;
  /** Where the whole result is to be written. */
  resultFile: string;
}

/** What a runner is asked for. */
export type Order = { run: Task } | "describe";

export interface LogLine {
  level: string;
  text: string;
  at: string;
}

/** A result; the whole is in its file. */
export interface Result {
  /** The first MB as readable JSON; nothing of a file. */
  text: string;
  bytes: number;
  /** Whether the text is all of it. */
  isWhole: boolean;
  contentType: string;
  isFile: boolean;
  /** Which branch a flow goes on with. */
  branch?: string;
}

/** How a run went that did not fail. */
export interface Outcome {
  result: Result;
  /** JSON Schema of the result, where the component says it. */
  schema?: object;
}

/** What a page of a trigger's changes came to. */
export interface Page {
  /** What the platform stores from now on, as JSON. */
  stored: string;
  /** What flows are started with, the first hundred of a page. */
  executions: unknown[];
  /** How many there were. */
  count: number;
}

/** What a runner tells. */
export type Told =
  | { log: LogLine }
  | { page: Page }
  | { done: Outcome }
  | { failed: string }
  | { component: object };

/** A run as the page sees it. */
export interface Run extends Partial<Outcome> {
  id: number;
  kind: Kind;
  key: string;
  label: string;
  act?: Act;
  tenant: string;
  /** Who sends its requests, as the log of requests has it. */
  sender: string;
  status: "running" | "done" | "failed" | "stopped";
  /** Whether it waits for others to end. */
  isWaiting?: true;
  startedAt: string;
  milliseconds?: number;
  log: LogLine[];
  error?: string;
  /** Of a trigger: what the platform has stored of its flow. */
  state?: unknown;
  /** Of a trigger: what flows are started with, the first hundred. */
  executions?: unknown[];
  /** How many there are in all. */
  executionCount?: number;
}
