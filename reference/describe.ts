import type { ApiRecord, RecordData } from "../api/record";
import component from "../src";
import { catalogue } from "../src/actions";
import type { Api } from "../src/client/modules";
import { serviceTitanConnection } from "../src/connections";
import { dataSources } from "../src/dataSources";
import { type DataSource, inputsOfDataSource, scopesOfDataSource } from "../src/declare/dataSource";
import { type Calling, endpointOf } from "../src/declare/declaration";
import { type Action, descriptionOf, recordOf } from "../src/declare/perform";
import { descriptionOfTrigger, exampleOfTrigger, inputsOf, type Trigger } from "../src/declare/trigger";
import type { Input } from "../src/inputs/input";
import { triggers } from "../src/triggers";
import { describeOutput, describeRecord, type Output, type RecordEntry } from "./records";

/** The component as a reader wants to know it, made from the component itself. */
export interface Reference {
  label: string;
  description: string;
  key: string;
  connection: { label: string; key: string; description: string; inputs: InputRow[] };
  /** Actions by the part of the API they belong to, such as "CRM › Customers". */
  groups: { name: string; module?: Api; actions: ActionEntry[] }[];
  triggers: TriggerEntry[];
  dataSources: DataSourceEntry[];
  records: RecordEntry[];
}

export interface InputRow {
  label: string;
  /** Of a part of a group: `group.part`. */
  key: string;
  type: string;
  required: boolean;
  comments: string;
  choices: string[];
  example?: string;
  default?: string;
}

export interface ActionEntry {
  key: string;
  label: string;
  description: string;
  /** As "POST /crm/v2/tenant/{tenant}/customers". */
  endpoint?: string;
  /** As ServiceTitan's documents name it: "CRM → Customers (Write)". */
  scope?: string;
  inputs: InputRow[];
  output: Output;
}

export interface TriggerEntry {
  key: string;
  label: string;
  description: string;
  /** None where it depends on what is chosen. */
  module?: Api;
  endpoint?: string;
  scope?: string;
  inputs: InputRow[];
  /** What a flow can go on with. */
  branches?: readonly string[];
  /** What each execution is started with, as JSON. */
  example: string;
  /** The name of the record in it, if that is known. */
  record?: string;
}

export interface DataSourceEntry {
  key: string;
  label: string;
  description: string;
  /** None where it depends on what is chosen. */
  module?: Api;
  endpoint?: string;
  scope?: string;
  inputs: InputRow[];
}

export function describe(): Reference {
  const used = new Map<string, RecordData>();
  const groups = new Map<string, Reference["groups"][number]>();
  for (const [key, action] of byLabel(catalogue)) {
    const entry = describeAction(key, action);
    const record = recordOf(action);
    if (record) used.set(record.name, record);
    const name = nameOfGroup(action);
    const group = groups.get(name) ?? {
      name,
      ...(action.calls && { module: endpointOf(action).api }),
      actions: [],
    };
    group.actions.push(entry);
    groups.set(name, group);
  }
  for (const trigger of Object.values(triggers)) {
    const { of } = trigger.kind === "changes" ? trigger.feed : {};
    if (of) used.set(of.name, of);
  }
  const { key, display } = component;
  return {
    key,
    label: display.label,
    description: display.description,
    connection: describeConnection(),
    groups: [...groups.values()].sort((a, b) => a.name.localeCompare(b.name)),
    triggers: byLabel(triggers).map(describeTrigger),
    dataSources: byLabel(dataSources).map(describeDataSource),
    records: [...used.values()]
      .sort((a, b) => a.name.localeCompare(b.name))
      .map((record) => describeRecord(record as ApiRecord)),
  };
}

/** Loaders give a module's exports in orders of their own. */
const byLabel = <T extends { label: string }>(declared: Record<string, T>) =>
  Object.entries(declared).sort(([, a], [, b]) => a.label.localeCompare(b.label));

function describeConnection(): Reference["connection"] {
  const { key, display, inputs } = serviceTitanConnection;
  const shown = Object.entries(inputs).filter(([, input]) => input.shown);
  return {
    key,
    label: display.label,
    description: display.description,
    inputs: shown.map(([name, input]) => row(name, input as never, Boolean(input.required))),
  };
}

function describeAction(key: string, action: Action): ActionEntry {
  return {
    key,
    label: action.label,
    description: descriptionOf(action),
    ...(action.calls ? called(action) : { scope: action.scopes.join(", ") || undefined }),
    inputs: rowsOf(action),
    output: describeOutput(action),
  };
}

function describeTrigger([key, trigger]: [string, Trigger]): TriggerEntry {
  const { required, optional, atDeployment } = inputsOf(trigger);
  const feed = trigger.kind === "changes" ? trigger.feed : undefined;
  return {
    key,
    label: trigger.label,
    description: descriptionOfTrigger(trigger),
    ...(feed && { module: endpointOf(feed).api, ...called(feed) }),
    inputs: rowsOf({ required, optional: { ...optional, ...atDeployment } }),
    ...(trigger.kind === "webhook" && { branches: trigger.branches }),
    example: JSON.stringify(exampleOfTrigger(trigger), shortened, 2),
    ...(feed?.of && { record: feed.of.name }),
  };
}

function describeDataSource([key, source]: [string, DataSource]): DataSourceEntry {
  const { label, description } = source;
  const isOfOneList = source.kind === "picklist" && source.calls !== undefined;
  return {
    ...{ key, label, description },
    ...(isOfOneList
      ? { module: endpointOf(source).api, ...called(source) }
      : { scope: scopesOfDataSource(source).join(", ") || undefined }),
    inputs: rowsOf(inputsOfDataSource(source)),
  };
}

/** Records in it are described by themselves. */
const shortened = (key: string, value: unknown) => {
  if (key === "record") return { "…": "…" };
  return key === "created" || key === "updated" ? (value as object[]).map(() => ({ "…": "…" })) : value;
};

function called(declared: Calling) {
  const { method, api, version, path } = endpointOf(declared);
  return { endpoint: `${method} /${api}/${version}/tenant/{tenant}${path}`, scope: declared.scope };
}

/** Under which heading an action stands. */
function nameOfGroup(action: Action): string {
  if (action.calls) return resourceOf(action.scope);
  return action.scopes.length > 0 ? "Several Requests" : "Any Part of the API";
}

/** The resource of a scope: "CRM → Customers (Write)" is one of "CRM › Customers". */
const resourceOf = (scope: string) => scope.replace(/ \(\w+\)$/, "").replace(" → ", " › ");

type Shown = Input["input"] & {
  collection?: string;
  model?: { label: string; value: string }[];
  inputs?: Record<string, Shown>;
  default?: unknown;
  example?: string;
};

const rowsOf = ({ required, optional }: Pick<Action, "required" | "optional">): InputRow[] => [
  ...Object.entries(required).flatMap(([name, field]) => rows(name, field, true)),
  ...Object.entries(optional).flatMap(([name, field]) => rows(name, field, false)),
];

/** The rows of an input: its own and, of a group, one for each part. */
function rows(key: string, field: Input, required: boolean): InputRow[] {
  const { inputs = {}, ...input } = field.input as Shown;
  const parts = Object.entries(inputs).map(([name, part]) =>
    row(`${key}.${name}`, part, field.requiredParts?.includes(name) ?? false),
  );
  return [row(key, input as Shown, required), ...parts];
}

function row(key: string, input: Shown, required: boolean): InputRow {
  const { label, comments, model = [], example, default: initial } = input;
  return {
    key,
    label,
    required,
    comments,
    type: typeInWords(input),
    choices: model.map(({ value }) => value),
    ...(example && { example }),
    ...(typeof initial === "string" && initial !== "" && { default: initial }),
  };
}

const types: Record<string, string> = {
  structuredObject: "group",
  data: "file",
  code: "JSON",
  boolean: "switch",
  password: "secret",
  text: "long text",
  string: "text",
};

function typeInWords({ type, collection, model }: Shown): string {
  const one = model ? "choice" : (types[type] ?? type);
  if (collection === "keyvaluelist") return "keys with values";
  if (collection === "valuelist" && type === "structuredObject") return "list of groups";
  return collection === "valuelist" ? `list of ${one}` : one;
}
