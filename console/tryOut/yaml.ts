import { Document, visit, type YAMLMap } from "yaml";
import type { Entry } from "../runner/describe";
import type { Input, Kind } from "../runner/messages";

interface Filled {
  kind: Kind;
  /** The component's key. */
  component: string;
  /** As the page's form has them. */
  inputs: Record<string, unknown>;
}

/** The config variable that has the connection. */
const connection = { type: "configVar", value: "ServiceTitan" };

/** What an input of a step is given. */
interface Given {
  name?: string;
  type: "value" | "complex" | "reference" | "configVar";
  value: string | Given[];
  /** What a builder has to see to: becomes a comment. */
  note?: string;
}

/** A step as low-code YAML, with the inputs that are filled in; of a data source, the config variable that it fills. */
export function yamlOf(entry: Entry, { kind, component, inputs }: Filled): string {
  const given = givenOf(entry.inputs, inputs);
  const reference = { key: entry.key, component: { key: component, isPublic: false, version: "LATEST" } };
  const inputsGiven = entry.isWebhook ? given : { connection, ...given };
  const item =
    kind === "dataSource"
      ? variableOf(entry, reference, inputsGiven)
      : stepOf(entry, kind, reference, inputsGiven);
  return textOf(item, commentOn(entry));
}

const stepOf = (
  { label, description, isWebhook, branches }: Entry,
  kind: Kind,
  action: object,
  inputs: object,
) => ({
  name: label,
  description: /^.*?[.?!](?= |$)/s.exec(description)?.[0] ?? description,
  ...(kind === "trigger" && { isTrigger: true }),
  action,
  ...(kind === "trigger" && !isWebhook && { schedule: everyFiveMinutes }),
  inputs,
  ...(branches && { branches: branches.map((name) => ({ name, steps: [] })) }),
});

const everyFiveMinutes = {
  type: "value",
  value: "*/5 * * * *",
  meta: { scheduleType: "custom", timeZone: "" },
};

const variableOf = ({ label, isForm }: Entry, dataSource: object, inputs: object) => ({
  key: label.replace(/^Select /, ""),
  dataType: isForm ? "jsonForm" : "picklist",
  orgOnly: false,
  defaultValue: "",
  dataSource,
  inputs,
});

function commentOn({ batchSize }: Entry): string | undefined {
  if (batchSize === undefined) return undefined;
  return ` The flow also takes: triggerResolver: { enabled: true, batchSize: ${batchSize}, concurrentBatchLimit: 1 }`;
}

function givenOf(inputs: Input[], filled: Record<string, unknown>): Record<string, Given> {
  const shown = inputs.filter(
    ({ key, default: initial }) => !isBlank(filled[key]) && filled[key] !== initial,
  );
  return Object.fromEntries(shown.map((input) => [input.key, given(input, filled[input.key])]));
}

function given(input: Input, value: unknown): Given {
  const { type, label, collection } = input;
  if (type === "password") return { type: "configVar", value: label, note: secretNote };
  if (!Array.isArray(value) || collection === undefined) return one(value);
  const entries = value.filter((each) => !isBlank(each));
  if (collection === "valuelist") return { type: "complex", value: entries.map((each) => one(each)) };
  const pairs = entries as { key: string; value: unknown }[];
  return {
    type: "complex",
    value: pairs.map(({ key: name, value: each }) => ({ name, ...one(each) })),
  };
}

/** A group is JSON text, as spectral writes one. */
function one(value: unknown): Given {
  if (isFile(value)) return { type: "reference", value: "earlierStep.results", note: fileNote };
  if (typeof value === "string") return { type: "value", value };
  return { type: "value", value: JSON.stringify(value, (_key, each) => (isBlank(each) ? undefined : each)) };
}

const fileNote = " the file: the result of a step before this one";
const secretNote = " a secret: a config variable of the integration has it";

const isFile = (value: unknown) => typeof value === "object" && value !== null && "$file" in value;

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === "object" && !Array.isArray(value) && Object.values(value).every(isBlank));

/** One step of a list, laid out as people write it: what is short stands on one line. */
function textOf(step: object, comment: string | undefined): string {
  const document = new Document([step], { aliasDuplicateObjects: false });
  if (comment) document.commentBefore = comment;
  visit(document, {
    Map(_key, map) {
      const note = map.get("note");
      if (typeof note === "string") {
        map.delete("note");
        map.comment = note;
      }
      if (isShort(map)) map.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** Whether it fits on one line; what holds only such things does too. */
const isShort = (map: YAMLMap): boolean => {
  const json = JSON.stringify(map.toJSON());
  return json.length < 100 && !json.includes("\\n") && !map.has("inputs") && map.get("type") !== "complex";
};
