// What the program, a runner and the page tell each other.

export type Kind = "action" | "dataSource" | "trigger";

/** What is to be done with a trigger: deploy its flow, or run it as its schedule or a request to its address does. */
export type Act = "deploy" | "poll";

/** How to reach a tenant, as a user types it into the connection. */
export interface Account {
  tokenUrl: string;
  environment: string;
  tenant: string;
  applicationKey: string;
  clientId: string;
  clientSecret: string;
}

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
