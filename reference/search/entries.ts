import type { ActionEntry, Reference } from "../describe";
import { idOf } from "../ids";
import { notDone } from "../notDone";
import { rules } from "../rules";
import { setUp, setUpWords } from "../setup";
import type { Kind, Searched } from "./search";

/** What is searched of the reference, an entry each. The page takes the same out of itself. */
export function entriesOf({ connection, groups, triggers, dataSources, records }: Reference): Searched[] {
  return [
    {
      ...declared("rule", { ...connection, key: "connection" }),
      words: setUpWords,
      prose: setUp.flatMap(({ steps }) => steps).join(" "),
    },
    ...rules.map(({ title, texts, words }) => told("rule", title, { prose: texts.join(" "), words })),
    ...notDone.flatMap(({ entries }) =>
      entries.map(({ title, text, words }) => told("missing", title, { description: text, words })),
    ),
    ...groups.flatMap(({ actions }) => actions.map((action) => declared("action", action))),
    ...triggers.map((trigger) => declared("trigger", trigger)),
    ...dataSources.map((picklist) => declared("picklist", picklist)),
    ...records.map(({ name, fields }) =>
      told("record", name, {
        prose: fields.map(({ path, description }) => `${path} ${description}`).join(" "),
      }),
    ),
  ];
}

type Declared = Pick<ActionEntry, "key" | "label" | "description" | "endpoint" | "scope" | "inputs">;

const declared = (kind: Kind, { key, label, description, endpoint = "", scope = "", inputs }: Declared) => ({
  ...{ id: key, kind, key, label, words: [], description },
  inputs: inputs.map((input) => `${input.label} ${input.key}`).join(" "),
  prose: [endpoint, scope, ...inputs.map(({ comments, choices }) => [comments, ...choices].join(" "))].join(
    " ",
  ),
});

const told = (kind: "rule" | "missing" | "record", label: string, more: Partial<Searched>): Searched => ({
  ...{ id: idOf(kind, label), kind, key: "", label, words: [], description: "", inputs: "", prose: "" },
  ...more,
});
