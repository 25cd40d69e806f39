import type { JsonSchema } from "../api/record";
import { serviceTitanConnection } from "../src/connections";
import { dataSources } from "../src/dataSources";
import { inputsOfDataSource } from "../src/declare/dataSource";
import { type Input as DesignerInput, readInput } from "../src/inputs/input";
import {
  type ConfigVar,
  constant,
  type Flow,
  type Input,
  type Integration,
  referenceName,
  referencesIn,
  type Step,
} from "./definition";
import { type Known, known } from "./known";

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
  for (const flow of integration.flows) {
    const { name, steps } = flow;
    const triggers = steps.filter(({ isTrigger }) => isTrigger);
    if (triggers.length !== 1 || !steps[0]?.isTrigger)
      report(name)("it does not start with its only trigger");
    const visible = checkSteps(steps, new Map(), { flow, variables, report });
    if (name === integration.preprocessFlowName) checkRouting(integration, visible, variables, report(name));
  }
  const { preprocessFlowName } = integration;
  if (preprocessFlowName && !integration.flows.some(({ name }) => name === preprocessFlowName))
    report(integration.name)(`it has no flow ${preprocessFlowName}`);
  return problems;
}

/** A preprocess flow says for which customer and which flow a request is. */
function checkRouting(
  { flowNameField, externalCustomerIdField }: Integration,
  visible: Visible,
  variables: Variables,
  report: Report,
): void {
  for (const [name, field] of Object.entries({ flowNameField, externalCustomerIdField }))
    if (field) checkInput(field, visible, variables, report);
    else report(`${name} is missing`);
}

type Report = (problem: string) => void;
type Variables = Map<string, ConfigVar>;

/** What steps stand in. */
interface Around {
  flow: Flow;
  variables: Variables;
  report: (place: string) => Report;
}

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
  if (dataSource || dataType === "picklist") checkDataSource(variable, variables, report);
}

/** A variable of a data source has its type, and its inputs; only a picklist's may be a list. */
function checkDataSource(variable: ConfigVar, variables: Variables, report: Report): void {
  const { dataType, dataSource, collectionType, inputs = {} } = variable;
  const source = dataSources[dataSource?.key ?? ""];
  if (source?.kind !== dataType) {
    report(`there is no ${dataType} ${dataSource?.key}`);
    return;
  }
  if (collectionType && (collectionType !== "valuelist" || dataType !== "picklist"))
    report(`a ${dataType} cannot be a ${collectionType}`);
  if (!isConnection(inputs.connection, variables)) report("its connection is no connection");
  const { required, optional } = inputsOfDataSource(source);
  for (const key of Object.keys(required)) if (isEmpty(inputs[key])) report(`${key} is required`);
  for (const [key, input] of Object.entries(inputs)) {
    const field = { ...required, ...optional }[key];
    if (key !== "connection" && !field) report(`it has no input ${key}`);
    if (field) checkValue(field, input, report);
  }
}

const isConnection = (input: Input | undefined, variables: Variables) =>
  input?.type === "configVar" && variables.get(input.value)?.dataType === "connection";

/**
 * Checks steps in order; each sees those before it, and the steps around it.
 * @returns what a step after them would see.
 */
function checkSteps(steps: Step[], before: Visible, around: Around): Visible {
  const visible = new Map(before);
  for (const step of steps) {
    const name = referenceName(step.name);
    if (visible.has(name)) around.report(step.name)("another step has this name");
    const gives = checkStep(step, visible, around);
    if (step.steps) {
      const item = itemOf(step.inputs.items, visible);
      checkSteps(step.steps, new Map([...visible, [name, item]]), around);
    }
    visible.set(name, gives && { properties: { results: gives } });
    for (const branch of step.branches ?? []) checkSteps(branch.steps, visible, around);
  }
  return visible;
}

/** What a loop hands to its steps. */
function itemOf(items: Input | undefined, visible: Visible): JsonSchema | undefined {
  const list = items?.type === "reference" ? follow(items.value, visible) : "unknown";
  const item = typeof list === "object" ? (list.items as JsonSchema | undefined) : undefined;
  return item && { properties: { currentItem: item } };
}

/** @returns what the step gives, or undefined where nobody knows. */
function checkStep(
  step: Step,
  visible: Visible,
  { flow, variables, report }: Around,
): JsonSchema | undefined {
  const { isPublic, key, version } = step.action.component;
  const told = report(step.name);
  const found = known(step, flow);
  if (!found || isPublic !== found.isPublic || version !== "LATEST") {
    told(`there is no ${isPublic ? "public" : "private"} ${key} / ${step.action.key}`);
    return undefined;
  }
  if (found.isScheduled && !step.schedule) told("it has no schedule");
  if (found.isBatched && !isBatching(flow)) told("its flow has no triggerResolver with a batch size");
  checkInputs(step, found, visible, variables, told);
  checkBranches(step, found, told);
  return found.gives;
}

const isBatching = ({ triggerResolver }: Flow) =>
  triggerResolver?.enabled === true && triggerResolver.batchSize > 0;

function checkInputs(
  { inputs }: Step,
  { required, optional, fields }: Known,
  visible: Visible,
  variables: Variables,
  report: Report,
): void {
  for (const name of required) if (isEmpty(inputs[name])) report(`${name} is required`);
  for (const [name, input] of Object.entries(inputs)) {
    if (![...required, ...optional].includes(name)) report(`it has no input ${name}`);
    checkInput(input, visible, variables, report);
    if (name === "connection" && !isConnection(input, variables)) report("its connection is no connection");
    const field = fields[name];
    if (field) checkValue(field, input, report);
    if (field && input.type === "configVar") checkVariableOf(name, field, variables.get(input.value), report);
  }
}

/** A form's value has a part for the input, and a list goes where one is taken. */
function checkVariableOf(
  name: string,
  { input }: DesignerInput,
  variable: ConfigVar | undefined,
  report: Report,
): void {
  const isList = "collection" in input && input.collection !== undefined;
  if (variable?.collectionType && !isList) report(`${name} takes no list, as ${variable.key} is`);
  const form = dataSources[variable?.dataSource?.key ?? ""];
  if (form?.kind === "jsonForm" && input.type === "string" && !(name in form.fields))
    report(`${variable?.key} has no ${name}`);
}

/** Each branch but Else has a condition by its name, and each condition a branch; or they are the component's own. */
function checkBranches(
  { branches = [], inputs: { conditions } }: Step,
  { branches: fixed }: Known,
  report: Report,
): void {
  if (fixed) {
    for (const { name } of branches) if (!fixed.includes(name)) report(`it has no branch ${name}`);
    return;
  }
  const names = conditions?.type === "complex" ? conditions.value.map(({ name }) => name) : [];
  const own = branches.map(({ name }) => name);
  for (const name of own) if (name !== "Else" && !names.includes(name)) report(`${name} has no condition`);
  for (const name of names) if (!own.includes(name ?? "")) report(`${name} is no branch`);
}

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
