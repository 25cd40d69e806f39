import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { bundleGrown } from "./grown";
import { inTurn, loadBundle, makeBundles, type Reading, runTask, sizesOf } from "./measure";
import { plot } from "./plot";
import type { Task } from "./run";
import { latencyMs, type Seen } from "./server";
import { type Row, toMarkdown, toTerminal } from "./table";
import { byWay, type Way } from "./ways";

/**
 * Measures the built component against the usual way and the physical limit; writes table and plot to
 * `bench/results/`. `--quick` measures less, once, and writes nothing.
 */

const quick = process.argv.includes("--quick");
const sizes = quick ? [1_000, 10_000, 50_000] : [1_000, 10_000, 50_000, 100_000, 200_000];
const rounds = (usual: number) => (quick ? 1 : usual);
const results = resolve("bench/results");
const targets: Record<number, Row["target"]> = { 50000: { timesUsual: 8, timesLimit: 2.5 } };
/** How many jobs are read with three fields kept, and how large the heap may grow; not measured where quick. */
const [keptRecords, keptHeapMB] = [1_000_000, 256];
const show = (count: number) => count.toLocaleString("en-US");

const moreActions = 100;

/** Loads the component with more actions; its limit is the component as it is. */
async function startUpGrown(scratch: string): Promise<Reading> {
  const grown = join(scratch, "grown.js");
  await bundleGrown(grown, moreActions);
  const files = { usual: `${grown}.usual.js`, component: grown, limit: resolve("dist/index.js") };
  return inTurn((way) => loadBundle(files[way]), quick ? 5 : 31, `Start-up, ${moreActions} actions more`);
}

async function main() {
  const scratch = await mkdtemp(join(tmpdir(), "bench-"));
  const server = fork(join(__dirname, "server.ts"), [String(quick ? Math.max(...sizes) : keptRecords)]);
  try {
    const [url] = (await once(server, "message")) as [string];
    const script = join(scratch, "run.js");
    await build({ entryPoints: ["bench/run.ts"], outfile: script, bundle: true, platform: "node" });
    const reader = (kind: Task["kind"], records: number, heapMB?: number) => (way: Way) =>
      runTask(script, { way, kind, records, server: url, bundle: resolve("dist/index.js") }, heapMB);

    const fetchAll = new Map<number, Reading>();
    for (const records of sizes)
      fetchAll.set(
        records,
        await inTurn(
          reader("fetchAll", records),
          rounds(records > 50_000 ? 3 : 5),
          `Fetch All ${show(records)}`,
        ),
      );
    const parsed = await inTurn(reader("parsed", 50_000), rounds(5), "Fetch All 50,000, parsed limit");
    const most = Math.max(...sizes);
    const twice = await inTurn(reader("twice", most), 1, `Fetch All ${show(most)}, read twice`);
    const keptWhat = `${show(keptRecords)} jobs, three fields, heap of ${keptHeapMB} MB`;
    const kept =
      !quick && (await inTurn(reader("kept", keptRecords, keptHeapMB), 1, `Fetch All ${keptWhat}`));
    const picklist = await inTurn(reader("picklist", 10_000), rounds(7), "Picklist 10,000");

    const look = async () => {
      server.send("look");
      return ((await once(server, "message")) as [Seen])[0];
    };
    await look();
    await reader("fetchAll", 50_000)("component");
    const seen = await look();

    const startUp = async (empty: "plain" | "lean") => {
      const files = await makeBundles(scratch, empty);
      const load = (way: Way) => loadBundle(resolve(files[way]));
      const { ms } = await inTurn(load, quick ? 5 : 31, `Start-up, ${empty} limit`);
      return { ms, bytes: await sizesOf(files) };
    };
    const plain = await startUp("plain");
    const lean = await startUp("lean");
    const grown = await startUpGrown(scratch);

    const rows: Row[] = [
      ...[...fetchAll].map(([records, { ms }]) => ({
        what: `Fetch All, ${show(records)} jobs`,
        unit: "s" as const,
        figures: byWay((way) => ms[way] / 1000),
        target: targets[records],
      })),
      {
        what: "Fetch All, 50,000 jobs, parsed limit",
        unit: "s" as const,
        figures: byWay((way) => parsed.ms[way] / 1000),
        target: { timesLimit: 1.3 },
      },
      ...[...fetchAll]
        .filter(([records]) => records >= 50_000)
        .map(([records, { memoryMB }]) => ({
          what: `Peak memory, ${show(records)} jobs`,
          unit: "MB" as const,
          figures: memoryMB,
          target: records === 200_000 ? { atMost: 450 } : undefined,
        })),
      {
        what: `Peak memory, ${show(most)} jobs, read twice`,
        unit: "MB",
        figures: twice.memoryMB,
        target: most === 200_000 ? { atMost: 575 } : undefined,
      },
      ...(kept
        ? [
            {
              what: `Fetch All, ${keptWhat}`,
              unit: "s" as const,
              figures: byWay((way) => kept.ms[way] / 1000),
            },
            { what: `Peak memory, ${keptWhat}`, unit: "MB" as const, figures: kept.memoryMB },
          ]
        : []),
      { what: "Picklist, 10,000 items", unit: "ms", figures: picklist.ms, target: { timesUsual: 2.5 } },
      { what: "Start-up, plain limit", unit: "ms", figures: plain.ms, target: { timesLimit: 1.15 } },
      { what: "Start-up, lean limit", unit: "ms", figures: lean.ms, target: { timesLimit: 1.12 } },
      {
        what: `Start-up, ${moreActions} actions more`,
        unit: "ms",
        figures: grown.ms,
        target: { timesLimit: 1.04 },
      },
      { what: "Bundle, plain limit", unit: "KB", figures: byWay((way) => plain.bytes[way] / 1024) },
      { what: "Bundle, lean limit", unit: "KB", figures: byWay((way) => lean.bytes[way] / 1024) },
    ];
    const notes = [
      `Medians of interleaved rounds, each measurement in a process of its own, on ${cpus().length} cores with Node.js ${process.version}. The server, a process of its own, takes ${latencyMs.request} ms a request and ${latencyMs.record} ms a record.`,
      "Usual way: pages of 500, one after the other, the list copied on every page (three fields: of each job only those); for start-up, this component without what its build does for it. Limit: the same bytes, six pages at a time as in the component, nothing done with them, or (parsed limit, read twice, three fields) parsed and kept; for start-up, an empty component, as a bundler makes it (plain) or also without what this component's build leaves out (lean), and for actions more the component as it is. All bundles have the same options.",
      `Fetch All of 50,000 jobs took ${seen.requests} requests over ${seen.connections} connections, at most ${seen.atOnce} at once; answers could be compressed (${seen.acceptEncoding}).`,
    ];
    console.log(`\n${toTerminal(rows)}\n\n${notes.join("\n")}`);
    if (quick) return;
    await mkdir(results, { recursive: true });
    await writeFile(join(results, "table.md"), `${toMarkdown(rows)}\n\n${notes.join("\n\n")}\n`);
    await writeFile(join(results, "plot.svg"), plot(fetchAll));
    console.log(`\nTable and plot are in ${results}.`);
  } finally {
    server.disconnect();
    await rm(scratch, { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
