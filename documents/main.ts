import { parseArgs } from "node:util";
import { openDocuments } from "../api/openapi";
import { catalogue } from "../src/actions";
import { recordOf } from "../src/declare/perform";
import { findCauses } from "./causes";
import { toText } from "./report";

const usage = "Usage: npm run documents -- OLD NEW, two folders with ServiceTitan's OpenAPI documents.";

/** Prints what of two folders of ServiceTitan's documents differs and concerns the component. */
function main(): void {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [before, after, ...more] = positionals;
  if (!before || !after || more.length) throw new Error("Two folders are wanted.");
  const callers = Object.values(catalogue).map((action) => ({
    label: action.label,
    calls: action.calls,
    record: recordOf(action)?.name,
  }));
  const causes = findCauses(callers, openDocuments(before), openDocuments(after));
  console.log(toText(causes));
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 1;
}
