import { setTimeout as sleep } from "node:timers/promises";
import type { Connection } from "@prismatic-io/spectral";
import { PlatformFlow } from "../platform/flow";
import { nowMs, timestamp } from "../sandbox/kit/clock";
import { toMoment } from "../sandbox/kit/moments";
import type { Table } from "../sandbox/kit/table";
import type { Sandbox } from "../sandbox/server";
import { newId } from "../sandbox/state";
import component from "../src";
import type { Change } from "../src/changes/changes";
import { unsettledMs } from "../src/changes/position";
import { Follower } from "./follower";
import { loggerTo } from "./loggerTo";

/**
 * Changes jobs and customers while flows follow, and tells whether the last state of each was told, and whether anything
 * was told again of which the platform had stored that it was told.
 */

/** Which table's changes each trigger tells. */
const triggers = { jobChanged: "jobs", customerChanged: "customers" } as const;
type TableName = (typeof triggers)[keyof typeof triggers];

/** Both times at which the platform may store what a trigger keeps: it does not say. */
const stores = ["each page", "each run"] as const;

/** What is done to records, and how often in a hundred times. */
export const writes = {
  created: 10,
  changed: 40,
  "changed again": 30,
  "shown late": 10,
  deactivated: 10,
};
type Write = keyof typeof writes;

/** How much older than it shows up a change may say that it is: a little less than triggers reckon with. */
const latestMs = unsettledMs - 5 * 60_000;

/** How long a flow waits from one run to the next. */
const pauseMs = 200;

export interface TriggerTally {
  trigger: string;
  stores: string;
  runs: number;
  /** Runs that ended with an error. */
  failed: number;
  told: number;
  /** Told again after a run that failed, under the same key. */
  repeated: number;
  /** Records whose last state was not told. */
  lost: number;
  doubled: number;
}

/**
 * Changes so many records within some seconds while each trigger is polled, once for each time of storing.
 * @param sandbox has at least as many jobs, and customers, as are to be changed in all
 * @param settlingMs how long its feeds repeat a change
 */
export async function soakTriggers(
  sandbox: Sandbox,
  connection: Connection,
  { records, seconds, settlingMs }: { records: number; seconds: number; settlingMs: number },
) {
  const leaving: unknown[] = [];
  const logger = loggerTo((...line) => leaving.push(line));
  const followers = stores.flatMap((stored) =>
    Object.entries(triggers).map(([trigger, table]) => {
      const flow = new PlatformFlow<Change>(component, trigger, connection, logger, { stores: stored });
      return { trigger, table, stores: stored, follower: new Follower(flow, stored === "each page") };
    }),
  );
  for (const { follower } of followers) await follower.flow.deploy();
  // What shows up late is of after the deployment.
  sandbox.advance(latestMs);

  const writer = new Writer(sandbox);
  let isOver = false;
  const following = followers.map(async ({ follower }) => {
    while (!isOver) {
      await follower.run();
      await sleep(pauseMs);
    }
  });
  await writer.write(records, seconds);
  isOver = true;
  await Promise.all(following);
  // Once to be told of the last changes, and once more when the feeds repeat them no longer.
  for (const passed of [0, settlingMs]) {
    sandbox.advance(passed);
    await Promise.all(followers.map(({ follower }) => follower.runUntilOneEndsWell()));
  }

  leaving.push(...followers.flatMap(({ follower }) => follower.errors));
  const tallies = followers.map(({ follower, table, ...which }): TriggerTally => {
    const { runs, errors, repeated, doubled, flow } = follower;
    const lost = writer.lostBy(follower, table);
    return { ...which, runs, failed: errors.length, told: flow.started.length, repeated, lost, doubled };
  });
  return { tallies, written: writer.written, leaving };
}

interface Dated {
  id: number;
  createdOn: string;
  modifiedOn: string;
  active?: boolean;
}

/** Changes jobs and customers of a sandbox. */
class Writer {
  readonly written = new Map<Write, number>();
  private readonly tables: Record<TableName, Table<Dated>>;
  /** The records that were there before. */
  private readonly untouched: Record<TableName, Dated[]>;
  private readonly touched: Record<TableName, Set<number>> = { jobs: new Set(), customers: new Set() };

  constructor(private readonly sandbox: Sandbox) {
    const { jobs, customers } = sandbox.state;
    this.tables = { jobs, customers } as unknown as Record<TableName, Table<Dated>>;
    this.untouched = { jobs: [...this.tables.jobs.values()], customers: [...this.tables.customers.values()] };
  }

  /** Writes until so many records were changed, evenly over some seconds. */
  async write(records: number, seconds: number): Promise<void> {
    const startedAt = Date.now();
    const count = () => this.touched.jobs.size + this.touched.customers.size;
    while (count() < records) {
      const due = (records * (Date.now() - startedAt)) / (seconds * 1000);
      while (count() < Math.min(due, records)) this.one(Math.random() < 0.5 ? "jobs" : "customers");
      await sleep(5);
    }
  }

  /** How many changed records a follower does not know as they are now. */
  lostBy(follower: Follower, name: TableName): number {
    return [...this.touched[name]].filter((id) => !follower.knows(id, this.tables[name].get(id))).length;
  }

  private one(name: TableName): void {
    const [table, touched] = [this.tables[name], this.touched[name]];
    const write = anyOf(lots);
    const record = write === "changed again" ? table.get(anyOf([...touched])) : this.untouched[name].pop();
    // It was deleted, or nothing was changed yet.
    if (record === undefined) return;
    const id = write === "created" ? newId(this.sandbox.state) : record.id;
    if (write === "created") {
      const createdOn = timestamp(this.sandbox.state.clock);
      table.insert({ ...record, id, createdOn, modifiedOn: createdOn });
    } else if (write !== "deactivated") {
      table.update(record, {});
      if (write === "shown late") record.modifiedOn = this.earlier();
    } else if ("active" in record) table.update(record, { active: false });
    else table.delete(id);
    touched.add(id);
    this.written.set(write, (this.written.get(write) ?? 0) + 1);
  }

  private earlier(): string {
    return toMoment(nowMs(this.sandbox.state.clock) - Math.floor(Math.random() * latestMs));
  }
}

const anyOf = <T>(items: T[]) => items[Math.floor(Math.random() * items.length)] as T;
const lots = Object.entries(writes).flatMap(([write, times]) => Array<Write>(times).fill(write as Write));
