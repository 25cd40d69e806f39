import { type Connection, testing } from "@prismatic-io/spectral";
import type { Sandbox } from "../sandbox/server";
import { newId } from "../sandbox/state";
import component from "../src";
import { loggerTo } from "./loggerTo";

/**
 * Reads lists to their end while their records come and go, and tells whether a record that was there all the time
 * did not come. Pages are small, so that each list has many.
 */

const harness = testing.createHarness(component);

/** What changes a list while it is read. */
export const changes = {
  "grows at its end": "a job is added",
  "shrinks anywhere": "a job is deleted",
  "changes in the middle": "a job enters, or leaves, the filter by status",
  "swaps in the middle": "one job enters the filter as another leaves it",
} as const;

type Change = keyof typeof changes;

const readsPerSandbox = 3;

/** How long it takes from one change to the next. */
export const changeMs = 2;

/** What is read, each in its turn. */
const lists = [
  { key: "listJobs", inputs: {} },
  { key: "listJobs", inputs: { filters: { jobStatus: "Scheduled" } } },
  { key: "listJobs", inputs: { filters: { jobStatus: "Scheduled" }, sort: "-ModifiedOn" } },
];

export interface ListTally {
  reads: number;
  records: number;
  /** Records that were there all the time and did not come. */
  lost: number;
  /** Records that came more than once. */
  doubled: number;
  readTwice: number;
  /** Reads that ended with an error in place of a list. */
  failed: number;
}

/**
 * Reads the jobs of a sandbox so many times under each change.
 * @param start starts a sandbox with many jobs and connects to it: one for a few reads, so that its jobs last.
 */
export async function soakLists(
  start: () => Promise<{ sandbox: Sandbox; connection: Connection }>,
  readsEach: number,
) {
  const tallies = new Map<Change, ListTally>();
  const leaving: unknown[] = [];
  for (const change of Object.keys(changes) as Change[]) {
    const tally: ListTally = { reads: 0, records: 0, lost: 0, doubled: 0, readTwice: 0, failed: 0 };
    tallies.set(change, tally);
    const logger = loggerTo((...line) => {
      leaving.push(line);
      if (line.join(" ").includes("was read twice")) tally.readTwice++;
    });
    let { sandbox, connection } = await start();
    for (let read = 0; read < readsEach; read++) {
      if (read > 0 && read % readsPerSandbox === 0) {
        await sandbox.close();
        ({ sandbox, connection } = await start());
      }
      const { key, inputs } = lists[read % lists.length] as (typeof lists)[number];
      await readWhile(sandbox, change, tally, "filters" in inputs, async () => {
        const all = { connection, fetchAll: "true", ...inputs };
        const result = (await harness.action(key, all, { logger })) as { data: { data: { id: number }[] } };
        return result.data.data.map(({ id }) => id);
      }).catch((error: unknown) => {
        tally.failed++;
        leaving.push(error);
      });
    }
    await sandbox.close();
  }
  return { tallies, leaving };
}

async function readWhile(
  { state }: Sandbox,
  change: Change,
  tally: ListTally,
  isFiltered: boolean,
  read: () => Promise<number[]>,
): Promise<void> {
  const { jobs } = state;
  const inList = () =>
    [...jobs.values()]
      .filter(({ jobStatus }) => !isFiltered || jobStatus === "Scheduled")
      .map(({ id }) => id);
  const some = (fits: (status: string) => boolean) => {
    const found = [...jobs.values()].filter(({ jobStatus }) => fits(jobStatus));
    return found[Math.floor(Math.random() * found.length)];
  };
  const left = new Set<number>();
  const leave = (job = some((status) => status === "Scheduled")) => {
    if (!job) return;
    left.add(job.id);
    jobs.update(job, { jobStatus: "Hold" });
  };
  const enter = (job = some((status) => status !== "Scheduled")) => {
    if (job) jobs.update(job, { jobStatus: "Scheduled" });
  };
  const act: Record<Change, () => void> = {
    "grows at its end": () => {
      const job = some(() => true);
      if (job) jobs.insert({ ...job, id: newId(state) });
    },
    "shrinks anywhere": () => {
      const job = some(() => true);
      if (!job) return;
      left.add(job.id);
      jobs.delete(job.id);
    },
    "changes in the middle": () => (Math.random() < 0.5 ? enter() : leave()),
    "swaps in the middle": () => {
      enter();
      leave();
    },
  };

  const before = inList();
  const timer = setInterval(act[change], changeMs);
  tally.reads++;
  try {
    const came = await read();
    const unique = new Set(came);
    tally.records += unique.size;
    tally.doubled += came.length - unique.size;
    // What left an unfiltered list is gone; a change of status is no departure from it.
    const stayed = before.filter((id) => !left.has(id) || (!isFiltered && jobs.has(id)));
    tally.lost += stayed.filter((id) => !unique.has(id)).length;
  } finally {
    clearInterval(timer);
  }
}
