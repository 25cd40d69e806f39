import { parseArgs } from "node:util";
import { type Needs, needsOf } from "./needs";
import { readIntegration } from "./read";
import { reportOf } from "./report";

const usage = "Usage: npm run scopes -- FILE…, the YAML of one or several low-code integrations.";

/** Prints which API scopes the app needs that integrations connect as. */
function main(): void {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length === 0) throw new Error(usage);
  const integrations = positionals.map(readIntegration);
  const several = integrations.length > 1;
  const all = integrations.map((each) => named(needsOf(each), several ? `${each.name}: ` : ""));
  const needs: Needs = {
    needs: all.flatMap((each) => each.needs),
    untold: all.flatMap((each) => each.untold),
    unknown: all.flatMap((each) => each.unknown),
  };
  console.log(
    reportOf(
      integrations.map(({ name }) => name),
      needs,
    ),
  );
  if (needs.unknown.length > 0) process.exitCode = 1;
}

/** With the integration's name before what wants something. */
const named = ({ needs, untold, unknown }: Needs, prefix: string): Needs => ({
  needs: needs.map((need) => ({ ...need, by: prefix + need.by })),
  untold: untold.map((sentence) => prefix + sentence),
  unknown: unknown.map((sentence) => prefix + sentence),
});

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
