import { type Keeps, limit } from "./limit";
import { keepSome, usualWay } from "./usualWay";
import type { Way } from "./ways";

/** What one process is told to do: read jobs in one of three ways. */
export interface Task {
  way: Way;
  /**
   * "parsed": Fetch All against a limit that parses and keeps; "twice": Fetch All of a list that makes it read again;
   * "kept": Fetch All with three fields kept of each job;
   * "changes": Read Changes, which only the component has, one page a run.
   */
  kind: "fetchAll" | "parsed" | "kept" | "twice" | "picklist" | "changes";
  records: number;
  /** Origin of the server under measurement. */
  server: string;
  /** Path of the built component. */
  bundle: string;
}

/** What it measured; memory is the most that the process ever held, all of Node.js included. */
export interface Measured {
  ms: number;
  memoryMB: number;
}

type Perform = (context: object, inputs: object) => Promise<{ data?: Data; result?: unknown[] }>;

/** What an action gives; only Read Changes says where to go on. */
interface Data {
  data: unknown[];
  continueFrom?: string;
  hasMore?: boolean;
}

/** What the limit keeps, where it does. */
const limitKeeps: Partial<Record<Task["kind"], Keeps>> = {
  parsed: "records",
  twice: "records",
  kept: "fields",
};

/** How each way is carried out; gives how many records came. */
function prepare({ way, kind, records, server, bundle }: Task): () => Promise<number> {
  const tenant = kind === "twice" ? records + 1 : records;
  const url = `${server}/jpm/v2/tenant/${tenant}/jobs`;
  if (way === "limit") return () => limit(url, records, limitKeeps[kind]).then(() => records);
  if (way === "usual")
    return async () => {
      const jobs = await usualWay(url, kind === "kept" ? keepSome : undefined);
      if (kind !== "picklist") return jobs.length;
      return jobs.map(({ id, jobNumber }) => ({ key: String(id), label: `#${jobNumber}` })).length;
    };
  const { actions, dataSources } = require(bundle).default as Record<
    string,
    Record<string, { perform: Perform }>
  >;
  const connection = {
    key: "serviceTitanConnection",
    configVarKey: "Connection",
    fields: {
      environment: server,
      tenant: String(tenant),
      applicationKey: "ak1.bench",
      clientId: "c",
      clientSecret: "s",
    },
    token: { access_token: "bench" },
  };
  const nothing = () => undefined;
  const logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };
  if (kind === "changes")
    return () => readFeed(actions?.readChanges?.perform as Perform, { logger }, connection);
  const perform = (kind === "picklist" ? dataSources?.selectJob : actions?.listJobs)?.perform as Perform;
  return async () => {
    const keepFields = kind === "kept" ? ["id", "jobNumber", "customerId"] : undefined;
    const { data, result } = await perform({ logger }, { connection, fetchAll: true, keepFields });
    return (data?.data ?? result ?? []).length;
  };
}

/** Reads a feed to its end, and keeps nothing. */
async function readFeed(perform: Perform, context: object, connection: object): Promise<number> {
  let records = 0;
  let page: Data | undefined;
  do {
    const from = page?.continueFrom ?? "";
    page = (await perform(context, { connection, feed: "jpm/jobs", from, mostRecords: "1" })).data;
    records += page?.data.length ?? 0;
  } while (page?.hasMore);
  return records;
}

async function main(task: Task) {
  const run = prepare(task);
  const started = performance.now();
  const records = await run();
  const ms = performance.now() - started;
  if (records !== task.records) throw new Error(`${records} of ${task.records} records came.`);
  const measured: Measured = { ms, memoryMB: process.resourceUsage().maxRSS / 1024 };
  process.send?.(measured, () => process.exit());
}

process.once("message", main);
