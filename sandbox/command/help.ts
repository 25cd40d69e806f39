import { faultKinds } from "../server/faults";
import { allOptions, flagOf, type Option } from "./options";

/** An option as it is typed: `--port PORT`. */
const shown = ([key, { value }]: [string, Option]) => `--${flagOf(key)}${value ? ` ${value}` : ""}`;

const told = ({ purpose, byDefault }: Option) =>
  byDefault === undefined ? purpose : `${purpose} (${byDefault} by default)`;

const column = (lines: string[][]) => {
  const width = Math.max(...lines.map(([name = ""]) => name.length)) + 2;
  return lines.map(([name = "", text]) => `  ${name.padEnd(width)}${text}`).join("\n");
};

/** What `--help` shows. */
export const help = `Usage: servicetitan-sandbox [OPTION]...

Starts a local stand-in for ServiceTitan's API, with tenants full of made-up records.

${column(allOptions.map((option) => [shown(option), told(option[1])]))}

Each can be given by the environment too, --largest-page as SANDBOX_LARGEST_PAGE, switches as 1, several faults or
latencies with ; between them; and in the file of --config, as largestPage. The command line wins over the environment,
that over the file.

That file has options, and what the command line has not: tenants by ID (of several, the lowest ID is the one that is
shown), and the apps that all of them have connected, with all API scopes where none are given:
  {
    "port": 4010,
    "tenants": { "1001": { "customers": 50, "jobs": 20, "seed": "v1" }, "1002": {} },
    "apps": [{ "appKey": "ak1.one", "clientId": "cid.one", "clientSecret": "cs1.one", "scopes": ["tn.crm.customers:r"] }],
    "faults": ["GET: 429, count 2"],
    "latencies": ["POST /jobs: 300"]
  }

A FAULT makes something go wrong: "[WHERE: ]KIND[, count N][, rate SHARE][, SETTING N]", as in
  --fault "POST /jobs: drop-after, rate 0.1"   --fault "GET: 429, retry-after 2, count 5"   --fault "slow, delay 3000"
WHERE is a verb, or a verb with a path as the API documents write it below the tenant; KIND is one of
${column(Object.entries(faultKinds))}`;

/** The options as a table of Markdown, for docs/sandbox.md. */
export function optionTable(): string[] {
  const rows = allOptions.map((option) => [
    `\`${shown(option)}\``,
    told(option[1]).replace("see below", "`--help` tells"),
  ]);
  const width = Math.max(...rows.map(([name = ""]) => name.length));
  const textWidth = Math.max(...rows.map(([, text = ""]) => text.length));
  const line = (name: string, text: string) => `| ${name.padEnd(width)} | ${text.padEnd(textWidth)} |`;
  return [
    line("option", "for"),
    line("-".repeat(width), "-".repeat(textWidth)),
    ...rows.map(([name = "", text = ""]) => line(name, text)),
  ];
}
