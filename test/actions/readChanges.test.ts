import type { Connection } from "@prismatic-io/spectral";
import { modules } from "../../sandbox/endpoints";
import type { Sandbox } from "../../sandbox/server";
import table from "../../sandbox/server/documented.json";
import { feeds } from "../../src/feeds";
import { connectionTo, run, startTestSandbox } from "../harness";

let sandbox: Sandbox;
let connection: Connection;
let requests: string[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox({
    feedPageSize: 8,
    onExchange: ({ method, query }) => requests.push(`${method} ${JSON.stringify(query)}`),
  });
  connection = await connectionTo(sandbox);
});
beforeEach(() => {
  requests = [];
});
afterEach(() => sandbox.faults.clear());

interface Result {
  data: { id: number; modifiedOn: string; active: boolean }[];
  continueFrom: string;
  hasMore: boolean;
}

const read = (inputs: object) => run("readChanges", { connection, ...inputs }) as Promise<Result>;

/** Reads on from where the last run ended until nothing follows. */
async function readOn(inputs: object, between: (page: Result) => void = () => {}) {
  const data: Result["data"] = [];
  for (let from = {}; ; ) {
    const result = await read({ ...inputs, ...from });
    data.push(...result.data);
    if (!result.hasMore) return { data, continueFrom: result.continueFrom };
    between(result);
    from = { from: result.continueFrom };
  }
}

const idsOf = (records: { id: number }[]) => records.map(({ id }) => id);

test("all of history is read, from the first change to the last", async () => {
  const { data, hasMore } = await read({ feed: "jpm/jobs" });
  expect(idsOf(data).sort()).toEqual([...sandbox.state.jobs.keys()].sort());
  expect(hasMore).toBe(false);
});

test("it goes on for ever from where it ended", async () => {
  const { continueFrom } = await read({ feed: "crm/customers" });
  expect(await read({ feed: "crm/customers", from: continueFrom })).toMatchObject({
    data: [],
    hasMore: false,
  });
  const [customer] = sandbox.state.customers.values();
  if (customer) sandbox.state.customers.update(customer, { doNotMail: true });
  const { data, continueFrom: next } = await read({ feed: "crm/customers", from: continueFrom });
  expect(idsOf(data)).toEqual([customer?.id]);
  expect((await read({ feed: "crm/customers", from: next })).data).toEqual([]);
});

test("at most so many records come, in whole pages, and none is lost or doubled", async () => {
  const sizes: number[] = [];
  const { data } = await readOn({ feed: "jpm/jobs", mostRecords: "17" }, ({ data }) =>
    sizes.push(data.length),
  );
  expect(sizes.every((size) => size === 16)).toBe(true);
  expect(new Set(idsOf(data)).size).toBe(data.length);
  expect(data.length).toBe(sandbox.state.jobs.size);
});

test("a page is read even where it is longer than asked for", async () => {
  const { data, hasMore } = await read({ feed: "jpm/jobs", mostRecords: 1 });
  expect([data.length, hasMore]).toEqual([8, true]);
});

test.each([
  ["2026-06-01", "2026-06-01T00:00:00.000Z"],
  ["2026-06-01T10:00:00-07:00", "2026-06-01T17:00:00.000Z"],
])("it begins at %s", async (from, sent) => {
  const { data } = await read({ feed: "jpm/jobs", from });
  expect(requests[0]).toContain(sent);
  expect(data.every(({ modifiedOn }) => modifiedOn >= sent.slice(0, 10))).toBe(true);
});

test.each(["06/01/2026", "2026-13-01", "2026-06-01T10:00"])(
  "a date such as %s is refused before any request",
  async (from) => {
    await expect(read({ feed: "jpm/jobs", from })).rejects.toThrow(/^From must be .* was given\.$/);
    expect(requests).toEqual([]);
  },
);

test("recent changes come only where they are asked for, and always inactive ones", async () => {
  await read({ feed: "dispatch/appointment-assignments", mostRecords: 1 });
  expect(requests[0]).toBe('GET {"active":"Any","includeRecentChanges":"false"}');
  await read({ feed: "jpm/appointments", includeRecentChanges: "true", mostRecords: 1 });
  expect(requests[1]).toBe('GET {"active":"Any","includeRecentChanges":"true"}');
});

test("a token of another feed is refused in ServiceTitan's words", async () => {
  const { continueFrom } = await read({ feed: "jpm/jobs" });
  await expect(read({ feed: "jpm/projects", from: continueFrom })).rejects.toThrow(
    /^Read Changes failed \(400\): .*not a continuation token/,
  );
});

test("a page that fails is asked for again, and a second failure loses nothing", async () => {
  sandbox.faults.add({ kind: "5xx-before", count: 1 });
  const { data } = await readOn({ feed: "jpm/jobs" });
  expect(idsOf(data).sort()).toEqual([...sandbox.state.jobs.keys()].sort());
});

/** "GET jpm/v2 /export/jobs" */
const documented = Object.entries(table.operations).flatMap(([module, operations]) =>
  Object.keys(operations)
    .filter((endpoint) => /^GET .*\bexport\b/.test(endpoint))
    .map((endpoint) => endpoint.replace(" ", ` ${module} `)),
);

test("every feed that ServiceTitan documents is offered, with its version and parameters, and no other", () => {
  const known = Object.values(feeds).map(({ calls }) => {
    const [method, module = "", path] = calls.split(" ");
    return `${method} ${module.includes("/") ? module : `${module}/v2`} ${path}`;
  });
  const left = documented.filter((endpoint) => !known.includes(endpoint)).sort();
  // The first two were withdrawn; the last is another way to the feed of estimates.
  expect(left).toEqual([
    "GET sales/v2 /estimates/export",
    "GET sales/v2 /export/opportunities",
    "GET sales/v2 /export/opportunities/followups",
  ]);
  expect(known.filter((endpoint) => !documented.includes(endpoint))).toEqual([]);
  for (const { calls, query = {} } of Object.values(feeds)) {
    const [method, module, path] = calls.split(" ");
    const operations = table.operations[`${module}/v2` as "jpm/v2"] as Record<string, string>;
    const parameters = operations[`${method} ${path}`]?.split(" ");
    expect([calls, Object.keys(query).includes("active")]).toEqual([calls, parameters?.includes("active")]);
  }
});

test("every feed that the sandbox has brings records with what tells them apart", async () => {
  const served = Object.entries(modules).flatMap(([module, resources]) =>
    resources
      .flatMap((resource) => resource(sandbox.state))
      .filter(({ path }) => /\bexport\b/.test(path))
      .map(({ path }) => `${module}${path.replace("/export", "")}`),
  );
  const names = Object.keys(feeds).filter((name) => served.includes(name));
  for (const name of names) {
    const { data } = await read({ feed: name, mostRecords: 1 });
    const { key = ["id"] } = feeds[name] ?? {};
    const unknown = data.filter((record) => key.some((field) => !(field in record)));
    expect([name, unknown]).toEqual([name, []]);
  }
  expect(names.length).toBeGreaterThan(20);
});
