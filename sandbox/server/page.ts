import type { FastifyInstance } from "fastify";
import { type Connection, fieldsOf, linesToPaste } from "./tryIt";

interface PageOptions {
  /** Known once the sandbox listens. */
  connection: () => Connection;
  /** Whether the admin API takes a key. */
  hasKey: boolean;
  hasConsole: boolean;
  version: string;
}

/** Serves a page for people at `/`. */
export async function page(app: FastifyInstance, options: PageOptions): Promise<void> {
  app.get("/", (_request, reply) =>
    reply
      .type("text/html; charset=utf-8")
      .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
      .send(html(options)),
  );
}

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem 1rem .3rem 0; border-bottom: 1px solid #8884; }
code, pre { font: .875em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; padding: .75rem; background: #8882; }
a { color: light-dark(#0550ae, #79b8ff); }`;

/** What the admin API can do. */
const acts: [string, string][] = [
  ["POST /reset", "makes everything as it was at the start"],
  ["GET, PUT /snapshot", "writes all records down, and puts them back"],
  ["GET, POST /records", "how many records the tables have; adds or changes some"],
  [
    "GET /records/{table}",
    "its records, searched and sorted; /records/{table}/{id} is one, with what it refers to",
  ],
  ["GET /board", "the dispatch board between two moments, from and to"],
  ["GET, POST, DELETE /faults", "what goes wrong; GET /fault-kinds and /routes tell what can, and where"],
  ["GET, POST, DELETE /latency", "how much longer answers take"],
  ["GET, DELETE /requests", "which requests came, and how they were answered"],
  ["GET /requests/wait", "waits for a request"],
  ["GET /events", "tells what happens, as server-sent events"],
  ["GET, POST /clock", "what time it is; moves the clock on"],
  ["GET, POST, DELETE /tenants", "companies with records of their own"],
  [
    "POST /appointments/{id}/dispatch",
    "what people do in ServiceTitan itself; also arrive, pause and finish, /jobs/{id}/cancel, /invoices/{id}/post, /memberships/{id}/expire",
  ],
];

function html({ connection, hasKey, hasConsole, version }: PageOptions): string {
  const known = connection();
  const theirs = known.app ? "" : `<p>${escaped(whose)}</p>`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>ServiceTitan sandbox</title>
<link rel="icon" href="data:,">
<style>${style}
</style>
<h1>ServiceTitan sandbox</h1>
<p>A local stand-in for ServiceTitan's API, version ${escaped(version)}: its records are made up, and nothing here reaches
ServiceTitan. Point an integration at it as at ServiceTitan's own environments.</p>
<h2>The connection</h2>
${table(fieldsOf(known))}
${theirs}
<h2>To paste into a shell</h2>
<p>A token, a list of customers, and a new one:</p>
<pre>${linesToPaste(known).map(escaped).join("\n\n")}</pre>
<h2>What it is doing</h2>
<ul>${hasConsole ? consoleLink : ""}
<li><a href="/_sandbox/health">Health</a>: tenants, their clocks, and how full it is</li>
<li><a href="/_sandbox/requests">Requests</a>: the latest, with the reason of each refusal</li>
</ul>
<h2>The admin API</h2>
<p>Below <code>/_sandbox</code>; with <code>?tenant=ID</code> for one tenant alone. ${hasKey ? keyed : keyless}</p>
${table(acts)}
</html>
`;
}

const consoleLink = `
<li><a href="/console">Console</a>: the dispatch board, records, requests and faults, to look at and to play with</li>`;

const whose =
  "The sandbox was started with apps of its own: their keys and secrets are where it got them from, under apps in the file of --config or in the options of startSandbox.";

const keyed =
  "It takes the admin key in the header <code>X-Sandbox-Key</code>: the one that the sandbox was started with, or printed when it started. All but Health do.";

const keyless = "It takes no key, as this machine alone reaches it.";

const table = (rows: [string, string][]) =>
  `<table>\n${rows.map(([name, text]) => `<tr><th scope="row"><code>${escaped(name)}</code></th><td>${escaped(text)}</td></tr>`).join("\n")}\n</table>`;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
