import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** A low-code integration as the platform exports and imports it; only the parts that the tests read. */
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
  /** How what a trigger gives is split into executions. */
  triggerResolver?: { enabled: boolean; batchSize: number; concurrentBatchLimit?: number };
  steps: Step[];
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

const folder = join(__dirname, "../../examples");

/** The low-code examples. */
export const names = readdirSync(folder).filter((name) =>
  readdirSync(join(folder, name)).includes("integration.yml"),
);

/** Reads an example by its name. */
export const load = (name: string): Integration =>
  parse(readFileSync(join(folder, name, "integration.yml"), "utf8"));

/** Its first flow. */
export const flowOf = ({ flows }: Integration) => flows[0] as Flow;

/** A step of its flows, however deep. */
export function step(integration: Integration, name: string): Step {
  const within = ({ steps = [], branches = [] }: Step) => [
    ...steps,
    ...branches.flatMap(({ steps }) => steps),
  ];
  const all = (list: Step[]): Step[] => list.flatMap((each) => [each, ...all(within(each))]);
  return all(integration.flows.flatMap(({ steps }) => steps)).find((each) => each.name === name) as Step;
}

/** The name by which later steps refer to a step: "List Files" is listFiles. */
export const referenceName = (name: string) =>
  name.toLowerCase().replace(/[^a-z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase());

/** The references in a template. */
export const referencesIn = (template: string) =>
  [...template.matchAll(/\{\{\s*\$([^}\s]+)\s*\}\}/g)].map(([, reference]) => reference as string);
