import type { Connection } from "@prismatic-io/spectral";
import { type Sandbox, startSandbox } from "../../sandbox/server";
import { feeds } from "../../src/feeds";
import { pollChangesTrigger } from "../../src/triggers/records";
import { connectionTo, logged, startTestSandbox } from "../harness";
import { Flow } from "./platform";

/** New and Updated Records, under the key that flows have used before. */

let sandbox: Sandbox;
let connection: Connection;

beforeEach(async () => {
  sandbox = await startTestSandbox({ customers: 30, feedPageSize: 8, settlingSeconds: 900 });
  connection = await connectionTo(sandbox);
});

const flowOn = async (params: object, batchSize?: number) => {
  const flow = new Flow("pollChangesTrigger", connection, {
    params: { resourceType: "jobs", ...params },
    ...(batchSize && { batchSize }),
  });
  await flow.deploy();
  return flow;
};

interface Grouped {
  created: { id: number }[];
  updated: { id: number }[];
}

/** The IDs of what a poll brings, without batching. */
async function polled(flow: Flow) {
  await flow.poll();
  const { created, updated } = flow.payloads.at(-1) as Grouped;
  return { created: created.map(({ id }) => id), updated: updated.map(({ id }) => id) };
}

function changeJobs(count: number): number[] {
  const jobs = [...sandbox.state.jobs.values()].slice(0, count);
  for (const job of jobs) sandbox.state.jobs.update(job, { summary: `${Math.random()}` });
  return jobs.map(({ id }) => id);
}

function insertJob(): number {
  const [job] = sandbox.state.jobs.values();
  sandbox.state.ids.highest += 1;
  const id = sandbox.state.ids.highest;
  const now = new Date(Date.now() + 1_000).toISOString();
  sandbox.state.jobs.insert({ ...(job as NonNullable<typeof job>), id, createdOn: now, modifiedOn: now });
  return id;
}

test("all feeds can be watched, the nine of before under their old values", () => {
  const values = Object.keys(pollChangesTrigger.feeds);
  expect(values.slice(0, 9)).toEqual([
    ...["jobs", "appointments", "projects", "invoices", "payments", "customers", "locations"],
    ...["installedEquipment", "technicians"],
  ]);
  expect(values.length).toBe(Object.keys(feeds).length);
  expect(values.filter((value) => value.includes("/")).every((value) => value in feeds)).toBe(true);
});

test("without batching, all pages come at once as created and updated, each record once", async () => {
  const flow = await flowOn({});
  const ids = changeJobs(20);
  const created = insertJob();
  expect(await polled(flow)).toEqual({ created: [created], updated: ids });
  expect(flow.results).toEqual(["completed"]);
  expect(await polled(flow)).toEqual({ created: [], updated: [] });
  expect(flow.results.at(-1)).toBe("polled_no_changes");
});

test("with batching, each record comes with its kind, key and time, a page a call", async () => {
  const flow = await flowOn({}, 50);
  const ids = changeJobs(20);
  const created = insertJob();
  const items = await flow.poll();
  expect(flow.payloads).toHaveLength(3);
  expect(items.map(({ changeType, change }) => [changeType, change])).toEqual([
    ...ids.map(() => ["updated", "updated"]),
    ["created", "created"],
  ]);
  expect(items.map(({ record }) => record.id)).toEqual([...ids, created]);
  expect(Object.keys(items[0] ?? {}).sort()).toEqual(["at", "change", "changeType", "key", "record"]);
  expect(await flow.poll()).toEqual([]);
});

test("a deactivated record comes as updated", async () => {
  const flow = await flowOn({ resourceType: "customers" });
  const [customer] = [...sandbox.state.customers.values()].filter(({ active }) => active);
  sandbox.state.customers.update(customer as never, { active: false });
  expect(await polled(flow)).toEqual({ created: [], updated: [customer?.id] });
});

test("several events of one job come each once, though the feed repeats them", async () => {
  const flow = await flowOn({ resourceType: "jpm/job-history" });
  const { jobHistory, ids } = sandbox.state;
  const [event] = jobHistory.values();
  const made = [1, 2].map((seconds) => {
    ids.highest += 1;
    const date = new Date(Date.now() + seconds * 1_000).toISOString();
    return jobHistory.insert({ ...(event as NonNullable<typeof event>), id: ids.highest, date }).id;
  });
  await flow.poll();
  const { updated } = flow.payloads.at(-1) as { updated: { history: { id: number }[] }[] };
  expect(updated.flatMap(({ history }) => history.map(({ id }) => id))).toEqual(made);
  await flow.poll();
  expect(flow.results).toEqual(["completed", "polled_no_changes"]);
});

test.each([
  [{ showNewRecords: "false" }, { created: 0, updated: 2 }],
  [{ showUpdatedRecords: false }, { created: 1, updated: 0 }],
])("%j brings the others only", async (params, counts) => {
  const flow = await flowOn(params);
  changeJobs(2);
  insertJob();
  const { created, updated } = await polled(flow);
  expect({ created: created.length, updated: updated.length }).toEqual(counts);
});

test("with both off it is refused", async () => {
  const flow = await flowOn({ showNewRecords: "false", showUpdatedRecords: "false" });
  await expect(flow.poll()).rejects.toThrow(/with both off nothing is brought/);
});

test("a look back date brings what has changed since, once", async () => {
  const flow = await flowOn({ lookBackDate: "2020-01-01" });
  const { created, updated } = await polled(flow);
  expect([...created, ...updated].sort()).toEqual([...sandbox.state.jobs.keys()].sort());
  expect(await polled(flow)).toEqual({ created: [], updated: [] });
});

describe("another resource type", () => {
  /** A flow that goes on with what was kept of a flow on jobs. */
  async function changedTo(params: object) {
    const before = await flowOn(params);
    await before.poll();
    const flow = new Flow("pollChangesTrigger", connection, {
      params: { resourceType: "customers", ...params },
    });
    flow.stored = before.stored;
    await flow.deploy();
    return flow;
  }

  test("with a look back date brings what has changed of it since, once", async () => {
    const flow = await changedTo({ lookBackDate: "2020-01-01" });
    const { created, updated } = await polled(flow);
    expect([...created, ...updated].sort()).toEqual([...sandbox.state.customers.keys()].sort());
    const [customer] = sandbox.state.customers.values();
    sandbox.state.customers.update(customer as never, { doNotMail: true });
    // A new version is deployed.
    await flow.deploy();
    expect(await polled(flow)).toEqual({ created: [], updated: [customer?.id] });
  });

  test("without one begins now, and says so", async () => {
    const flow = await changedTo({});
    expect(await polled(flow)).toEqual({ created: [], updated: [] });
    expect(logged.join("\n")).toMatch(/is put aside, since it belongs to jpm\/jobs .* Starting now/);
  });
});

test("it goes on where the published component last polled", async () => {
  const before = [...sandbox.state.jobs.values()];
  const lastPolledAt = new Date(Date.now() - 2 * 60 * 60_000).toISOString();
  const [job] = before.filter(({ modifiedOn }) => modifiedOn < lastPolledAt);
  const flow = new Flow("pollChangesTrigger", connection, {
    params: { resourceType: "jobs", lookBackDate: "2020-01-01" },
  });
  flow.stored = JSON.stringify({
    __prismaticInternal: { polling: { lastPolledAt, lastSeenIds: [1], backfillActive: false } },
  });
  if (job) job.modifiedOn = new Date(Date.now() - 60 * 60_000).toISOString();
  const { created, updated } = await polled(flow);
  expect([...created, ...updated]).toContain(job?.id);
  expect(created.length + updated.length).toBeLessThan(before.length / 2);
  expect(await polled(flow)).toEqual({ created: [], updated: [] });
});

test("20,000 records come at once, the rest with the next poll, each once; what is kept stays below 256 KB", async () => {
  // Not held to the documents, which takes longer than all else.
  await sandbox.close();
  sandbox = await startSandbox({ customers: 1, settlingSeconds: 900 });
  connection = await connectionTo(sandbox);
  const flow = await flowOn({});
  for (let n = 0; n < 21_000; n++) insertJob();
  const first = await polled(flow);
  const second = await polled(flow);
  expect([first.created.length, second.created.length]).toEqual([20_000, 1_000]);
  expect(new Set([...first.created, ...second.created]).size).toBe(21_000);
  expect(flow.stored.length).toBeLessThan(256 * 1024);
  // The feed repeats them all.
  expect(await polled(flow)).toEqual({ created: [], updated: [] });
  expect(logged).toEqual([]);
  await sandbox.close();
}, 60_000);
