import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import type { SandboxFigures, SandboxTask } from "./sandboxRun";

const usage = `Usage: npm run bench:sandbox -- OTHER
Measures the sandbox and the one of OTHER, the folder of another checkout of this project with its packages installed,
in turn, and writes the ratios of the fastest rounds to bench/results/sandbox.md.`;

const rounds = 5;

type Version = "other" | "this";

/** A sandbox with what is measured of it, as one script. */
async function bundleOf(root: string, outfile: string): Promise<void> {
  await build({
    stdin: {
      contents: `import { startSandbox } from ${JSON.stringify(join(root, "sandbox/server"))};
        import { run } from ${JSON.stringify(resolve("bench/sandboxRun"))};
        void run(startSandbox);`,
      resolveDir: root,
    },
    ...{ outfile, bundle: true, platform: "node", logLevel: "error" },
  });
}

async function figuresOf(script: string, task: SandboxTask): Promise<SandboxFigures> {
  const child = fork(script, [task]);
  const [figures] = await Promise.race([once(child, "message"), once(child, "exit")]);
  if (typeof figures !== "object" || figures === null)
    throw new Error(`Measuring ${task} of ${script} ended with code ${figures}.`);
  return figures as SandboxFigures;
}

/** What else runs on the machine makes a round slower, and never faster. */
const fastest = (values: number[]): number => Math.min(...values);

async function main(): Promise<void> {
  const other = process.argv[2] ?? "";
  if (!existsSync(join(other, "sandbox/server/index.ts"))) throw new Error(usage);
  const scratch = await mkdtemp(join(tmpdir(), "bench-sandbox-"));
  try {
    const scripts: Record<Version, string> = {
      other: join(scratch, "other.js"),
      this: join(scratch, "this.js"),
    };
    await bundleOf(resolve(other), scripts.other);
    await bundleOf(resolve("."), scripts.this);
    const lines: string[] = [];
    for (const [task, what] of [
      ["requests", "A request, with log, change log and scopes on"],
      ["start", "Start with 10,000 customers"],
    ] as const) {
      const all: Record<Version, SandboxFigures[]> = { other: [], this: [] };
      for (let round = 1; round <= rounds; round++)
        for (const version of ["other", "this"] as const) {
          all[version].push(await figuresOf(scripts[version], task));
          process.stderr.write(
            `${what}, round ${round} of ${rounds}, ${version}: ${all[version].at(-1)?.ms.toFixed(2)} ms\n`,
          );
        }
      for (const [unit, of] of [
        ["ms", ({ ms }: SandboxFigures) => ms],
        ["MB", ({ memoryMB }: SandboxFigures) => memoryMB],
      ] as const) {
        const [before, now] = [fastest(all.other.map(of)), fastest(all.this.map(of))];
        lines.push(row(unit === "ms" ? what : `${what}: memory`, before, now, unit));
      }
    }
    const resets = await figuresOf(scripts.this, "reset");
    lines.push(row("Reset of 500 customers, against seeding them", resets.seedMs ?? 0, resets.ms, "ms"));
    const table = ["| what | other | this | this ÷ other |", "| --- | ---: | ---: | ---: |", ...lines].join(
      "\n",
    );
    console.log(table);
    await writeFile("bench/results/sandbox.md", `${table}\n`);
  } finally {
    await rm(scratch, { recursive: true });
  }
}

const row = (what: string, before: number, now: number, unit: string) =>
  `| ${what} | ${show(before)} ${unit} | ${show(now)} ${unit} | ${(now / before).toFixed(2)} |`;

const show = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
