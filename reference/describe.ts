import component from "../src";
import { catalogue } from "../src/actions";
import { modules } from "../src/client/modules";
import { serviceTitanConnection } from "../src/connections";
import { picklists } from "../src/dataSources";
import type { Action, Endpoint } from "../src/declare/spectral";
import type { Field } from "../src/inputs/field";
import {
  describeOutput,
  describeRecord,
  inTitleCase,
  type NamedRecord,
  namedRecords,
  type Output,
  type RecordEntry,
} from "./records";

/** The component as a reader wants to know it, made from the component itself. */
export interface Reference {
  label: string;
  description: string;
  key: string;
  connection: { label: string; key: string; description: string; inputs: InputRow[] };
  /** Actions by the part of the API they belong to, such as "CRM › Customers". */
  groups: { name: string; actions: ActionEntry[] }[];
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
  scope?: Scope;
  inputs: InputRow[];
  output: Output;
}

/** What the developer portal calls what an app may do: a resource of a module, to read or to write. */
export interface Scope {
  resource: string;
  verb: "Read" | "Write";
}

export interface DataSourceEntry {
  key: string;
  label: string;
  description: string;
  endpoint: string;
  scope: Scope;
  inputs: InputRow[];
}

export function describe(): Reference {
  const records = namedRecords();
  const used = new Set<string>();
  const groups = new Map<string, ActionEntry[]>();
  for (const [key, action] of Object.entries(catalogue)) {
    const entry = describeAction(key, action, records);
    if (entry.output.record) used.add(entry.output.record);
    const name = entry.scope?.resource ?? "Any Endpoint";
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  const { key, display } = component;
  return {
    key,
    label: display.label,
    description: display.description,
    connection: describeConnection(),
    groups: [...groups].sort().map(([name, actions]) => ({ name, actions })),
    dataSources: Object.entries(picklists).map(([name, picklist]) => ({
      key: name,
      label: picklist.label,
      description: picklist.description,
      ...called({ ...picklist.endpoint, method: "GET" }),
      inputs: [
        ...Object.entries(picklist.required ?? {}).flatMap(([input, field]) => rows(input, field, true)),
        ...(picklist.search ? rows("search", picklist.search.field as Field, false) : []),
      ],
    })),
    records: records.filter(({ name }) => used.has(name)).map(describeRecord),
  };
}

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

function describeAction(key: string, action: Action, records: NamedRecord[]): ActionEntry {
  const { label, description, endpoint, required, optional } = action;
  return {
    key,
    label,
    description,
    ...(endpoint && called(endpoint)),
    inputs: [
      ...Object.entries(required).flatMap(([name, field]) => rows(name, field, true)),
      ...Object.entries(optional).flatMap(([name, field]) => rows(name, field, false)),
    ],
    output: describeOutput(action.result, records),
  };
}

const called = (endpoint: Endpoint) => ({
  endpoint: `${endpoint.method} /${endpoint.api}/v2/tenant/{tenant}${endpoint.path}`,
  scope: scopeOf(endpoint),
});

/** Resources that the developer portal calls otherwise than the path begins. */
const resourceNames: [path: RegExp, name: string][] = [
  [/^\/booking-provider\//, "Bookings"],
  [/^\/contacts\/.*\/contact-methods/, "Contact Methods"],
  [/^\/discounts-and-fees/, "Discount And Fees"],
  [/^\/forms/, "Form"],
  [/^\/memberships/, "Customer Memberships"],
  [/^\/submissions/, "Form Submission"],
  [/^\/tags/, "Bulk Tags"],
];

/** The API documents name no scopes; in the portal an app is granted reading or writing of each resource. */
export function scopeOf({ api, method, path }: Pick<Endpoint, "api" | "method" | "path">): Scope {
  const [, first = ""] = path.split("/");
  const [, known] = resourceNames.find(([pattern]) => pattern.test(path)) ?? [];
  const resource = known ?? inTitleCase(first.replaceAll("-", " "));
  return { resource: `${modules[api]} › ${resource}`, verb: method === "GET" ? "Read" : "Write" };
}

type Input = Field["input"] & {
  collection?: string;
  model?: { label: string; value: string }[];
  inputs?: Record<string, Input>;
  default?: unknown;
  example?: string;
};

/** The rows of an input: its own and, of a group, one for each part. */
function rows(key: string, field: Field, required: boolean): InputRow[] {
  const { inputs = {}, ...input } = field.input as Input;
  const parts = Object.entries(inputs).map(([name, part]) =>
    row(`${key}.${name}`, part, field.requiredParts?.includes(name) ?? false),
  );
  return [row(key, input as Input, required), ...parts];
}

function row(key: string, input: Input, required: boolean): InputRow {
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

function typeInWords({ type, collection, model }: Input): string {
  const one = model ? "choice" : (types[type] ?? type);
  if (collection === "keyvaluelist") return "keys with values";
  return collection === "valuelist" ? `list of ${one}` : one;
}
