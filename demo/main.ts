import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Component } from "../platform/flow";
import { startSandbox } from "../sandbox/server";
import { morningOf } from "./day";
import { Paper } from "./paper";
import { playDay } from "./play";
import { accountOf, tour } from "./tour";

async function main(): Promise<void> {
  const paper = new Paper(process.stdout);
  const account = accountOf(process.env);
  const component = loadBundle();
  if (account) return tour(account, component, paper);
  paper.print("Starting a sandbox of ServiceTitan with 12,000 customers …");
  const sandbox = await startSandbox({ customers: 12_000, jobs: 4_000, today: morningOf(new Date()) });
  try {
    await playDay(sandbox, component, paper);
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
  new Paper(process.stderr).print(error.message, { first: "✗ ", style: "red" });
  process.exitCode = 1;
});
