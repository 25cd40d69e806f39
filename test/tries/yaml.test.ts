import { testing } from "@prismatic-io/spectral";
import { parse } from "yaml";
import { describeComponent, type Entry } from "../../console/runner/describe";
import type { Input } from "../../console/runner/messages";
import { yamlOf } from "../../console/tryOut/yaml";
import { problemsOf } from "../../integrations/check";
import type { Integration } from "../../integrations/definition";
import component from "../../src";
import { flowOf, load } from "../examples/definition";

/** What is tried, as a step of a low-code integration. */

const { actions, triggers, dataSources } = describeComponent(testing.createHarness(component).component);

/** A form with all of it filled in, as the page has it. */
const filled = (inputs: Input[]): Record<string, unknown> =>
  Object.fromEntries(inputs.map((input) => [input.key, valueFor(input)]));

function valueFor({ type, collection, example = "", model, inputs }: Input): unknown {
  if (type === "data") return { $file: "0" };
  const one = inputs ? filled(inputs) : (model?.[0]?.value ?? (type === "boolean" ? "true" : example));
  if (collection === "valuelist") return [one];
  if (collection === "keyvaluelist") return [{ key: "name", value: String(one) }];
  return one;
}

const written = (kind: "action" | "trigger" | "dataSource", entry: Entry, inputs = filled(entry.inputs)) =>
  yamlOf(entry, { kind, component: "servicetitan", inputs });

/** An integration of the examples with other steps, and what is wrong with it. */
function problemsWith(change: (integration: Integration) => void): string[] {
  const integration = load("nightly-customer-sync");
  change(integration);
  // What stands for a file is a step that there is not.
  return problemsOf(integration).filter((problem) => !problem.includes("earlierStep"));
}

const withVariable = (integration: Integration, key: string) => {
  integration.requiredConfigVars.push({ key, dataType: "string" } as never);
  integration.configPages[0]?.elements.push({ type: "configVar", value: key } as never);
};

const ofAll = (entries: Entry[]) => entries.map((entry) => [entry.key, entry] as const);

/** Examples of single inputs need not go together; each has to be one that its input takes. */
test.each(ofAll(actions))("%s is a step that fits the component", (_key, entry) => {
  const [step] = parse(written("action", entry));
  expect(
    problemsWith((integration) => {
      for (const { type, label } of entry.inputs) if (type === "password") withVariable(integration, label);
      flowOf(integration).steps.splice(1, Infinity, step);
    }),
  ).toEqual([]);
});

test.each(ofAll(triggers))("%s starts a flow that fits the component", (_key, entry) => {
  const text = written("trigger", entry);
  const [step] = parse(text);
  const [, resolver] = /# The flow also takes: (triggerResolver: .*)/.exec(text) ?? [];
  expect(
    problemsWith((integration) => {
      for (const { type, label } of entry.inputs) if (type === "password") withVariable(integration, label);
      Object.assign(flowOf(integration), resolver && parse(resolver), { steps: [step] });
    }),
  ).toEqual([]);
});

test.each(ofAll(dataSources))("%s is a config variable that fits the component", (_key, entry) => {
  const [variable] = parse(written("dataSource", entry));
  expect(
    problemsWith((integration) => {
      integration.requiredConfigVars.push(variable);
      integration.configPages[0]?.elements.push({ type: "configVar", value: variable.key } as never);
    }),
  ).toEqual([]);
});

const input = (key: string, more: Partial<Input> = {}): Input => ({
  key,
  label: key,
  type: "string",
  ...more,
});

test("it is laid out as people write it, and says what is left to do", () => {
  const entry: Entry = {
    ...{ key: "addIt", label: "Add It", description: "Adds it. At once, too." },
    inputs: [
      input("id"),
      input("tags", { collection: "valuelist" }),
      input("filters", { collection: "keyvaluelist" }),
      input("address", { type: "structuredObject" }),
      input("fetchAll", { type: "boolean", default: "false" }),
      input("file", { type: "data" }),
      input("key", { type: "password", label: "HMAC Key" }),
      input("body", { type: "code" }),
      input("blank"),
    ],
  };
  const inputs = {
    ...{ id: "7", tags: ["a", ""], filters: [{ key: "status", value: "true" }], fetchAll: "false" },
    ...{ address: { street: "1 Main St", unit: "" }, file: { $file: "0" }, key: "top-secret", blank: "" },
    body: '{\n  "a": 1\n}',
  };
  expect(written("action", entry, inputs)).toBe(`- name: Add It
  description: Adds it.
  action: { key: addIt, component: { key: servicetitan, isPublic: false, version: LATEST } }
  inputs:
    connection: { type: configVar, value: ServiceTitan }
    id: { type: value, value: "7" }
    tags:
      type: complex
      value:
        - { type: value, value: a }
    filters:
      type: complex
      value:
        - { name: status, type: value, value: "true" }
    address: { type: value, value: '{"street":"1 Main St"}' }
    file: { type: reference, value: earlierStep.results } # the file: the result of a step before this one
    key: { type: configVar, value: HMAC Key } # a secret: a config variable of the integration has it
    body:
      type: value
      value: |-
        {
          "a": 1
        }
`);
});
