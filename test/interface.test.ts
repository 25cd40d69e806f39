import { readFileSync } from "node:fs";
import { join } from "node:path";
import component from "../src";
import { catalogue } from "../src/actions";

/**
 * Flows refer to actions, data sources and inputs by their keys, so none may change. interface.txt lists them:
 * a line each of key, label and input keys, those of required inputs with a star.
 */
const lines = readFileSync(join(__dirname, "interface.txt"), "utf8").split("\n");

function listed(heading: string): string[] {
  const start = lines.indexOf(`# ${heading}`) + 1;
  const end = lines.indexOf("", start);
  return lines.slice(start, end);
}

interface Part {
  key: string;
  display?: { label: string };
  label?: string;
  inputs: { key: string; required?: boolean }[];
}

/** Spectral has no `required` for a group of fields: the action's own data says it. */
const isRequired = (action: string, { key, required }: Part["inputs"][number]) =>
  required === true || key in (catalogue[action]?.required ?? {});

const line = ({ key, display, label, inputs }: Part) =>
  [
    key,
    display?.label ?? label,
    inputs.map((input) => `${input.key}${isRequired(key, input) ? "*" : ""}`).join(" "),
  ].join(" | ");

const linesOf = (parts: object) =>
  Object.values(parts)
    .map((part) => line(part as Part))
    .sort();

test("the actions, with their labels and inputs, are those listed", () => {
  expect(linesOf(component.actions)).toEqual(listed("Actions"));
});

test("the data sources, with their labels and inputs, are those listed", () => {
  expect(linesOf(component.dataSources)).toEqual(listed("Data sources"));
});

test("the connection and its inputs are those listed", () => {
  expect(linesOf(component.connections)).toEqual(listed("Connections"));
});

test("the component keeps its key", () => {
  expect(component.key).toBe("servicetitan");
});

test("an action is registered under its own key, and each required input but a group says so to the designer", () => {
  for (const [key, action] of Object.entries(component.actions as Record<string, Part>)) {
    expect(action.key).toBe(key);
    const data = catalogue[key];
    const unmarked = action.inputs
      .filter((input) => isRequired(key, input) && !input.required)
      .map((input) => data?.required[input.key]?.input.type);
    expect({ key, unmarked: unmarked.filter((type) => type !== "structuredObject") }).toEqual({
      key,
      unmarked: [],
    });
  }
});
