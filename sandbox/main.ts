import { parseArgs } from "node:util";
import { z } from "zod";
import { type SeedName, seeds } from "./seed/seed";
import { startSandbox } from "./server";
import { faultKinds, parseFault } from "./server/faults";

const usage = `Usage: npm run sandbox -- [--port 4010] [--customers 500] [--jobs 500] [--seed usual] [--today 2026-06-01] [--strict] [--largest-page 5000] [--token-lifetime 900] [--fault FAULT] ...

--today, a date or a date-time with its zone, is when the clock starts and what the tenant's records lie round: now by default.
--strict takes requests only as ServiceTitan's documents write them, and warns of what they do not have,
here and in the answer's header X-Sandbox-Warning.

--seed hostile gives the tenant's records the longest, oddest and most international values that are allowed, and long lists.

A FAULT makes something go wrong: "[WHERE: ]KIND[, count N][, rate SHARE][, SETTING N]", as in
  --fault "POST /jobs: drop-after, rate 0.1"   --fault "GET: 429, retry-after 2, count 5"   --fault "slow, delay 3000"
WHERE is a verb, or a verb with a path as the API documents write it; KIND is one of
${Object.entries(faultKinds)
  .map(([kind, meaning]) => `  ${kind.padEnd(15)} ${meaning}`)
  .join("\n")}`;

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 1;
});

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      customers: { type: "string" },
      jobs: { type: "string" },
      seed: { type: "string" },
      today: { type: "string" },
      strict: { type: "boolean" },
      "largest-page": { type: "string" },
      "token-lifetime": { type: "string" },
      fault: { type: "string", multiple: true },
      help: { type: "boolean" },
    },
  });
  if (values.help) return console.log(usage);
  const faults = (values.fault ?? []).map(parseFault);
  const sandbox = await startSandbox({
    port: wholeNumber("port", values.port),
    customers: wholeNumber("customers", values.customers),
    jobs: wholeNumber("jobs", values.jobs),
    seed: seedName(values.seed),
    today: moment("today", values.today),
    strict: values.strict,
    largestPage: wholeNumber("largest-page", values["largest-page"]),
    tokenLifetimeSeconds: wholeNumber("token-lifetime", values["token-lifetime"]),
    onExchange: ({ method, path, status, fault, warnings, milliseconds }) => {
      const remarks = [fault, ...warnings].filter(Boolean).map((remark) => ` (${remark})`);
      console.log(`${method} ${path} ${status} ${milliseconds.toFixed(1)} ms${remarks.join("")}`);
    },
  });
  for (const fault of faults) sandbox.faults.add(fault);

  console.log(`ServiceTitan sandbox on ${sandbox.url}, with ${sandbox.state.customers.size} customers and ${sandbox.state.jobs.size} jobs.

The connection in Prismatic:
  Token URL        ${sandbox.tokenUrl}
  Client ID        ${sandbox.clientId}
  Client Secret    ${sandbox.clientSecret}
  Tenant           ${sandbox.tenant}
  Application Key  ${sandbox.appKey}
  Environment      ${sandbox.url}

Ctrl-C stops it. Requests:`);

  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void sandbox.close());
}

function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new Error(`--${option} takes a whole number, not '${text}'.`);
  return Number(text);
}

function seedName(text: string | undefined): SeedName | undefined {
  if (text === undefined || Object.hasOwn(seeds, text)) return text as SeedName | undefined;
  throw new Error(`--seed takes one of ${Object.keys(seeds).join(", ")}, not '${text}'.`);
}

/** A date alone is 15:00 UTC on it: morning in America. */
function moment(option: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const full = z.iso.date().safeParse(text).success ? `${text}T15:00:00Z` : text;
  if (!z.iso.datetime({ offset: true }).safeParse(full).success)
    throw new Error(
      `--${option} takes a date, such as 2026-06-01, or a date-time with its zone, such as 2026-06-01T08:00:00-07:00, not '${text}'.`,
    );
  return new Date(full);
}
