import { type Api, modules } from "../src/client/modules";
import type { ActionEntry, DataSourceEntry, InputRow, Reference, TriggerEntry } from "./describe";
import { notDone, titleOfNotDone } from "./notDone";
import type { Output, RecordEntry } from "./records";
import { rules } from "./rules";
import { setUp } from "./setup";

/**
 * Writes the reference as Markdown: a page for each module of ServiceTitan's API, and one that leads to them.
 * @returns the pages by their file names.
 */
export function toMarkdown(reference: Reference): Record<string, string> {
  const { groups, triggers, dataSources, records } = reference;
  const used = [...groups, ...triggers, ...dataSources, ...records].flatMap(({ module }) => module ?? []);
  const pages = [...new Set(used)].sort().map((module) => [`${module}.md`, modulePage(reference, module)]);
  return { "README.md": firstPage(reference), ...Object.fromEntries(pages) };
}

const page = (lines: string[]) => `${lines.join("\n\n")}\n`;

const made = "This page is made from the component by `npm run docs`; do not change it by hand.";

function firstPage({
  label,
  description,
  key,
  connection,
  groups,
  triggers,
  dataSources,
}: Reference): string {
  const actions = groups.flatMap((group) => group.actions);
  return page([
    `# ${label} component`,
    `${description} Component key: \`${key}\`.`,
    made,
    `Contents: [Connection](#connection) · [Rules](#rules) · ${link(titleOfNotDone)} · [Actions](#actions) (${actions.length}) · [Triggers](#triggers) (${triggers.length}) · [Data sources](#data-sources) (${dataSources.length})`,
    "## Connection",
    `**${connection.label}** (\`${connection.key}\`). ${connection.description}`,
    ...setUp.flatMap(({ title, steps }) => [
      `### ${title}`,
      steps.map((step, i) => `${i + 1}. ${step}`).join("\n"),
    ]),
    ...inputTable(connection.inputs),
    "## Rules",
    ...rules.flatMap(({ title, texts }) => [`### ${title}`, texts.map((text) => `- ${text}`).join("\n")]),
    `## ${titleOfNotDone}`,
    ...notDone.flatMap(({ title, entries }) => [
      `### ${title}`,
      entries
        .map((each) => `- **${each.title}.** ${each.text} _Looked for as: ${each.words.join(", ")}._`)
        .join("\n"),
    ]),
    "## Actions",
    "Besides its own inputs, each action takes **Connection** (`connection`, required) and **Debug Request** (`debugRequest`, a switch: logs each request and its answer, without secrets).",
    groups.map(contents).join("\n"),
    ...groups.filter(({ module }) => !module).flatMap(groupLines),
    "## Triggers",
    "Each that reads changes takes **Connection** (`connection`, required) and a schedule. It starts an execution for each change, or for so many as the flow sets under Flow control; a singleton flow is best. `key` is the same for the same change, so that the flow can hand it on to do its work once. `runInitialSyncOnDeploy` of the flow lets it read what was there before, from **Initial Sync From** on.",
    triggers.map(({ label, module }) => `- ${link(label, module && `${module}.md`)}`).join("\n"),
    ...triggers.filter(({ module }) => !module).flatMap(triggerLines),
    "## Data sources",
    "Each takes **Connection** (`connection`, required).",
    dataSources.map(({ label, module }) => `- ${link(label, module && `${module}.md`)}`).join("\n"),
    ...dataSources.filter(({ module }) => !module).flatMap(dataSourceLines),
  ]);
}

function modulePage({ groups, triggers, dataSources, records }: Reference, module: Api): string {
  const here = <T extends { module?: Api }>(entries: T[]) =>
    entries.filter((entry) => entry.module === module);
  const [started, sources, described] = [here(triggers), here(dataSources), here(records)];
  return page([
    `# ${modules[module]}`,
    made,
    ...here(groups).flatMap(groupLines),
    ...(started.length > 0 ? ["## Triggers", ...started.flatMap(triggerLines)] : []),
    ...(sources.length > 0 ? ["## Data sources", ...sources.flatMap(dataSourceLines)] : []),
    "## Records",
    "What the actions return, and triggers bring. ServiceTitan may add fields at any time.",
    ...described.flatMap(recordLines),
  ]);
}

const contents = ({ name, module, actions }: Reference["groups"][number]) =>
  `- ${name}: ${actions.map(({ label }) => link(label, module && `${module}.md`)).join(" · ")}`;

const groupLines = ({ name, actions }: Reference["groups"][number]) => [
  `## ${name}`,
  ...actions.flatMap(actionLines),
];

/** A link to a heading, of this page or another, as GitHub names them. */
const link = (heading: string, file = "") =>
  `[${heading}](${file}#${heading
    .toLowerCase()
    .replace(/[^\w -]/g, "")
    .replaceAll(" ", "-")})`;

const actionLines = ({ key, label, description, endpoint, scope, inputs, output }: ActionEntry) => [
  `### ${label}`,
  description,
  facts({ key, endpoint, scope }),
  ...(inputs.length > 0 ? inputTable(inputs) : ["No inputs of its own."]),
  outputText(output),
];

const triggerLines = ({ record, example, branches, ...trigger }: TriggerEntry) => [
  ...dataSourceLines(trigger),
  ...(branches ? [branchesText(branches)] : []),
  `Starts an execution with:\n\n${block(example)}`,
  ...(record ? [`Its \`record\` is a ${link(record)}.`] : []),
];

const dataSourceLines = ({
  key,
  label,
  description,
  endpoint,
  scope,
  inputs,
}: DataSourceEntry | Omit<TriggerEntry, "example" | "record" | "branches">) => [
  `### ${label}`,
  description,
  facts({ key, endpoint, scope }),
  ...(inputs.length > 0 ? inputTable(inputs) : []),
];

function facts({ key, endpoint, scope }: { key: string; endpoint?: string; scope?: string }): string {
  const parts = [
    `Key: \`${key}\``,
    endpoint && `Endpoint: \`${endpoint}\``,
    scope && `API scope: **${scope}**`,
  ];
  return parts.filter(Boolean).join("  \n");
}

function inputTable(inputs: InputRow[]): string[] {
  const rows = inputs.map(({ label, key, type, required, comments, choices, example, default: initial }) => {
    const notes = [
      comments,
      choices.length > 0 && `Choices: ${choices.map(code).join(", ")}.`,
      initial && `Default: ${code(initial)}.`,
      example && `Example: ${code(example)}`,
    ];
    const cells = [label, code(key), type, required ? "yes" : "", notes.filter(Boolean).join(" ")];
    return `| ${cells.map(inCell).join(" | ")} |`;
  });
  return [
    ["| Input | Key | Type | Required | What it is |", "| --- | --- | --- | --- | --- |", ...rows].join("\n"),
  ];
}

const code = (text: string) => `\`${text}\``;
const inCell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const branchesText = (branches: readonly string[]) =>
  `Branches: ${branches.map((branch) => `**${branch}**`).join(", ")}.`;

function outputText({ kind, record = "", example, branches }: Output): string {
  switch (kind) {
    case "record":
      return `Returns: a record, ${link(record)}.`;
    case "list":
      return `Returns: a list, ${link(record)}.`;
    case "page":
      return `Returns: a page \`{ page, pageSize, hasMore, totalCount, data }\`, its \`data\` a list of records, ${link(record)}.`;
    case "file":
      return "Returns: a file, with its content type.";
    case "nothing":
      return "Returns: an empty object; ServiceTitan answers without a body.";
    case "other":
      return `${branches ? `${branchesText(branches)} ` : ""}Returns, for example:\n\n${block(example ?? "")}`;
  }
}

const block = (json: string) => `\`\`\`json\n${json}\n\`\`\``;

function recordLines({ name, fields, example }: RecordEntry): string[] {
  const rows = fields.map(
    ({ path, type, description }) => `| ${code(path)} | ${inCell(type)} | ${inCell(description)} |`,
  );
  const table = ["| Field | Type | What it is |", "| --- | --- | --- |", ...rows].join("\n");
  return [`### ${name}`, ...(rows.length > 0 ? [table] : []), "Example:", block(example)];
}
