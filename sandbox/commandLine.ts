import { parseArgs } from "node:util";
import { z } from "zod";
import { type SeedName, seeds } from "./seed/seed";
import type { SandboxOptions } from "./server";
import { type Fault, faultKinds, readFault } from "./server/faults";

export const usage = `Usage: npm run sandbox -- [--port 4010] [--customers 500] [--jobs 500] [--seed usual] [--today 2026-06-01] [--strict] [--largest-page 5000] [--token-lifetime 900] [--settling 900] [--fault FAULT] ...

--today, a date or a date-time with its zone, is when the clock starts and what the tenant's records lie round: now by default.
--strict takes requests only as ServiceTitan's documents write them, and warns of what they do not have,
here and in the answer's header X-Sandbox-Warning.

--settling is how many seconds pass until a feed (/export/...) tells of a change to those who do not ask for recent ones.

--seed hostile gives the tenant's records the longest, oddest and most international values that are allowed, and long lists.

A FAULT makes something go wrong: "[WHERE: ]KIND[, count N][, rate SHARE][, SETTING N]", as in
  --fault "POST /jobs: drop-after, rate 0.1"   --fault "GET: 429, retry-after 2, count 5"   --fault "slow, delay 3000"
WHERE is a verb, or a verb with a path as the API documents write it; KIND is one of
${Object.entries(faultKinds)
  .map(([kind, meaning]) => `  ${kind.padEnd(15)} ${meaning}`)
  .join("\n")}`;

/** What the command line asks for. */
export interface Asked {
  help: boolean;
  options: SandboxOptions;
  faults: Fault[];
}

/**
 * Reads the command line, as `usage` says.
 * @throws with one sentence on what cannot be read
 */
export function readCommandLine(args: string[]): Asked {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string" },
      customers: { type: "string" },
      jobs: { type: "string" },
      seed: { type: "string" },
      today: { type: "string" },
      strict: { type: "boolean" },
      "largest-page": { type: "string" },
      "token-lifetime": { type: "string" },
      settling: { type: "string", default: "900" },
      fault: { type: "string", multiple: true },
      help: { type: "boolean", default: false },
    },
  });
  return {
    help: values.help,
    faults: (values.fault ?? []).map(readFault),
    options: {
      port: wholeNumber("port", values.port),
      customers: wholeNumber("customers", values.customers),
      jobs: wholeNumber("jobs", values.jobs),
      seed: seedName(values.seed),
      today: moment("today", values.today),
      strict: values.strict,
      largestPage: wholeNumber("largest-page", values["largest-page"]),
      tokenLifetimeSeconds: wholeNumber("token-lifetime", values["token-lifetime"]),
      settlingSeconds: wholeNumber("settling", values.settling),
    },
  };
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
