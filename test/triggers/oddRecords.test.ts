import type { Connection } from "@prismatic-io/spectral";
import type { Job } from "../../sandbox/kept";
import { toMoment } from "../../sandbox/kit/moments";
import type { Table } from "../../sandbox/kit/table";
import type { Sandbox } from "../../sandbox/server";
import { connectionTo, logged, startTestSandbox } from "../harness";
import { Flow } from "./platform";

/** Records that are out of the ordinary, among others that are not. */

let sandbox: Sandbox;
let connection: Connection;

beforeAll(async () => {
  sandbox = await startTestSandbox({ customers: 60, feedPageSize: 8, settlingSeconds: 900 });
  connection = await connectionTo(sandbox);
});

async function following(key: string): Promise<Flow> {
  const flow = new Flow(key, connection);
  await flow.deploy();
  await flow.poll();
  return flow;
}

/** Changes so many jobs, each a tick later. */
function changeJobs(count: number, from = 0) {
  const jobs = [...sandbox.state.jobs.values()].slice(from, from + count);
  for (const job of jobs) sandbox.state.jobs.update(job, { summary: `Changed ${Math.random()}` });
  return jobs;
}

const idsOf = (records: { id?: unknown }[]) => records.map(({ id }) => id);
const told = async (flow: Flow) => idsOf((await flow.poll()).map(({ record }) => record));

test.each([
  ["customerChanged", "customers"],
  ["locationChanged", "locations"],
] as const)("%s tells of both records of a merger, the merged one as deactivated", async (key, name) => {
  const table = sandbox.state[name] as unknown as Table<{
    id: number;
    active: boolean;
    mergedToId: number | null;
  }>;
  const [kept, merged] = [...table.values()].filter(({ active }) => active) as [never, never];
  const flow = await following(key);
  const { id } = table.update(kept, {});
  table.update(merged, { active: false, mergedToId: id });
  expect(await flow.poll()).toMatchObject([
    { change: "updated", record: { id, active: true } },
    { change: "deactivated", record: { id: (merged as { id: number }).id, active: false, mergedToId: id } },
  ]);
  expect(await flow.poll()).toEqual([]);
});

test("two changes of one record between two polls come as one, in its latest state", async () => {
  const flow = await following("jobChanged");
  const [job, other] = changeJobs(2);
  sandbox.state.jobs.update(job as never, { summary: "First" });
  sandbox.state.jobs.update(job as never, { summary: "Second", priority: "Urgent" });
  const items = await flow.poll();
  expect(idsOf(items.map(({ record }) => record))).toEqual([other?.id, job?.id]);
  expect(items[1]).toMatchObject({ at: job?.modifiedOn, record: { summary: "Second", priority: "Urgent" } });
  expect(await flow.poll()).toEqual([]);
});

test("times a year ahead change nothing for others, be it a page of them", async () => {
  const flow = await following("jobChanged");
  const jobs = changeJobs(12);
  for (const job of jobs.slice(0, 8)) job.modifiedOn = toMoment(Date.now() + 365 * 24 * 60 * 60_000);
  expect(await told(flow)).toEqual(idsOf(jobs));
  const later = changeJobs(2, 20);
  expect(await told(flow)).toEqual(idsOf(later));
  // Read again from a moment before which all was told, nothing is lost and nothing told again.
  const last = changeJobs(2, 30);
  sandbox.faults.add({ kind: "refused-token", count: 1 });
  expect(await told(flow)).toEqual(idsOf(last));
});

describe.each(["jobChanged", "pollChangesTrigger"])(
  "%s, of records that lack what the documents require",
  (key) => {
    const flowOnJobs = async () => {
      const params = key === "jobChanged" ? {} : { resourceType: "jobs" };
      const flow = new Flow(key, connection, { params, ...(key !== "jobChanged" && { batchSize: 50 }) });
      await flow.deploy();
      await flow.poll();
      return flow;
    };

    /** Polls while a job lacks some fields. As with any fault, the answers are not held to the documents. */
    async function withoutFields(job: object, fields: object, poll: () => Promise<void>) {
      const before = { ...job };
      Object.assign(job, fields);
      sandbox.faults.add({ kind: "slow", delayMs: 0 });
      await poll();
      sandbox.faults.clear();
      Object.assign(job, before);
    }

    test("one without an ID is named in the log; the rest is told, and what comes later", async () => {
      const flow = await flowOnJobs();
      // More than a page of them.
      const jobs = changeJobs(12);
      await withoutFields(jobs[1] as object, { id: null }, async () => {
        expect(await told(flow)).toEqual(idsOf(jobs).filter((id) => id !== null));
      });
      expect(logged.join("\n")).toMatch(/a record without id is left out: \{/);
      const later = changeJobs(2);
      expect(await told(flow)).toEqual(idsOf(later));
    });

    test("one without any time is told once for each of its states, and holds up nothing", async () => {
      const flow = await flowOnJobs();
      const jobs = changeJobs(12);
      const [job] = jobs as [Job];
      await withoutFields(job, { createdOn: null, modifiedOn: null }, async () => {
        const items = await flow.poll();
        expect(idsOf(items.map(({ record }) => record))).toEqual(idsOf(jobs));
        expect(items[0]).toMatchObject({ change: "updated", at: null });
        expect(await told(flow)).toEqual([]);
        job.summary = "Changed again";
        expect(await told(flow)).toEqual([job.id]);
      });
      const later = changeJobs(2);
      expect(await told(flow)).toEqual(idsOf(later));
    });
  },
);
