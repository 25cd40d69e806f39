import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startClock } from "../../sandbox/kit/clock";
import { seeds } from "../../sandbox/seed/seed";
import { createState } from "../../sandbox/state";

/**
 * `seed.v1.lock` has how many records each table of the seed v1 has, and the fingerprint of their JSON, so that what
 * users' tests rely on does not change unnoticed: `npm run seed:lock` writes it anew.
 */
const file = join(__dirname, "seed.v1.lock");

const header = "Records of the seed v1: 50 customers, started at 2026-06-01T15:00:00Z";

/** By table, `COUNT FINGERPRINT`. One that is empty may be filled later, as a new one may come. */
export function fingerprints(): Record<string, string> {
  const state = createState(startClock(Date.parse("2026-06-01T15:00:00Z")));
  seeds.v1(state, { customers: 50, jobs: 50 });
  return Object.fromEntries(
    Object.entries(state).flatMap(([name, table]) =>
      table instanceof Map && table.size > 0 ? [[name, fingerprint(table)]] : [],
    ),
  );
}

function fingerprint(table: Map<unknown, unknown>): string {
  const hash = createHash("sha256").update(JSON.stringify([...table]));
  return `${table.size} ${hash.digest("hex").slice(0, 16)}`;
}

export function readLock(): Record<string, string> {
  const [, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  return Object.fromEntries(lines.map((line) => line.split(/\s{2,}/) as [string, string]));
}

function main(): void {
  const found = Object.entries(fingerprints());
  const width = Math.max(...found.map(([name]) => name.length)) + 2;
  const lines = found.map(([name, told]) => `${name.padEnd(width)}${told}`);
  writeFileSync(file, `${[header, ...lines].join("\n")}\n`);
  console.log(`${found.length} tables are noted in test/sandbox/seed.v1.lock.`);
}

if (require.main === module) main();
