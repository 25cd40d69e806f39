import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe } from "../reference/describe";
import { toHtml } from "../reference/html";
import { documentedCall, nameOf } from "../sandbox/server/documented";
import { catalogue } from "../src/actions";
import { endpointOf } from "../src/declare/declaration";
import type { Action } from "../src/declare/perform";

/** What the built component does not say of its actions, for the console. */
export interface Told {
  /** The keys of the actions that call an operation, by its name: "POST /jpm/v2/tenant/{tenant}/jobs". */
  operations: Record<string, string[]>;
  /** The keys of the actions that change something in ServiceTitan. */
  writes: string[];
}

/** What the declarations of all actions say. */
export function toldOfActions(): Told {
  const told: Told = { operations: {}, writes: [] };
  for (const [key, action] of Object.entries(catalogue).sort(([a], [b]) => a.localeCompare(b))) {
    const operation = action.calls && documentedCall(endpointOf(action));
    if (operation) {
      const name = nameOf(operation);
      told.operations[name] = [...(told.operations[name] ?? []), key];
    }
    if (isWrite(action)) told.writes.push(key);
  }
  return told;
}

/** One that is no single request shows what it would write, if it writes; the raw request may do anything. */
const isWrite = (action: Action): boolean =>
  action.calls ? action.scope.includes("(Write)") : action.previews || "method" in action.required;

/** Writes the reference, and what is told of actions beside it. */
async function main(): Promise<void> {
  const project = join(__dirname, "..");
  await writeFile(join(project, "docs/reference.html"), toHtml(describe()));
  await writeFile(join(project, "docs/operations.json"), JSON.stringify(toldOfActions()));
}

if (require.main === module)
  main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
