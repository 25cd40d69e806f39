import { parse } from "yaml";

/** A low-code integration as the platform exports and imports it; only the parts that the tests read. */
export interface Integration {
  name: string;
  definitionVersion: number;
  configPages: { name: string; elements: { type: "configVar"; value: string }[] }[];
  requiredConfigVars: ConfigVar[];
  flows: { name: string; steps: Step[] }[];
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
  defaultValue?: string;
}

export interface Step {
  name: string;
  isTrigger?: boolean;
  action: { key: string; component: Component };
  schedule?: Input;
  inputs: Record<string, Input>;
  steps?: Step[];
}

export type Input =
  | { type: "value" | "configVar" | "reference" | "template"; value: string }
  /** A list; of keys and values where its entries have names. */
  | { type: "complex"; value: (Input & { name?: string })[] };

export const read = (yaml: string): Integration => parse(yaml);

/** The name by which later steps refer to a step: "List Files" is listFiles. */
export const referenceName = (name: string) =>
  name.toLowerCase().replace(/[^a-z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase());

/** The references in a template. */
export const referencesIn = (template: string) =>
  [...template.matchAll(/\{\{\s*\$([^}\s]+)\s*\}\}/g)].map(([, reference]) => reference as string);
