import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { styleText } from "node:util";
import type { Component } from "../platform/flow";
import { startSandbox } from "../sandbox/server";
import { playIn } from "./play";
import { Stage } from "./stage";
import { accountOf, tour } from "./tour";

async function main(): Promise<void> {
  const account = accountOf(process.env);
  const component = loadBundle();
  if (account) {
    const stage = new Stage(component);
    await stage.connect(account);
    await tour(stage);
    return stage.finish("The tour is complete: nothing was changed.");
  }
  console.log("Starting a sandbox of ServiceTitan with 12,000 customers …\n");
  const sandbox = await startSandbox({ customers: 12_000, jobs: 4_000 });
  try {
    await playIn(sandbox, component);
  } finally {
    await sandbox.close();
  }
}

function loadBundle(): Component {
  const file = resolve(__dirname, "../dist/index.js");
  if (!existsSync(file)) throw new Error("dist/index.js is missing: run npm run build first.");
  return require(file).default;
}

main().catch((error: Error) => {
  console.error(styleText("red", `\n✗ ${error.message}`));
  process.exitCode = 1;
});
