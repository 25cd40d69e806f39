import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { ActionEntry, DataSourceEntry, InputRow, Reference, TriggerEntry } from "./describe";
import { idOf } from "./ids";
import { type NotDone, notDone, titleOfNotDone } from "./notDone";
import type { Output, RecordEntry } from "./records";
import { rules } from "./rules";
import type { Kind } from "./search/search";
import { setUp, setUpWords } from "./setup";

/** Writes the reference as one HTML page, which loads nothing from elsewhere. */
export function toHtml(reference: Reference): string {
  const { label, description, key, connection, groups, triggers, dataSources, records } = reference;
  const actionCount = groups.reduce((sum, { actions }) => sum + actions.length, 0);
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>${label} component</title>
<link rel="icon" href="data:image/png;base64,${readFileSync(join(__dirname, "../assets/icon.png"), "base64")}">
<style>${raw(readFileSync(join(__dirname, "page/page.css"), "utf8"))}</style>
</head>
<body>
<header>
<a class="name" href="#top" aria-label="${label}"><img alt="" src="data:image/png;base64,${readFileSync(join(__dirname, "../assets/icon.png"), "base64")}"><span>${label}</span></a>
<input id="search" type="search" placeholder="Search: add photo to job" aria-label="Search actions, inputs, records, limits" aria-controls="results" autocomplete="off" spellcheck="false">
<output id="count" for="search" aria-live="polite"></output>
</header>
<div class="columns">
<nav aria-label="Contents"><details id="contents" open><summary>Contents</summary>
<a href="#connection">Connection</a>
<h2>Rules</h2>${rules.map(({ title }) => link(idOf("rule", title), title))}
<h2>${titleOfNotDone}</h2>${notDone.flatMap(({ entries }) => entries.map(({ title }) => link(idOf("missing", title), title)))}
${groups.map(groupLinks)}
<h2>Triggers</h2>${triggers.map(entryLink)}
<h2>Data sources</h2>${dataSources.map(entryLink)}
<h2>Records</h2>${records.map(({ name }) => link(idOf("record", name), name))}
</details></nav>
<main id="top">
<section id="results" aria-label="What the search found" hidden></section>
<section class="entry" id="connection" data-kind="rule" data-label="${connection.label}">
<h1>${label} component</h1>
<p>${description} Component key: <code>${key}</code>. ${actionCount} actions, ${triggers.length} triggers, ${dataSources.length} data sources.</p>
<h2>Connection: ${connection.label}</h2>
<p class="about">${connection.description}</p>
${setUp.map(({ title, steps }) => html`<h3>${title}</h3><ol>${steps.map((step) => html`<li>${emphasized(step)}</li>`)}</ol>`)}
${inputList(connection.inputs)}
${lookedFor(setUpWords)}
</section>
<section class="group"><h2>Rules</h2>${rules.map(ruleEntry)}</section>
<section class="group"><h2 id="not-done">${titleOfNotDone}</h2>${notDone.map(({ title, entries }) => html`<h3>${title}</h3>${entries.map(notDoneEntry)}`)}</section>
<p class="note">Besides its own inputs, each action takes <b>Connection</b> and <b>Debug Request</b>, a switch that logs each request and its answer, without secrets.</p>
${groups.map(({ name, actions }) => html`<section class="group"><h2>${name}</h2>${actions.map(actionEntry)}</section>`)}
<section class="group"><h2>Triggers</h2>${triggers.map(triggerEntry)}</section>
<section class="group"><h2>Data sources</h2>${dataSources.map(dataSourceEntry)}</section>
<section class="group"><h2>Records</h2>${records.map(recordEntry)}</section>
</main>
</div>
<script>${raw(pageScript())}</script>
</body>
</html>
`);
}

const groupLinks = ({ name, actions }: Reference["groups"][number]) =>
  html`<h2>${name}</h2>${actions.map(entryLink)}`;

const entryLink = ({ key, label }: { key: string; label: string }) => link(key, label);

const link = (id: string, text: string) => html`<a href="#${id}">${text}</a>`;

/** An entry as the page's script reads it: its kind, its name, `about` and `words`. */
const entry = (kind: Kind, id: string, name: string, key: string, content: Html) =>
  html`<article class="entry" id="${id}" data-kind="${kind}" data-label="${name}">
<h3>${link(id, name)}${key ? html` <code>${key}</code>` : ""}</h3>
${content}
</article>`;

const declared = (
  kind: Kind,
  { key, label, description, endpoint, scope, inputs }: DataSourceEntry,
  more: Part = "",
) =>
  entry(
    kind,
    key,
    label,
    key,
    html`<p class="about">${description}</p>
${facts({ endpoint, scope })}
${inputList(inputs)}
${more}`,
  );

const actionEntry = (action: ActionEntry) =>
  declared("action", action, html`<p>${outputText(action.output)}</p>`);

const triggerEntry = (trigger: TriggerEntry) => {
  const { example, record } = trigger;
  const ofRecord = record
    ? html`<p>Its <code>record</code> is a ${link(idOf("record", record), record)}.</p>`
    : "";
  return declared(
    "trigger",
    trigger,
    html`<p>Starts an execution with:</p><pre>${example}</pre>
${ofRecord}`,
  );
};

const dataSourceEntry = (picklist: DataSourceEntry) => declared("picklist", picklist);

const ruleEntry = ({ title, texts, words }: (typeof rules)[number]) =>
  entry(
    "rule",
    idOf("rule", title),
    title,
    "",
    html`<ul>${texts.map((text) => html`<li>${emphasized(text)}</li>`)}</ul>
${lookedFor(words)}`,
  );

const notDoneEntry = ({ title, text, words }: NotDone) =>
  entry(
    "missing",
    idOf("missing", title),
    title,
    "",
    html`<p class="about">${emphasized(text)}</p>
${lookedFor(words)}`,
  );

const lookedFor = (words: string[]) =>
  html`<p class="words">Looked for as: ${words.map((name) => html`<span>${name}</span> `)}</p>`;

const facts = ({ endpoint, scope }: { endpoint?: string; scope?: string }) =>
  scope
    ? html`<p class="facts">${endpoint ? html`<code>${endpoint}</code>` : ""}<span class="scope">${scope}</span></p>`
    : "";

const inputList = (inputs: InputRow[]) =>
  inputs.length > 0 ? html`<dl class="inputs">${inputs.map(inputRow)}</dl>` : "";

const inputRow = ({ label, key, type, required, comments, choices, example, default: initial }: InputRow) =>
  html`<div class="${key.includes(".") ? "part" : "input"}">
<dt>${label} <code>${key}</code> <i>${type}</i>${required ? html` <b class="required">required</b>` : ""}</dt>
<dd>${comments}${choices.length > 0 ? html`<br>Choices: ${list(choices)}` : ""}${initial ? html`<br>Default: <code>${initial}</code>` : ""}${example ? exampleOf(type, example) : ""}</dd>
</div>`;

const exampleOf = (type: string, example: string) =>
  type === "JSON"
    ? html`<details><summary>Example</summary><pre>${JSON.stringify(JSON.parse(example), null, 2)}</pre></details>`
    : html`<br>Example: <code>${example}</code>`;

const list = (values: string[]) => values.map((value) => html`<code>${value}</code> `);

function outputText({ kind, record = "", example = "", branches }: Output): Html {
  const described = link(idOf("record", record), record);
  switch (kind) {
    case "record":
      return html`Returns a record: ${described}.`;
    case "list":
      return html`Returns a list: ${described}.`;
    case "page":
      return html`Returns a page, <code>{ page, pageSize, hasMore, totalCount, data }</code>; its <code>data</code> is a list of records: ${described}.`;
    case "file":
      return html`Returns a file, with its content type.`;
    case "nothing":
      return html`Returns an empty object: ServiceTitan answers without a body.`;
    case "other":
      return html`${branches ? html`Branches: ${list(branches)} ` : ""}Returns, for example, <code>${example}</code>.`;
  }
}

const recordEntry = ({ name, fields, example }: RecordEntry) =>
  entry(
    "record",
    idOf("record", name),
    name,
    "",
    html`<details><summary>${fields.length} fields</summary><dl class="fields">${fields.map(
      ({ path, type, description }) =>
        html`<div><dt><code>${path}</code> <i>${type}</i></dt><dd>${description}</dd></div>`,
    )}</dl></details>
<details><summary>Example</summary><pre>${example}</pre></details>`,
  );

/** With all that it needs, as one piece. */
function pageScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, "page/page.ts")],
    ...{
      bundle: true,
      minify: true,
      write: false,
      format: "iife",
      target: "es2022",
      legalComments: "inline",
    },
  });
  return outputFiles[0]?.text.trim() ?? "";
}

/** Text with **bold** parts and addresses. */
const emphasized = (text: string) =>
  raw(
    String(html`${text}`)
      .replace(/\*\*(.+?)\*\*/g, "<b>$1</b>")
      .replace(/https:\/\/[^\s,]+/g, '<a href="$&">$&</a>'),
  );

/** HTML that is safe to put into a page. */
class Html {
  constructor(private readonly text: string) {}
  toString() {
    return this.text;
  }
}

type Part = string | number | Html | Part[];

const raw = (text: string) => new Html(text);

/** Puts parts into HTML: text is escaped, HTML is not, lists are joined. */
function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  return raw(texts.reduce((page, text, i) => page + escaped(parts[i - 1] as Part) + text));
}

function escaped(part: Part): string {
  if (Array.isArray(part)) return part.map(escaped).join("");
  if (part instanceof Html) return String(part);
  return String(part).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
