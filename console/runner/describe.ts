import type { Component } from "../../platform/flow";
import type { Input } from "./messages";

/** An action, a trigger or a data source as the designer shows it. */
export interface Entry {
  key: string;
  label: string;
  description: string;
  /** Without Connection. */
  inputs: Input[];
  /** What it gives, or starts a flow with, as JSON. */
  example?: string;
  /** The branches that a flow can go on with. */
  branches?: string[];
  /** Of a trigger: whether a request to the flow's address starts it, and no schedule. */
  isWebhook?: true;
  /** Of a data source: whether it gives a form of a config page, and no picklist. */
  isForm?: true;
  /** Of a trigger whose flow has to batch: how many items start an execution. */
  batchSize?: number;
}

export interface Described {
  key: string;
  label: string;
  actions: Entry[];
  triggers: Entry[];
  dataSources: Entry[];
}

/** All that the built component has, by label, as the designer shows it. */
export function describeComponent(component: Component): Described {
  const { key, display, actions, triggers, dataSources } = component;
  return {
    key,
    label: display.label,
    actions: entriesOf(actions as never),
    triggers: entriesOf(triggers as never),
    dataSources: entriesOf(dataSources as never),
  };
}

interface Declared {
  display: { label: string; description: string };
  inputs: Partial<Input>[];
  examplePayload?: { data?: unknown; result?: unknown; payload?: { body: { data: unknown } } };
  dataSourceType?: string;
  staticBranchNames?: string[];
  scheduleSupport?: string;
  triggerResolverSupport?: string;
  triggerResolverDefaultBatchSize?: number;
}

// They are made when they are looked at, which their entries do not tell.
const entriesOf = (declared: Record<string, Declared>): Entry[] =>
  Object.keys(declared)
    .map((key) => entryOf(key, declared[key] as Declared))
    .sort((a, b) => a.label.localeCompare(b.label));

function entryOf(key: string, declared: Declared): Entry {
  const { label, description } = declared.display;
  const { inputs, staticBranchNames: branches, scheduleSupport, triggerResolverSupport } = declared;
  const { data, result, payload } = declared.examplePayload ?? {};
  return {
    ...{ key, label, description },
    inputs: inputs.filter(({ type }) => type !== "connection").map(inputOf),
    example: JSON.stringify(data ?? result ?? payload?.body.data, null, 2),
    ...(branches && { branches }),
    ...(declared.dataSourceType === "jsonForm" && { isForm: true }),
    ...(scheduleSupport === "invalid" && { isWebhook: true }),
    ...(triggerResolverSupport === "required" && { batchSize: declared.triggerResolverDefaultBatchSize }),
  };
}

const shown = [
  ...(["key", "label", "type", "comments", "required", "example", "default"] as const),
  ...(["model", "collection", "dataSource", "language", "scope"] as const),
];

function inputOf(input: Partial<Input>): Input {
  const given = shown.map((name) => [name, input[name]]).filter(([, value]) => value);
  const parts = input.inputs && { inputs: input.inputs.map(inputOf) };
  return { ...Object.fromEntries(given), ...parts } as Input;
}
