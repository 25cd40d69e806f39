import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { bundled, forStartUp } from "../build";
import type { Measured, Task } from "./run";
import { type ByWay, byWay, type Way, ways } from "./ways";

export interface Reading {
  ms: ByWay<number>;
  /** The most that the process ever held, all of Node.js included. */
  memoryMB: ByWay<number>;
}

/** Measures one task in all three ways; gives the medians of all rounds. */
export async function inTurn(
  measure: (way: Way) => Promise<Measured>,
  rounds: number,
  what: string,
): Promise<Reading> {
  const all = byWay((): Measured[] => []);
  for (let round = 1; round <= rounds; round += 1) {
    for (const way of ways) all[way].push(await measure(way));
    const last = ways.map((way) => `${way} ${(all[way][round - 1]?.ms ?? 0).toFixed(0)} ms`);
    process.stderr.write(`${what}, round ${round} of ${rounds}: ${last.join(", ")}\n`);
  }
  const medians = (of: keyof Measured) => byWay((way) => median(all[way].map((each) => each[of])));
  return { ms: medians("ms"), memoryMB: medians("memoryMB") };
}

/**
 * Runs one task in a process of plain Node.js.
 * @param heapMB how large its heap may grow, where Node.js is not to choose that
 */
export async function runTask(script: string, task: Task, heapMB?: number): Promise<Measured> {
  const child = fork(script, [], { execArgv: heapMB ? [`--max-old-space-size=${heapMB}`] : [] });
  child.send(task);
  const [answer] = await Promise.race([once(child, "message"), once(child, "exit")]);
  if (answer === null || typeof answer !== "object")
    throw new Error(`A measurement ended with code ${answer}.`);
  return answer;
}

const load = "const t = performance.now(); require(process.argv[1]); console.log(performance.now() - t)";

/** Loads a bundle in a process of its own. */
export async function loadBundle(file: string): Promise<Measured> {
  const ms = Number(execFileSync(process.execPath, ["-e", load, file], { encoding: "utf8" }));
  return { ms, memoryMB: 0 };
}

/**
 * Makes the bundles to load: the component, the same without what its build does for start-up, and an empty
 * component, as any bundler makes it or with what the component's build leaves out left out too.
 */
export async function makeBundles(folder: string, empty: "plain" | "lean"): Promise<ByWay<string>> {
  const files = byWay((way) => (way === "component" ? "dist/index.js" : join(folder, `${way}-${empty}.js`)));
  await build(bundled("src/index.ts", files.usual));
  await build({
    ...bundled("bench/emptyComponent.ts", files.limit),
    plugins: empty === "lean" ? forStartUp() : [],
  });
  return files;
}

export async function sizesOf(files: ByWay<string>): Promise<ByWay<number>> {
  const [usual, component, limit] = await Promise.all(ways.map(async (way) => (await stat(files[way])).size));
  return { usual, component, limit } as ByWay<number>;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
}
