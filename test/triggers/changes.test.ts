import type { Connection } from "@prismatic-io/spectral";
import { toMoment } from "../../sandbox/kit/moments";
import type { Sandbox } from "../../sandbox/server";
import { connectionTo, logged, startTestSandbox } from "../harness";
import { Flow } from "./platform";

/** What holds for every trigger on a feed of changes, tried with jobs and customers. */

let sandbox: Sandbox;
let connection: Connection;

beforeEach(async () => {
  sandbox = await startTestSandbox({ customers: 30, feedPageSize: 8, settlingSeconds: 900 });
  connection = await connectionTo(sandbox);
});

const minute = 60_000;
const pass = (ms: number) => {
  sandbox.advance(ms);
};

/** Changes so many jobs, each a tick later. */
function changeJobs(count: number, from = 0): number[] {
  const jobs = [...sandbox.state.jobs.values()].slice(from, from + count);
  for (const job of jobs) sandbox.state.jobs.update(job, { summary: `Changed ${Math.random()}` });
  return jobs.map(({ id }) => id);
}

const idsOf = (changes: { record: object }[]) => changes.map(({ record }) => (record as { id: number }).id);
const kindsOf = (changes: { change: string }[]) => changes.map(({ change }) => change);

async function deployed(key = "jobChanged", options: ConstructorParameters<typeof Flow>[2] = {}) {
  const flow = new Flow(key, connection, options);
  await flow.deploy();
  return flow;
}

test("it begins at the moment of deployment, not with what was before", async () => {
  const flow = await deployed();
  const ids = changeJobs(3);
  expect(idsOf(await flow.poll())).toEqual(ids);
  expect(await flow.poll()).toEqual([]);
  expect(flow.results).toEqual(["completed", "polled_no_changes"]);
});

test("a first poll without a deployment that is known of begins now", async () => {
  const flow = new Flow("jobChanged", connection);
  expect(await flow.poll()).toEqual([]);
  const ids = changeJobs(1);
  expect(idsOf(await flow.poll())).toEqual(ids);
});

test("each change comes once, though recent ones are repeated for a quarter of an hour", async () => {
  const flow = await deployed();
  const told: number[] = [];
  const made: number[] = [];
  for (let n = 0; n < 12; n++) {
    made.push(...changeJobs(5, n % 5));
    told.push(...idsOf(await flow.poll()));
    pass(4 * minute);
  }
  expect(told).toEqual(made);
  expect(new Set(flow.started.map(({ key }) => key)).size).toBe(made.length);
});

test("without recent changes they come when they are older, once", async () => {
  const flow = await deployed("jobChanged", { params: { includeRecentChanges: "false" } });
  const ids = changeJobs(3);
  expect(await flow.poll()).toEqual([]);
  pass(16 * minute);
  expect(idsOf(await flow.poll())).toEqual(ids);
  expect(await flow.poll()).toEqual([]);
});

test("an item says what changed, when, and by which key it is known", async () => {
  const flow = await deployed();
  const [id] = changeJobs(1);
  const job = sandbox.state.jobs.get(id ?? 0);
  const [item] = await flow.poll();
  expect(item).toMatchObject({ change: "updated", at: job?.modifiedOn, record: { id, active: true } });
  expect(item?.key).toMatch(new RegExp(`^jpm/jobs:${id}@\\d+$`));
});

test("created, updated and deactivated are told apart, and chosen by Changes", async () => {
  const { customers, ids } = sandbox.state;
  const [one, two] = [...customers.values()].filter(({ active }) => active);
  const flow = await deployed("customerChanged");
  const only = await deployed("customerChanged", { params: { changes: ["deactivated"] } });
  pass(minute);
  ids.highest += 1;
  const created = customers.insert({
    ...(one as NonNullable<typeof one>),
    id: ids.highest,
    createdOn: toMoment(Date.now() + minute),
    modifiedOn: toMoment(Date.now() + minute),
  });
  customers.update(one as never, { doNotMail: true });
  customers.update(two as never, { active: false });
  expect(kindsOf(await flow.poll())).toEqual(["created", "updated", "deactivated"]);
  expect(kindsOf(await only.poll())).toEqual(["deactivated"]);
  // It is new only once.
  pass(minute);
  customers.update(created, { doNotMail: true });
  expect(kindsOf(await flow.poll())).toEqual(["updated"]);
  customers.delete(created.id);
  expect(await flow.poll()).toMatchObject([
    { change: "deactivated", record: { id: created.id, active: false } },
  ]);
});

describe.each(["each page", "each run"] as const)("where the platform stores after %s", (stores) => {
  test("a page that fails in the middle loses nothing; what came before comes again only under its keys", async () => {
    const flow = await deployed("jobChanged", { stores });
    const ids = changeJobs(20);
    // Two pages, then it fails and goes on failing.
    let pages = 0;
    const stop = sandbox.onExchange(({ path }) => {
      if (path.includes("export") && ++pages === 2) sandbox.faults.add({ kind: "5xx-before", status: 501 });
    });
    await expect(flow.poll()).rejects.toThrow(/^Job Changed failed \(501\)/);
    expect(idsOf(flow.started)).toEqual(ids.slice(0, 16));
    sandbox.faults.clear();
    const rest = idsOf(await flow.poll());
    expect(rest).toEqual(stores === "each page" ? ids.slice(16) : ids);
    expect(new Set(flow.started.map(({ key }) => key)).size).toBe(20);
    expect(await flow.poll()).toEqual([]);
    void stop;
  });

  test("a poll that is missed for a day loses nothing", async () => {
    const flow = await deployed("jobChanged", { stores });
    await flow.poll();
    const ids = changeJobs(3);
    pass(24 * 60 * minute);
    ids.push(...changeJobs(4, 10));
    expect(idsOf(await flow.poll())).toEqual(ids);
    expect(await flow.poll()).toEqual([]);
  });

  test("two polls from one state tell the same, and lose nothing", async () => {
    const flow = await deployed("jobChanged", { stores });
    const before = flow.stored;
    const ids = changeJobs(10);
    const first = await flow.poll();
    flow.stored = before;
    const second = await flow.poll();
    expect(second).toEqual(first);
    expect(idsOf(first)).toEqual(ids);
    expect(await flow.poll()).toEqual([]);
  });
});

test("a thousand records that were imported in one moment all come", async () => {
  sandbox.state.feeds.pageSize = 400;
  const flow = await deployed();
  const [job] = sandbox.state.jobs.values();
  const moment = toMoment(Date.now());
  const made: number[] = [];
  for (let n = 0; n < 1_100; n++) {
    sandbox.state.ids.highest += 1;
    const { id } = sandbox.state.jobs.insert({
      ...(job as NonNullable<typeof job>),
      id: sandbox.state.ids.highest,
      modifiedOn: moment,
    });
    made.push(id);
  }
  expect(idsOf(await flow.poll())).toEqual(made);
  expect(await flow.poll()).toEqual([]);
});

test("a record that shows up late, with an older time, comes", async () => {
  const flow = await deployed();
  changeJobs(2);
  await flow.poll();
  pass(20 * minute);
  const [id = 0] = changeJobs(1, 9);
  const job = sandbox.state.jobs.get(id);
  if (job) job.modifiedOn = toMoment(Date.now() + 5 * minute);
  expect(idsOf(await flow.poll())).toEqual([id]);
});

test("times are compared with all their decimals", async () => {
  const flow = await deployed();
  const [id = 0] = changeJobs(1);
  const job = sandbox.state.jobs.get(id) as { modifiedOn: string };
  const soon = Date.now() + minute;
  job.modifiedOn = toMoment(soon, 1);
  expect(idsOf(await flow.poll())).toEqual([id]);
  job.modifiedOn = toMoment(soon, 2);
  expect(idsOf(await flow.poll())).toEqual([id]);
  // Written otherwise, it is the same.
  job.modifiedOn = toMoment(soon, 2).replace("Z", "+00:00");
  expect(await flow.poll()).toEqual([]);
});

test("a deployment sets the position only where there is none", async () => {
  const flow = await deployed();
  await flow.poll();
  const ids = changeJobs(2);
  await flow.deploy();
  expect(idsOf(await flow.poll())).toEqual(ids);
});

test("another date to start again from is gone back to once", async () => {
  const flow = await deployed();
  changeJobs(2);
  await flow.poll();
  const from = toMoment(Date.now() - 2 * 365 * 24 * 60 * minute);
  const again = new Flow("jobChanged", connection, { params: { startAgainFrom: from } });
  again.stored = flow.stored;
  const since = await again.poll();
  expect(since.length).toBeGreaterThan(20);
  expect(new Set(idsOf(since)).size).toBe(since.length);
  expect(await again.poll()).toEqual([]);
});

describe("an initial sync", () => {
  const params = { initialSyncFrom: "2020-01-01" };

  test.each([[["hook", "sync"]], [["sync", "hook"]]] as const)(
    "reads history in pages once, and polls go on from there: %j",
    async (deploys) => {
      const flow = await deployed("jobChanged", { params, deploys: [...deploys] });
      expect(idsOf(flow.started).sort()).toEqual([...sandbox.state.jobs.keys()].sort());
      expect(flow.results.length).toBeGreaterThan(2);
      expect(await flow.poll()).toEqual([]);
      const ids = changeJobs(2);
      // A new version is deployed.
      await flow.deploy();
      expect(idsOf(await flow.poll())).toEqual(ids);
    },
  );

  test("without a date reads nothing", async () => {
    const flow = await deployed("jobChanged", { deploys: ["hook", "sync"] });
    expect(flow.started).toEqual([]);
    const ids = changeJobs(2);
    expect(idsOf(await flow.poll())).toEqual(ids);
  });
});

describe("a position that cannot be used", () => {
  test.each([400, 404, 410])(
    "any more (%d) is gone on from the newest known time, without what was told",
    async (status) => {
      const flow = await deployed();
      const ids = changeJobs(10);
      expect(idsOf(await flow.poll())).toEqual(ids);
      pass(5 * minute);
      const later = changeJobs(3, 20);
      sandbox.faults.add({ kind: "refused-token", status, count: 1 });
      expect(idsOf(await flow.poll())).toEqual(later);
      expect(logged.join("\n")).toMatch(/does not take the position any more/);
      expect(await flow.poll()).toEqual([]);
    },
  );

  test.each([
    [
      "is of another version",
      (state: string) => state.replace('"version":1', '"version":2'),
      /another version/,
    ],
    [
      "is of another tenant",
      (state: string) => state.replace(/tenant \d+/, "tenant 7"),
      /belongs to jpm\/jobs of tenant 7 at/,
    ],
  ])("because it %s is put aside, and said", async (_why, change, line) => {
    const flow = await deployed();
    changeJobs(1);
    await flow.poll();
    flow.stored = change(flow.stored);
    expect(await flow.poll()).toEqual([]);
    expect(logged.join("\n")).toMatch(line);
    const ids = changeJobs(2);
    expect(idsOf(await flow.poll())).toEqual(ids);
  });
});

test("a token that repeats ends the run with an error; an empty page with more to come does not", async () => {
  const flow = await deployed();
  const ids = changeJobs(20);
  sandbox.faults.add({ kind: "empty-page", count: 1 });
  expect(idsOf(await flow.poll())).toEqual(ids);
  const later = changeJobs(20);
  sandbox.faults.add({ kind: "same-token", count: 99 });
  await expect(flow.poll()).rejects.toThrow(/^Job Changed failed: ServiceTitan answers the same page again/);
  sandbox.faults.clear();
  const told = [...new Set(idsOf(flow.started.slice(ids.length)).concat(idsOf(await flow.poll())))];
  expect(told.sort()).toEqual(later.sort());
});

test("what changed shortly before the deployment is not told, though the feed repeats it", async () => {
  const before = changeJobs(3);
  pass(2);
  const flow = new Flow("jobChanged", connection);
  flow.stored = JSON.stringify({ serviceTitanDeployedOn: toMoment(Date.now() + 2) });
  await flow.poll();
  const ids = changeJobs(2, 10);
  expect(idsOf(await flow.poll())).toEqual(ids);
  expect(before).toHaveLength(3);
});
