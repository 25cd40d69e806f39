import { parseArgs } from "node:util";
import type { Connection } from "@prismatic-io/spectral";
import { type Sandbox, startSandbox } from "../sandbox/server";
import { type Fault, faultKinds } from "../sandbox/server/faults";
import { findSecrets } from "./findSecrets";
import { Flows, judge } from "./soakFlows";
import { changeMs, changes, soakLists } from "./soakLists";
import { soakRivals } from "./soakRivals";
import { soakTriggers, writes } from "./soakTriggers";

/**
 * Many flows at once book, change and cancel jobs through a sandbox where requests go wrong, as long as told.
 * Then the sandbox's books are compared with what the flows believe: nothing lost, nothing doubled, no wrong
 * success, no secret in a log line or an error. Then lists are read while their records come and go: no record that was
 * there all the time may be lost. Then triggers follow what changes: each change is told, and none twice. In the end
 * rivals book the same technicians: nobody may be booked twice.
 */

/** Kinds that strike any request; together as often as told. */
const kinds = [
  "429",
  "5xx-before",
  "5xx-after",
  "drop-before",
  "drop-after",
  "slow",
  "garbage",
] as const satisfies Fault["kind"][];

/** Faults that strike those who read feeds; some end a run, and are not tried again. */
const feedFaults: Fault[] = [
  { kind: "5xx-before" },
  { kind: "5xx-before", status: 501 },
  { kind: "drop-before" },
  { kind: "drop-after" },
  { kind: "slow", delayMs: 300 },
  { kind: "garbage" },
  { kind: "refused-token" },
  { kind: "same-token" },
  { kind: "empty-page" },
];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: "string", default: "30" },
      flows: { type: "string", default: "40" },
      faults: { type: "string", default: "0.1" },
      reads: { type: "string", default: "80" },
      changed: { type: "string", default: "2000" },
      rounds: { type: "string", default: "200" },
    },
  });
  const [seconds, flows, share] = [Number(values.seconds), Number(values.flows), Number(values.faults)];

  const requests = { total: 0, struck: new Map<string, number>() };
  const secrets = new Set<string>();
  const sandbox = await startSandbox({
    customers: 50,
    onExchange: ({ path, fault, responseBody }) => {
      if (path === "/connect/token") secrets.add((responseBody as { access_token: string }).access_token);
      requests.total++;
      if (fault) requests.struck.set(fault, (requests.struck.get(fault) ?? 0) + 1);
    },
  });
  secrets.add(sandbox.clientSecret).add(sandbox.appKey);
  const connection = await connect(sandbox);
  // All flows share a token: ended as often as the rest goes wrong, none would live to be used.
  sandbox.faults.add({ kind: "expired-token", rate: share / 100 });
  strikeWith(
    sandbox,
    kinds.map((kind) => ({ kind, retryAfter: 1, delayMs: 300 })),
    share,
  );

  console.log(`${flows} flows at once for ${seconds} s; ${share * 100} % of requests go wrong:`);
  for (const kind of [...kinds, "expired-token"] as const)
    console.log(`  ${kind.padEnd(14)} ${faultKinds[kind]}`);
  const soak = new Flows(sandbox, connection);
  const until = Date.now() + seconds * 1000;
  await Promise.all(Array.from({ length: flows }, () => soak.work(until)));
  await sandbox.close();

  const wrong = [...soak.wrong, ...soak.beliefs.map(judge).filter((fault) => fault !== undefined)];
  const leaks = soak.leaving.flatMap((each) => findSecrets(each, secrets));
  print(soak, requests);
  console.log(
    `\n${soak.beliefs.length} writes compared with the books: ${wrong.length} wrong. ${soak.leaving.length} log lines and errors: ${leaks.length} secrets.`,
  );
  for (const line of [...wrong, ...leaks]) console.log(`  ${line}`);
  const lost = await readLists(Number(values.reads), secrets);
  const missed = await followChanges(Number(values.changed), share, secrets);
  const twice = await letRivalsBook(Number(values.rounds), secrets);
  process.exitCode = wrong.length + leaks.length + lost + missed + twice > 0 ? 1 : 0;
}

/** Lets faults strike a share of all requests, each as often as the others. */
function strikeWith({ faults }: Sandbox, kinds: Fault[], share: number): void {
  const each = share / kinds.length;
  // Earlier faults win, so that each later one gets a larger share of what is left.
  for (const [index, fault] of kinds.entries()) faults.add({ ...fault, rate: each / (1 - each * index) });
}

/** Reads lists that change; gives how many records were lost or doubled, and secrets told. */
async function readLists(reads: number, secrets: Set<string>): Promise<number> {
  const kinds = Object.entries(changes);
  console.log(`\n${reads} lists are read, in pages of 100, while every ${changeMs} ms`);
  for (const [name, meaning] of kinds) console.log(`  ${meaning} (${name})`);
  const start = async () => {
    const sandbox = await startSandbox({ customers: 300, jobs: 2_000, largestPage: 100 });
    return { sandbox, connection: await connect(sandbox) };
  };
  const { tallies, leaving } = await soakLists(start, Math.ceil(reads / kinds.length));
  console.log("\nlist                    reads  records  lost  doubled  read twice  failed");
  for (const [name, { reads: count, records, lost, doubled, readTwice, failed }] of tallies) {
    const figures = [count, records, lost, doubled, readTwice, failed].map(String);
    const cells = figures.map((figure, place) => figure.padStart([7, 9, 6, 9, 12, 8][place] as number));
    console.log(`${name.padEnd(22)}${cells.join("")}`);
  }
  const leaks = leaving.flatMap((each) => findSecrets(each, secrets));
  console.log(`${leaving.length} log lines and errors: ${leaks.length} secrets.`);
  const wrong = [...tallies.values()].reduce((sum, { lost, doubled }) => sum + lost + doubled, 0);
  return wrong + leaks.length;
}

/** Lets triggers follow what changes; gives how many changes were lost or doubled, and secrets told. */
async function followChanges(records: number, share: number, secrets: Set<string>): Promise<number> {
  // Not all that a run missed is repeated in the next.
  const [seconds, settlingSeconds, feedPageSize] = [20, 1, 20];
  let requests = 0;
  const sandbox = await startSandbox({
    customers: records,
    feedPageSize,
    settlingSeconds,
    onExchange: () => requests++,
  });
  const connection = await connect(sandbox);
  secrets.add(sandbox.clientSecret).add(sandbox.appKey).add(String(connection.token?.access_token));
  strikeWith(sandbox, feedFaults, share);
  const what = Object.keys(writes).join(", ");
  console.log(
    `\n${records} jobs and customers are ${what} within ${seconds} s while triggers follow, in pages of ${feedPageSize} that repeat changes for ${settlingSeconds} s; ${share * 100} % of requests go wrong:`,
  );
  for (const { kind, status } of feedFaults)
    console.log(`  ${[kind, status].join(" ").padEnd(14)} ${faultKinds[kind]}`);
  const settlingMs = settlingSeconds * 1000;
  const { tallies, written, leaving } = await soakTriggers(sandbox, connection, {
    records,
    seconds,
    settlingMs,
  });
  await sandbox.close();
  const counts = [...written].map(([write, count]) => `${write} ${count}`).join(", ");
  console.log(`\n${requests} requests; records: ${counts}`);
  console.log("\ntrigger          stored after   runs  failed    told  repeated  lost  doubled");
  for (const { trigger, stores, runs, failed, told, repeated, lost, doubled } of tallies) {
    const figures = [runs, failed, told, repeated, lost, doubled].map(String);
    const cells = figures.map((figure, place) => figure.padStart([7, 8, 8, 10, 6, 9][place] as number));
    console.log(`${trigger.padEnd(17)}${stores.padEnd(12)}${cells.join("")}`);
  }
  const leaks = leaving.flatMap((each) => findSecrets(each, secrets));
  console.log(`${leaving.length} log lines and errors: ${leaks.length} secrets.`);
  return tallies.reduce((sum, { lost, doubled }) => sum + lost + doubled, leaks.length);
}

/** Lets flows book the same technicians at the same moment; gives how many are booked twice, and secrets told. */
async function letRivalsBook(rounds: number, secrets: Set<string>): Promise<number> {
  console.log(
    `\nIn ${rounds} rounds three flows book one technician at the same moment, with Refuse If Booked; requests are slow by chance.`,
  );
  const sandbox = await startSandbox({ customers: 50 });
  const connection = await connect(sandbox);
  secrets.add(String(connection.token?.access_token));
  for (const delayMs of [3, 10, 30]) sandbox.faults.add({ kind: "slow", delayMs, rate: 0.2 });
  const { outcomes, one, none, twice, leaving } = await soakRivals(sandbox, connection, rounds);
  await sandbox.close();
  for (const [what, count] of [...outcomes].sort()) console.log(`${String(count).padStart(6)}  ${what}`);
  console.log(`one kept the technician in ${one} rounds, none in ${none}; booked twice: ${twice.length}`);
  for (const line of twice) console.log(`  ${line}`);
  const leaks = leaving.flatMap((each) => findSecrets(each, secrets));
  console.log(`${leaving.length} log lines and errors: ${leaks.length} secrets.`);
  return twice.length + leaks.length;
}

async function connect(sandbox: Sandbox): Promise<Connection> {
  const { tokenUrl, clientId, clientSecret, tenant, appKey, url } = sandbox;
  const form = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret };
  const answer = await fetch(tokenUrl, { method: "POST", body: new URLSearchParams(form) });
  return {
    key: "serviceTitanConnection",
    configVarKey: "ServiceTitan Connection",
    fields: { tokenUrl, clientId, clientSecret, tenant, applicationKey: appKey, environment: url },
    token: (await answer.json()) as Record<string, unknown>,
  };
}

function print(soak: Flows, { total, struck }: { total: number; struck: Map<string, number> }): void {
  const strikes = [...struck].map(([kind, count]) => `${kind} ${count}`).join(", ");
  console.log(`\n${total} requests, ${soak.retries} further tries; faults that struck: ${strikes}`);
  console.log("\naction               tried  failed  of these may have been carried out");
  for (const [key, { tried, failed, perhaps }] of soak.tallies)
    console.log(`${key.padEnd(18)} ${[tried, failed, perhaps].map((n) => String(n).padStart(7)).join(" ")}`);
  console.log("\nmessages of failed steps");
  for (const [message, count] of [...soak.messages].sort(([, a], [, b]) => b - a))
    console.log(`${String(count).padStart(6)}  ${message}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
