import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import type { ActionEntry, DataSourceEntry, InputRow, Reference, TriggerEntry } from "./describe";
import type { Output, RecordEntry } from "./records";
import { rules } from "./rules";
import { setUp } from "./setup";

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
<a class="name" href="#top"><img alt="" src="data:image/png;base64,${readFileSync(join(__dirname, "../assets/icon.png"), "base64")}">${label}</a>
<input id="search" type="search" placeholder="Search" aria-label="Search actions, inputs, records" autocomplete="off">
<output id="count" for="search"></output>
</header>
<div class="columns">
<nav aria-label="Contents"><details id="contents" open><summary>Contents</summary>
<a href="#connection">Connection</a>
${groups.map(groupLinks)}
<h2>Triggers</h2>${triggers.map(entryLink)}
<h2>Data sources</h2>${dataSources.map(entryLink)}
<h2>Records</h2>${records.map(({ name }) => html`<a href="#${idOf(name)}">${name}</a>`)}
</details></nav>
<main id="top">
<section class="entry" id="connection">
<h1>${label} component</h1>
<p>${description} Component key: <code>${key}</code>. ${actionCount} actions, ${triggers.length} triggers, ${dataSources.length} data sources.</p>
<h2>Connection: ${connection.label}</h2>
<p>${connection.description}</p>
${setUp.map(({ title, steps }) => html`<h3>${title}</h3><ol>${steps.map((step) => html`<li>${emphasized(step)}</li>`)}</ol>`)}
${inputList(connection.inputs)}
</section>
<section class="group"><h2>Rules</h2>
${rules.map(({ title, texts }) => html`<h3>${title}</h3><ul>${texts.map((text) => html`<li>${emphasized(text)}</li>`)}</ul>`)}
</section>
<p class="note">Besides its own inputs, each action takes <b>Connection</b> and <b>Debug Request</b>, a switch that logs each request and its answer, without secrets.</p>
${groups.map(({ name, actions }) => html`<section class="group"><h2>${name}</h2>${actions.map(actionEntry)}</section>`)}
<section class="group"><h2>Triggers</h2>${triggers.map(triggerEntry)}</section>
<section class="group"><h2>Data sources</h2>${dataSources.map(dataSourceEntry)}</section>
<section class="group"><h2>Records</h2>${records.map(recordEntry)}</section>
<p id="none" hidden>Nothing fits. Try fewer words.</p>
</main>
</div>
<script>${raw(transformSync(readFileSync(join(__dirname, "page/page.ts"), "utf8"), { loader: "ts" }).code)}</script>
</body>
</html>
`);
}

const groupLinks = ({ name, actions }: Reference["groups"][number]) =>
  html`<h2>${name}</h2>${actions.map(entryLink)}`;

const entryLink = ({ key, label }: { key: string; label: string }) => html`<a href="#${key}">${label}</a>`;

const actionEntry = ({ key, label, description, endpoint, scope, inputs, output }: ActionEntry) =>
  html`<article class="entry" id="${key}">
<h3><a href="#${key}">${label}</a> <code>${key}</code></h3>
<p>${description}</p>
${facts({ endpoint, scope })}
${inputList(inputs)}
<p>${outputText(output)}</p>
</article>`;

const triggerEntry = ({ key, label, description, endpoint, scope, inputs, example, record }: TriggerEntry) =>
  html`<article class="entry" id="${key}">
<h3><a href="#${key}">${label}</a> <code>${key}</code></h3>
<p>${description}</p>
${facts({ endpoint, scope })}
${inputList(inputs)}
<p>Starts an execution with:</p><pre>${example}</pre>
${record ? html`<p>Its <code>record</code> is a <a href="#${idOf(record)}">${record}</a>.</p>` : ""}
</article>`;

const dataSourceEntry = ({ key, label, description, endpoint, scope, inputs }: DataSourceEntry) =>
  html`<article class="entry" id="${key}">
<h3><a href="#${key}">${label}</a> <code>${key}</code></h3>
<p>${description}</p>
${facts({ endpoint, scope })}
${inputList(inputs)}
</article>`;

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
  const link = html`<a href="#${idOf(record)}">${record}</a>`;
  switch (kind) {
    case "record":
      return html`Returns a record: ${link}.`;
    case "list":
      return html`Returns a list: ${link}.`;
    case "page":
      return html`Returns a page, <code>{ page, pageSize, hasMore, totalCount, data }</code>; its <code>data</code> is a list of records: ${link}.`;
    case "file":
      return html`Returns a file, with its content type.`;
    case "nothing":
      return html`Returns an empty object: ServiceTitan answers without a body.`;
    case "other":
      return html`${branches ? html`Branches: ${list(branches)} ` : ""}Returns, for example, <code>${example}</code>.`;
  }
}

const recordEntry = ({ name, fields, example }: RecordEntry) =>
  html`<article class="entry" id="${idOf(name)}">
<h3><a href="#${idOf(name)}">${name}</a></h3>
<details><summary>${fields.length} fields</summary><dl class="fields">${fields.map(
    ({ path, type, description }) =>
      html`<div><dt><code>${path}</code> <i>${type}</i></dt><dd>${description}</dd></div>`,
  )}</dl></details>
<details><summary>Example</summary><pre>${example}</pre></details>
</article>`;

const idOf = (record: string) => `record-${record.toLowerCase().replaceAll(" ", "-")}`;

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
