import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import { connectionTo, run, startTestSandbox } from "../harness";
import { Flow } from "./platform";

/** What changes is told from whole records; a flow then gets the fields that it keeps. */

let sandbox: Sandbox;
let connection: Connection;
let requests = 0;

beforeAll(async () => {
  sandbox = await startTestSandbox({
    customers: 30,
    settlingSeconds: 900,
    onExchange: () => {
      requests += 1;
    },
  });
  connection = await connectionTo(sandbox);
});

const keepFields = "jobNumber";
const flowOf = (key: string, options: ConstructorParameters<typeof Flow>[2]) =>
  new Flow(key, connection, options);

const jobs = () => [...sandbox.state.jobs.values()];
const change = (job: object | undefined, changes: object) =>
  sandbox.state.jobs.update(job as never, changes as never);

test("events are told by fields that are not kept, and nothing is told twice", async () => {
  const flow = flowOf("jobChanged", { params: { events: "completed", changes: "updated", keepFields } });
  await flow.deploy();
  await flow.poll();
  const job = jobs().find(({ jobStatus }) => jobStatus === "InProgress");
  const completedOn = new Date().toISOString();
  change(job, { jobStatus: "Completed", completedOn });
  const record = { jobNumber: job?.jobNumber };
  const told = await flow.poll();
  expect(told.map(({ key: _, ...item }) => item)).toEqual([
    { change: "updated", at: expect.any(String), record },
    { change: "completed", at: completedOn, record },
  ]);
  expect(new Set(told.map(({ key }) => key)).size).toBe(2);
  expect(await flow.poll()).toEqual([]);
  change(job, { summary: "Corrected." });
  expect((await flow.poll()).map(({ change }) => change)).toEqual(["updated"]);
});

test("a step of a technician is told by a status that is not kept", async () => {
  const flow = flowOf("technicianStatusChanged", { params: { keepFields: "technicianName" } });
  await flow.deploy();
  await flow.poll();
  const assignment = [...sandbox.state.assignments.values()].find(({ status }) => status === "Scheduled");
  sandbox.state.assignments.update(assignment as never, { status: "Dispatched" } as never);
  expect(await flow.poll()).toMatchObject([
    { change: "enRoute", record: { technicianName: assignment?.technicianName } },
  ]);
});

test("what was there before the deployment comes cut down too", async () => {
  const params = { initialSyncFrom: "2020-01-01", keepFields };
  const flow = flowOf("jobChanged", { params, deploys: ["hook", "sync"] });
  await flow.deploy();
  const records = flow.started.map(({ record }) => record);
  expect(records).toHaveLength(jobs().length);
  expect(records).toEqual(expect.arrayContaining(jobs().map(({ jobNumber }) => ({ jobNumber }))));
});

test.each([undefined, 50])("records come cut down, with batches of %s", async (batchSize) => {
  const params = { resourceType: "jobs", keepFields };
  const flow = flowOf("pollChangesTrigger", { params, batchSize });
  await flow.deploy();
  await flow.poll();
  const [job] = jobs();
  change(job, { summary: `${Math.random()}` });
  const items = await flow.poll();
  const record = { jobNumber: job?.jobNumber };
  if (batchSize) expect(items.map((item) => item.record)).toEqual([record]);
  else expect(flow.payloads.at(-1)).toEqual({ created: [], updated: [record] });
});

test.each([
  ["jobChanged", {}],
  ["pollChangesTrigger", { resourceType: "jobs" }],
])("%s shows what a flow will get while it is made", async (key, params) => {
  const flow = flowOf(key, { params: { ...params, keepFields }, simulated: true });
  const records = (await flow.poll()).map(({ record }) => record);
  expect(records.length).toBeGreaterThan(0);
  for (const record of records) expect(Object.keys(record)).toEqual([keepFields]);
});

test("Read Changes keeps of each record the fields named, and goes on as it does else", async () => {
  const read = (inputs: object) =>
    run("readChanges", { connection, feed: "jpm/jobs", ...inputs }) as Promise<{ data: object[] }>;
  const whole = await read({});
  const kept = await read({ keepFields });
  expect(kept).toEqual({
    ...whole,
    data: whole.data.map((record) => ({ jobNumber: (record as { jobNumber: string }).jobNumber })),
  });
});

describe("a field that records do not have is refused, before any request", () => {
  const message = (item: number, nearest: string, given: string) =>
    `Keep Fields, item ${item} must be a field of these records (the nearest is ${nearest}), but "${given}" was given.`;
  const wrong = { keepFields: ["id", "jobnumber"] };

  test.each([
    ["jobChanged", {}],
    ["pollChangesTrigger", { resourceType: "jobs" }],
  ])("by %s", async (key, params) => {
    for (const simulated of [false, true]) {
      const flow = flowOf(key, { params: { ...params, ...wrong }, simulated });
      await flow.deploy();
      requests = 0;
      await expect(flow.poll()).rejects.toThrow(message(2, "jobNumber", "jobnumber"));
      expect(requests).toBe(0);
    }
  });

  test("by Read Changes, but for a feed whose records are not documented", async () => {
    requests = 0;
    const read = (inputs: object) => run("readChanges", { connection, ...inputs });
    await expect(read({ feed: "jpm/jobs", ...wrong })).rejects.toThrow(message(2, "jobNumber", "jobnumber"));
    expect(requests).toBe(0);
    const any = await read({ feed: "payroll/payroll-settings", keepFields: "employeeId, some.thing" });
    expect(Object.keys((any as { data: object[] }).data[0] ?? {})).toEqual(["employeeId"]);
  });
});
