import type { Appointment, Job } from "../../sandbox/kept";
import { type Sandbox, startSandbox } from "../../sandbox/server";
import { type Fault, readFault } from "../../sandbox/server/faults";
import { type Latency, readLatency } from "../../sandbox/server/latency";
import {
  address,
  type ErrorBody,
  first,
  getToken,
  type Page,
  requestToken,
  useSandbox,
  validBooking,
  visit,
} from "./support";

let sandbox: Sandbox;
let token: string;
let reported: (string | undefined)[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({ customers: 10, onExchange: ({ fault }) => reported.push(fault) });
});
beforeEach(async () => {
  sandbox.faults.clear();
  token = await getToken(sandbox);
  reported = [];
});
afterAll(() => sandbox.close());

const call = (method: string, path: string, body?: unknown) =>
  fetch(`${sandbox.url}/crm/v2/tenant/${sandbox.tenant}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      "st-app-key": sandbox.appKey,
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    body: JSON.stringify(body),
  });

const newCustomer = {
  name: "Jane Doe",
  type: "Residential",
  address,
  locations: [{ name: "Home", address }],
};
const create = () => call("POST", "/customers", newCustomer);

/** Whether a customer is created although the fault strikes. */
async function creates(fault: Fault): Promise<{ created: boolean; answer: Response | undefined }> {
  const before = sandbox.state.customers.size;
  sandbox.faults.add(fault);
  const answer = await create().catch(() => undefined);
  return { created: sandbox.state.customers.size > before, answer };
}

test("429 asks to wait, and nothing is done", async () => {
  const { created, answer } = await creates({ kind: "429", retryAfter: 7 });
  expect([created, answer?.status, answer?.headers.get("retry-after")]).toEqual([false, 429, "7"]);
  expect(await answer?.json()).toMatchObject({ status: 429, traceId: expect.stringMatching(/^00-/) });
});

test.each<[Fault["kind"], boolean]>([
  ["5xx-before", false],
  ["5xx-after", true],
])("%s answers an error; created: %s", async (kind, done) => {
  const { created, answer } = await creates({ kind, status: 502 });
  expect([created, answer?.status]).toEqual([done, 502]);
  expect(await answer?.json()).toMatchObject({ status: 502, title: "Service is unavailable." });
});

test.each<[Fault["kind"], boolean]>([
  ["drop-before", false],
  ["drop-after", true],
])("%s drops the connection; created: %s", async (kind, done) => {
  expect(await creates({ kind })).toEqual({ created: done, answer: undefined });
  expect(reported).toEqual([kind]);
});

test("slow answers late", async () => {
  const startedAt = performance.now();
  const { created, answer } = await creates({ kind: "slow", delayMs: 80 });
  expect([created, answer?.status]).toEqual([true, 200]);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(79);
});

test("garbage is no JSON, after the work was done", async () => {
  const { created, answer } = await creates({ kind: "garbage" });
  expect([created, answer?.status]).toEqual([true, 200]);
  expect(await answer?.text()).toMatch(/^<html>/);
});

test("an expired token stays expired", async () => {
  const { created, answer } = await creates({ kind: "expired-token", count: 1 });
  expect([created, answer?.status]).toEqual([false, 401]);
  expect((await call("GET", "/customers")).status).toBe(401);
});

const ids = async (page: number) => {
  const answer = await call("GET", `/customers?active=Any&pageSize=4&page=${page}`);
  return ((await answer.json()) as { data: { id: number }[] }).data.map(({ id }) => id);
};

test("a shrinking list skips a record between two pages", async () => {
  const all = [...sandbox.state.customers.keys()];
  sandbox.faults.add({ kind: "shrinking-list", route: "GET /customers", count: 1 });
  expect(await ids(1)).toEqual(all.slice(0, 4));
  expect(await ids(2)).toEqual(all.slice(5, 9));
});

test("a growing list has one more record after each page", async () => {
  const before = sandbox.state.customers.size;
  sandbox.faults.add({ kind: "growing-list", route: "GET /customers", count: 2 });
  await ids(1);
  await ids(2);
  await ids(3);
  expect(sandbox.state.customers.size).toBe(before + 2);
});

test("an entering record stands before all others once a page was answered", async () => {
  const first = await ids(1);
  sandbox.faults.add({ kind: "entering-record", route: "GET /customers", count: 1 });
  expect(await ids(1)).toEqual(first);
  const [entered, ...others] = await ids(1);
  expect(entered).toBeLessThan(first[0] ?? 0);
  expect(others).toEqual(first.slice(0, -1));
});

test("a wrong hasMore is the other way round", async () => {
  const hasMore = async () =>
    ((await (await call("GET", "/customers")).json()) as { hasMore: boolean }).hasMore;
  const right = await hasMore();
  sandbox.faults.add({ kind: "wrong-has-more" });
  expect(await hasMore()).toBe(!right);
});

test("the same page comes whatever page is asked for", async () => {
  const first = await ids(1);
  expect(await ids(2)).not.toEqual(first);
  sandbox.faults.add({ kind: "same-page" });
  expect(await ids(2)).toEqual(first);
});

test("a lagging list leaves out what changed just now", async () => {
  const [id = 0, ...others] = await ids(1);
  sandbox.state.customers.update(sandbox.state.customers.get(id) as never, { name: "Changed" });
  sandbox.faults.add({ kind: "lagging-list", count: 1 });
  expect(await ids(1)).toEqual(others);
  expect(await ids(1)).toEqual([id, ...others]);
});

describe("a fault strikes", () => {
  const statuses = async (...requests: (() => Promise<Response>)[]) => {
    const found: number[] = [];
    for (const request of requests) found.push((await request()).status);
    return found;
  };
  const read = () => call("GET", "/customers");
  const readOne = () => call("GET", `/customers/${[...sandbox.state.customers.keys()].at(-1)}`);

  test("as often as its count says", async () => {
    sandbox.faults.add({ kind: "5xx-before", count: 2 });
    expect(await statuses(read, read, read)).toEqual([503, 503, 200]);
  });

  test("on its verb only", async () => {
    sandbox.faults.add({ kind: "5xx-before", route: "POST" });
    expect(await statuses(read, create)).toEqual([200, 503]);
  });

  test("on its route only", async () => {
    sandbox.faults.add({ kind: "5xx-before", route: "GET /customers/{id}" });
    expect(await statuses(read, readOne)).toEqual([200, 503]);
  });

  test("for its share of requests", async () => {
    sandbox.faults.add({ kind: "5xx-before", rate: 0.5 });
    const found = await statuses(...Array.from({ length: 60 }, () => readOne));
    expect(new Set(found)).toEqual(new Set([200, 503]));
    sandbox.faults.clear();
    sandbox.faults.add({ kind: "5xx-before", rate: 0 });
    expect(await statuses(read)).toEqual([200]);
  });

  test("on the token endpoint only where it is named", async () => {
    sandbox.faults.add({ kind: "5xx-before" });
    expect((await requestToken(sandbox)).status).toBe(200);
    sandbox.faults.add({ kind: "429", route: "POST /connect/token" });
    expect((await requestToken(sandbox)).status).toBe(429);
  });

  test("not in place of a refusal: nothing was done", async () => {
    sandbox.faults.add({ kind: "5xx-after" });
    expect((await call("POST", "/customers", {})).status).toBe(400);
  });
});

describe("the command line", () => {
  test.each<[string, Fault]>([
    ["429", { kind: "429" }],
    ["POST: slow, delay 50", { kind: "slow", route: "POST", delayMs: 50 }],
    ["POST /jobs: drop-after, rate 0.1", { kind: "drop-after", route: "POST /jobs", rate: 0.1 }],
    [
      " PUT /jobs/{id}/cancel: 5xx-before, status 502, count 3 ",
      { kind: "5xx-before", route: "PUT /jobs/{id}/cancel", status: 502, count: 3 },
    ],
    ["GET /jobs: lagging-list, delay 90000", { kind: "lagging-list", route: "GET /jobs", delayMs: 90_000 }],
    ["GET: 429, retry-after 2", { kind: "429", route: "GET", retryAfter: 2 }],
  ])("reads %j", (text, fault) => {
    expect(readFault(text)).toEqual(fault);
  });

  test.each([
    "",
    "POST /jobs",
    "POST: explode",
    "/jobs: 429",
    "429, often",
    "429, count many",
    "slow, toString 1",
  ])("refuses %j", (text) => {
    expect(() => readFault(text)).toThrow(/is no (fault; there are 429, 5xx-before|setting; count, rate)/);
  });

  test.each<[string, Latency]>([
    ["250", { ms: 250 }],
    ["GET: 0", { ms: 0, route: "GET" }],
    [" POST /connect/token: 300 ", { ms: 300, route: "POST /connect/token" }],
  ])("reads a latency of %j", (text, latency) => {
    expect(readLatency(text)).toEqual(latency);
  });

  test.each(["", "GET", "GET: long", "-5"])("refuses a latency of %j", (text) => {
    expect(() => readLatency(text)).toThrow(`'${text}': a latency is a whole number of milliseconds`);
  });

  test.each(["FETCH", "GET /nothing", "GET /connect/token", "POST /jobs/{job}"])(
    "refuses what can never be met: %s",
    (route) => {
      expect(() => readFault(`${route}: 429`)).toThrow(`have no ${route}.`);
      expect(() => readLatency({ route, ms: 1 })).toThrow(`have no ${route}.`);
    },
  );
});

describe("answers that are otherwise than ServiceTitan documents", () => {
  const api = useSandbox({ customers: 10 }, [/./]);

  const under = async <T>(kind: Fault["kind"], read: () => Promise<T>, delayMs?: number): Promise<T> => {
    api.sandbox.faults.add({ kind, delayMs });
    return read().finally(() => api.sandbox.faults.clear());
  };

  /** Each value of an answer with its path, with `[]` for an item of a list. */
  function leaves(value: unknown, path = ""): [string, unknown][] {
    if (Array.isArray(value)) return value.flatMap((each) => leaves(each, `${path}[]`));
    if (typeof value !== "object" || value === null) return [[path, value]];
    return Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}.${key}`));
  }

  const paths = [
    ["jpm", "/jobs"],
    ["accounting", "/invoices"],
    ["settings", "/technicians"],
    ["pricebook", "/categories"],
    ["forms", "/submissions"],
  ] as const;

  test.each(paths)("null-lists: no list of %s %s is left but that of the records", async (module, path) => {
    const read = async () => (await api.call<Page>("GET", module, path)).body;
    const [before, { data, ...page }] = [await read(), await under("null-lists", read)];
    expect(data.map(({ id }) => id)).toEqual(before.data.map(({ id }) => id));
    expect(JSON.stringify(data).slice(1)).not.toContain("[");
    expect(JSON.stringify(page)).not.toContain("[");
    expect(leaves(before.data).some(([field]) => field.split("[]").length > 2)).toBe(true);
  });

  test("null-lists: a page of no records has null", async () => {
    const { body } = await under("null-lists", () => api.call<Page>("GET", "jpm", "/jobs?ids=5"));
    expect(body).toMatchObject({ data: null, hasMore: false });
  });

  test.each<[string, string, string[]]>([
    ["jpm", "/jobs", ["[].jobStatus"]],
    ["jpm", "/appointments", ["[].status"]],
    ["accounting", "/invoices", ["[].sentStatus", "[].reviewStatus", "[].items[].type"]],
    ["settings", "/technicians", ["[].positions[]", "[].licenseType", "[].jobFilter"]],
    ["crm", "/customers/contacts?modifiedOnOrAfter=2000-01-01", ["[].type"]],
  ])("unknown-enums: %s %s has values that are not documented", async (module, path, enumerations) => {
    const read = async () => leaves((await api.call<Page>("GET", module, path)).body.data);
    const [before, after] = [await read(), await under("unknown-enums", read)];
    expect(after.map(([field]) => field)).toEqual(before.map(([field]) => field));
    const changed = after.filter(([, value], i) => value !== before[i]?.[1]);
    expect(new Set(changed.map(([, value]) => value))).toEqual(new Set(["Undocumented"]));
    expect(changed.map(([field]) => field)).toEqual(expect.arrayContaining(enumerations));
  });

  test("text-numbers: each number is text, that of a bare answer too", async () => {
    const { body } = await under("text-numbers", () =>
      api.call<Page>("GET", "jpm", "/jobs?includeTotal=true"),
    );
    expect(leaves(body).filter(([, value]) => typeof value === "number")).toEqual([]);
    expect(body).toMatchObject({ page: "1", totalCount: String(api.sandbox.state.jobs.size) });
    const adjustmentToId = first(api.sandbox.state.invoices).id;
    const create = () => api.call("POST", "accounting", "/invoices", { adjustmentToId });
    expect((await under("text-numbers", create)).body).toMatch(/^\d+$/);
  });

  test("undocumented: lists, enumerations and numbers at once", async () => {
    const { body } = await under("undocumented", () => api.call<Page>("GET", "settings", "/technicians"));
    const { id } = first(api.sandbox.state.technicians);
    expect(body).toMatchObject({ page: "1" });
    expect(body.data[0]).toMatchObject({ id: String(id), positions: null, licenseType: "Undocumented" });
  });

  describe("lagging-read", () => {
    const read = async <T>(path: string) => api.call<T>("GET", "jpm", path);
    const job = () => first(api.sandbox.state.jobs, ({ jobStatus }) => jobStatus === "Scheduled");

    /** Makes a change, then reads, while reads lag behind. */
    const readAfter = (change: () => Promise<unknown>, path: string, delayMs = 60_000) =>
      under("lagging-read", () => change().then(() => read<Job | ErrorBody>(path)), delayMs);

    test("shows a record as it was before it changed, however often", async () => {
      const { id, summary } = job();
      const path = `/jobs/${id}`;
      const change = async () => {
        for (const text of ["one", "two"]) await api.call("PATCH", "jpm", path, { summary: text });
      };
      const before = (await read<Job>(path)).body;
      expect((await readAfter(change, path)).body).toEqual(before);
      expect((await read(path)).body).toEqual({ ...before, summary: "two", modifiedOn: expect.any(String) });
      expect(before.summary).toBe(summary);
    });

    test("shows what changed longer ago", async () => {
      const path = `/jobs/${job().id}`;
      const change = async () => {
        await api.call("PATCH", "jpm", path, { summary: "three" });
        api.sandbox.advance(3_000);
        await api.call("PATCH", "jpm", path, { summary: "four" });
      };
      expect((await readAfter(change, path, 2_000)).body).toMatchObject({ summary: "three" });
    });

    test("does not show what was created", async () => {
      let made: Job | undefined;
      const create = async () => {
        made = (await api.call<Job>("POST", "jpm", "/jobs", validBooking(api.sandbox))).body;
        // What belongs to it is none of this fault's matter.
        expect((await read(`/jobs/${made.id}/notes`)).status).toBe(200);
        return (await read<ErrorBody>(`/jobs/${made.id}`)).body;
      };
      const { title, status } = await under("lagging-read", create);
      expect([status, title]).toEqual([404, `Job ${made?.id} was not found.`]);
      expect((await read(`/jobs/${made?.id}`)).status).toBe(200);
    });

    test("still shows what was deleted", async () => {
      const { id: jobId } = job();
      const { body } = await api.call<Appointment>("POST", "jpm", "/appointments", { jobId, ...visit });
      const path = `/appointments/${body.id}`;
      expect((await readAfter(() => api.call("DELETE", "jpm", path), path)).body).toEqual(body);
      expect((await read(path)).status).toBe(404);
    });

    test("shows no record in place of one of another kind", async () => {
      const { id } = first(api.sandbox.state.customers);
      const path = `/customers/${id}`;
      const change = () => api.call("PATCH", "crm", path, { name: "Changed" });
      const { body } = await readAfter(change, `/jobs/${id}`);
      expect(body).toMatchObject({ status: 404, title: `Job ${id} was not found.` });
    });
  });
});
