import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { runTask } from "./measure";

/**
 * Reads a feed of a million records with the built component's Read Changes, one page a run, in a process whose heap may
 * not grow: what was read is let go, as by a flow that has stored it.
 */

const records = 1_000_000;
const heapMB = 256;

async function main() {
  const scratch = await mkdtemp(join(tmpdir(), "bench-"));
  const server = fork(join(__dirname, "feedServer.ts"));
  try {
    const [url] = (await once(server, "message")) as [string];
    const script = join(scratch, "run.js");
    await build({ entryPoints: ["bench/run.ts"], outfile: script, bundle: true, platform: "node" });
    const { ms, memoryMB } = await runTask(
      script,
      { way: "component", kind: "changes", records, server: url, bundle: resolve("dist/index.js") },
      heapMB,
    );
    console.log(
      `Read Changes, ${records.toLocaleString("en-US")} jobs, one page a run, heap of ${heapMB} MB: ${(ms / 1000).toFixed(1)} s, peak memory ${memoryMB.toFixed(0)} MB, all of Node.js included.`,
    );
  } finally {
    server.disconnect();
    await rm(scratch, { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
