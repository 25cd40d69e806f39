/** A low-code integration as the platform exports and imports it; only the parts that are read here. */
export interface Integration {
  name: string;
  definitionVersion: number;
  configPages: { name: string; elements: { type: "configVar"; value: string }[] }[];
  requiredConfigVars: ConfigVar[];
  flows: Flow[];
  /** The flow that finds out which customer's which flow a request is for, and the fields that say so. */
  preprocessFlowName?: string;
  flowNameField?: Input;
  externalCustomerIdField?: Input;
}

export interface Flow {
  name: string;
  isSynchronous?: boolean;
  /** Whether an agent may call it. */
  isAgentFlow?: boolean;
  /** Of a flow that agents call: what they have to give, as a JSON Schema. */
  schemas?: { invoke: InvocationSchema };
  /** How what a trigger gives is split into executions. */
  triggerResolver?: { enabled: boolean; batchSize: number; concurrentBatchLimit?: number };
  /** How an execution that failed is run again. */
  retryConfig?: { maxAttempts: number; delayMinutes: number; usesExponentialBackoff: boolean };
  steps: Step[];
}

export interface InvocationSchema {
  /** What the flow is for, in words for the agent. */
  $comment: string;
  properties: Record<string, { type: string; description: string }>;
  required: string[];
}

export interface Component {
  key: string;
  isPublic: boolean;
  version: string;
}

export interface ConfigVar {
  key: string;
  dataType: string;
  connection?: { key: string; component: Component };
  dataSource?: { key: string; component: Component };
  inputs?: Record<string, Input & { meta?: { visibleToOrgDeployer?: boolean } }>;
  /** Of one that holds several values. */
  collectionType?: "valuelist" | "keyvaluelist";
  defaultValue?: string;
}

export interface Step {
  name: string;
  isTrigger?: boolean;
  action: { key: string; component: Component };
  schedule?: Input;
  inputs: Record<string, Input>;
  /** Of a loop. */
  steps?: Step[];
  /** Of a branch: the steps for each case. */
  branches?: { name: string; steps: Step[] }[];
}

export type Input =
  | { type: "value" | "configVar" | "reference" | "template"; value: string }
  /** A list; of keys and values where its entries have names. */
  | { type: "complex"; value: (Input & { name?: string })[] };

/** Whether a step or data source is of this project's component, or of the published one that it replaces. */
export const isOurs = ({ key }: Pick<Component, "key">) => key === "servicetitan";

/** Steps with those in their loops and branches, however deep. */
export const allSteps = (steps: Step[]): Step[] =>
  steps.flatMap((step) => [
    step,
    ...allSteps(step.steps ?? []),
    ...(step.branches ?? []).flatMap((branch) => allSteps(branch.steps)),
  ]);

/** The name by which later steps refer to a step: "List Files" is listFiles. */
export const referenceName = (name: string) =>
  name.toLowerCase().replace(/[^a-z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase());

const reference = /\{\{\s*\$([^}\s]+)\s*\}\}/g;

/** The references in a template. */
export const referencesIn = (template: string) =>
  [...template.matchAll(reference)].map(([, path]) => path as string);

/** A template with the same text in place of each of its references. */
export const withoutReferences = (template: string, text: string) => template.replace(reference, text);

/** What an input is given, where that is the same in each run; undefined where a run or a customer decides. */
export function constant({ type, value }: Input): unknown {
  if (type === "value") return value;
  if (type !== "complex") return undefined;
  const entries = value.map((entry) => ({ name: entry.name, value: constant(entry) }));
  if (entries.some((entry) => entry.value === undefined)) return undefined;
  return entries.map((entry) => (entry.name ? { key: entry.name, value: entry.value } : entry.value));
}
