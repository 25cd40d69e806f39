import type { JsonSchema } from "../../api/record";
import { catalogue } from "../../src/actions";
import { serviceTitanConnection } from "../../src/connections";
import { picklists } from "../../src/dataSources";
import { type Action, resultOf } from "../../src/declare/perform";
import { type Input as DesignerInput, readInput } from "../../src/inputs/input";
import {
  type ConfigVar,
  type Input,
  type Integration,
  referenceName,
  referencesIn,
  type Step,
} from "./definition";

/** The platform's own steps that the examples use, with their inputs: as its documentation has them. */
const platformSteps: Record<string, Record<string, { required: string[]; optional: string[] }>> = {
  "schedule-triggers": { schedule: { required: [], optional: [] } },
  "webhook-triggers": { webhook: { required: [], optional: [] } },
  loop: { loopOverItems: { required: ["items"], optional: [] } },
  http: { httpPost: { required: ["url", "data"], optional: ["headers", "queryParams"] } },
};

/** What a step's reference leads to; undefined where nobody knows its shape. */
type Visible = Map<string, JsonSchema | undefined>;

/**
 * Checks a low-code integration against the component: steps, inputs, values, references, config variables.
 * @returns one sentence for each thing that is wrong; none where all is right.
 */
export function problemsOf(integration: Integration): string[] {
  const problems: string[] = [];
  const variables = new Map(integration.requiredConfigVars.map((variable) => [variable.key, variable]));
  const report = (place: string) => (problem: string) => problems.push(`${place}: ${problem}.`);

  if (integration.definitionVersion !== 7) report(integration.name)("its definitionVersion is not 7");
  checkPages(integration, variables, report);
  for (const variable of variables.values()) checkVariable(variable, variables, report(variable.key));
  for (const { name, steps } of integration.flows) {
    const triggers = steps.filter(({ isTrigger }) => isTrigger);
    if (triggers.length !== 1 || !steps[0]?.isTrigger)
      report(name)("it does not start with its only trigger");
    checkSteps(steps, new Map(), variables, report);
  }
  return problems;
}

type Report = (problem: string) => void;
type Variables = Map<string, ConfigVar>;

function checkPages({ configPages }: Integration, variables: Variables, report: (place: string) => Report) {
  const shown = configPages.flatMap(({ elements }) => elements.map(({ value }) => value));
  for (const page of configPages)
    for (const { value } of page.elements)
      if (!variables.has(value)) report(page.name)(`it shows ${value}, which is no config variable`);
  for (const key of variables.keys()) if (!shown.includes(key)) report(key)("no page shows it");
}

function checkVariable(variable: ConfigVar, variables: Variables, report: Report): void {
  const { dataType, connection, dataSource, inputs = {} } = variable;
  if (dataType === "connection") {
    if (connection?.component.key !== "servicetitan" || connection.key !== serviceTitanConnection.key)
      report("it is not the component's connection");
    const fields = serviceTitanConnection.inputs as Record<string, { required?: boolean }>;
    for (const key of Object.keys(inputs)) if (!(key in fields)) report(`the connection has no ${key}`);
    for (const [key, { required }] of Object.entries(fields)) {
      const given = inputs[key];
      if (required && !given?.value && !given?.meta?.visibleToOrgDeployer)
        report(`nobody can fill in ${key}`);
    }
  }
  if (dataType === "picklist") {
    if (!dataSource || !(dataSource.key in picklists)) report(`there is no picklist ${dataSource?.key}`);
    if (!isConnection(inputs.connection, variables)) report("its connection is no connection");
    for (const key of Object.keys(picklists[dataSource?.key ?? ""]?.required ?? {}))
      if (isEmpty(inputs[key])) report(`${key} is required`);
  }
}

const isConnection = (input: Input | undefined, variables: Variables) =>
  input?.type === "configVar" && variables.get(input.value)?.dataType === "connection";

/** Checks steps in order; each sees those before it, and the steps around it. */
function checkSteps(steps: Step[], before: Visible, variables: Variables, report: (place: string) => Report) {
  const visible = new Map(before);
  for (const step of steps) {
    const name = referenceName(step.name);
    if (visible.has(name)) report(step.name)("another step has this name");
    const action = checkInputs(step, visible, variables, report(step.name));
    if (step.steps) {
      const item = itemOf(step.inputs.items, visible);
      checkSteps(step.steps, new Map([...visible, [name, item]]), variables, report);
    }
    visible.set(name, action && { properties: { results: resultOf(action).jsonSchema } });
  }
}

/** What a loop hands to its steps. */
function itemOf(items: Input | undefined, visible: Visible): JsonSchema | undefined {
  const list = items?.type === "reference" ? follow(items.value, visible) : "unknown";
  const item = typeof list === "object" ? (list.items as JsonSchema | undefined) : undefined;
  return item && { properties: { currentItem: item } };
}

/** @returns the component's action behind the step, or undefined for one of the platform's. */
function checkInputs(step: Step, visible: Visible, variables: Variables, report: Report): Action | undefined {
  const { key, component } = step.action;
  const ours = component.key === "servicetitan";
  const action = ours ? catalogue[key] : undefined;
  const known = action ? keysOf(action) : platformSteps[component.key]?.[key];
  if (!known || component.isPublic === ours || component.version !== "LATEST") {
    report(`there is no ${component.isPublic ? "public" : "private"} ${component.key} / ${key}`);
    return undefined;
  }
  if (component.key === "schedule-triggers" && !step.schedule) report("it has no schedule");
  for (const name of known.required) if (isEmpty(step.inputs[name])) report(`${name} is required`);
  for (const [name, input] of Object.entries(step.inputs)) {
    if (![...known.required, ...known.optional].includes(name)) report(`it has no input ${name}`);
    checkInput(input, visible, variables, report);
    if (name === "connection" && !isConnection(input, variables)) report("its connection is no connection");
    const field = action?.required[name] ?? action?.optional[name];
    if (field) checkValue(field, input, report);
  }
  return action;
}

const keysOf = ({ required, optional }: Action) => ({
  required: ["connection", ...Object.keys(required)],
  optional: [...Object.keys(optional), "debugRequest"],
});

const isEmpty = (input: Input | undefined) => input === undefined || input.value.length === 0;

/** Checks that what an input points at is there. */
function checkInput(input: Input, visible: Visible, variables: Variables, report: Report): void {
  const { type, value } = input;
  if (type === "complex") for (const entry of value) checkInput(entry, visible, variables, report);
  if (type === "configVar" && !variables.has(value)) report(`there is no config variable ${value}`);
  const references = type === "reference" ? [value] : type === "template" ? referencesIn(value) : [];
  for (const reference of references)
    if (follow(reference, visible) === undefined) report(`${reference} leads nowhere`);
}

/** Checks a constant as the component itself reads it. */
function checkValue(field: DesignerInput, input: Input, report: Report): void {
  const value = constant(input);
  if (value === undefined) return;
  try {
    readInput(field, value, false);
  } catch (error) {
    report((error as Error).message.replace(/\.$/, ""));
  }
}

function constant({ type, value }: Input): unknown {
  if (type === "value") return value;
  if (type !== "complex") return undefined;
  const entries = value.map((entry) => ({ name: entry.name, value: constant(entry) }));
  if (entries.some((entry) => entry.value === undefined)) return undefined;
  return entries.map((entry) => (entry.name ? { key: entry.name, value: entry.value } : entry.value));
}

/** @returns the shape of what a reference leads to, "unknown" where nobody knows, undefined where nothing is. */
function follow(reference: string, visible: Visible): JsonSchema | "unknown" | undefined {
  const [step = "", ...path] = reference.split(".");
  if (!visible.has(step)) return undefined;
  let schema = visible.get(step);
  for (const key of path) {
    if (!schema) return "unknown";
    const options = [schema, ...((schema.anyOf as JsonSchema[]) ?? [])];
    const properties = Object.assign({}, ...options.map((option) => option.properties));
    if (!(key in properties)) return undefined;
    schema = properties[key] as JsonSchema;
  }
  return schema ?? "unknown";
}
