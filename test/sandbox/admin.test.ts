import { createHash } from "node:crypto";
import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { type Sandbox, startSandbox } from "../../sandbox/server";
import type { LoggedRequest } from "../../sandbox/server/requestLog";
import { first, getToken, jobIn, requestToken } from "./support";

const today = new Date("2026-06-01T15:00:00Z");
let sandbox: Sandbox;
let token: string;

beforeAll(async () => {
  sandbox = await startSandbox({
    customers: 12,
    today,
    settlingSeconds: 900,
    faults: ["POST /leads: garbage"],
  });
  token = await getToken(sandbox);
});
afterEach(async () => {
  for (const { id } of sandbox.tenants.all().slice(1)) sandbox.tenants.remove(id);
  sandbox.reset();
});
afterAll(() => sandbox.close());

interface Answer<T> {
  status: number;
  body: T;
}

async function send<T>(url: string, init: RequestInit): Promise<Answer<T>> {
  const answer = await fetch(url, init);
  return { status: answer.status, body: (await answer.json()) as T };
}

/** Asks the admin API, as a test suite in any language does. */
const admin = <T = { error: string }>(method: string, path: string, body?: unknown, headers: object = {}) =>
  send<T>(`${sandbox.url}/_sandbox${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" || body === undefined ? body : JSON.stringify(body),
  });

/** Calls the API for a tenant. */
const call = <T = { data: { id: number; name: string }[] }>(
  path: string,
  { tenant = sandbox.tenant, method = "GET", body, headers = {} }: Call = {},
) =>
  send<T>(`${sandbox.url}/${path.replace("/", `/v2/tenant/${tenant}/`)}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      "st-app-key": sandbox.appKey,
      ...(body ? { "content-type": "application/json" } : {}),
      ...headers,
    },
    body: body && JSON.stringify(body),
  });

interface Call {
  tenant?: string;
  method?: string;
  body?: object;
  headers?: object;
}

const rename = (name: string, tenant?: string) => {
  const { id } = first(sandbox.tenants.get(tenant).state.customers);
  return call(`crm/customers/${id}`, { method: "PATCH", body: { name }, tenant });
};
const nameOfFirst = async (tenant?: string) => (await call("crm/customers", { tenant })).body.data[0]?.name;

describe("health", () => {
  test("says what is loaded, and how full is what grows with use", async () => {
    const { status, body } = await admin<Record<string, unknown>>("GET", "/health");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: "ok",
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      documents: "2026-07",
      requests: { dropped: 0, most: { entries: 10_000 } },
      tenants: [{ id: sandbox.tenant, customers: 12, jobs: 12, seed: "usual" }],
    });
  });
});

describe("reset", () => {
  test.each([12, 2_001])(
    "makes records, feeds, files and clock as they were, of %d customers",
    async (customers) => {
      const own = await startSandbox({ customers, jobs: 12, today });
      const ownToken = await getToken(own);
      const ask = (method: string, path: string, body?: unknown) =>
        fetch(`${own.url}/${path.replace("/", `/v2/tenant/${own.tenant}/`)}`, {
          method,
          headers: {
            authorization: `Bearer ${ownToken}`,
            "st-app-key": own.appKey,
            ...(body !== undefined && { "content-type": "application/json" }),
          },
          body: body === undefined ? undefined : JSON.stringify(body),
        });
      const before = tables(own);
      await ask("GET", "crm/export/customers");
      const { id, customerId } = first(own.state.locations);
      await ask("PATCH", `crm/customers/${customerId}`, { name: "Changed" });
      await ask("PATCH", `crm/locations/${id}`, { name: "Changed" });
      await ask("DELETE", `jpm/appointments/${first(own.state.appointments).id}`);
      own.state.files.save("Images", { name: "a.txt", contentType: "text/plain", bytes: Buffer.from("a") });
      own.advance(86_400_000);
      expect(tables(own)).not.toEqual(before);
      for (const _time of ["first", "second"]) {
        own.reset();
        expect(tables(own)).toEqual(before);
      }
      await own.close();
    },
  );

  test("ends faults, latencies and the log, but for what the sandbox started with", async () => {
    await admin("POST", "/faults", { fault: "GET: 429" });
    await admin("POST", "/latency", { ms: 1 });
    await call("crm/customers");
    expect((await admin("POST", "/reset")).status).toBe(200);
    expect(sandbox.faults.list()).toMatchObject([{ kind: "garbage", route: "POST /leads" }]);
    expect([sandbox.latencies.list(), sandbox.requests.find()]).toEqual([[], []]);
  });

  test("ends the tokens of feeds, which would go on from another place", async () => {
    const { body } = await call<{ continueFrom: string }>("crm/export/customers");
    sandbox.reset();
    const { status } = await call(`crm/export/customers?from=${body.continueFrom}`);
    expect(status).toBe(400);
  });
});

/** A fingerprint of each of the tenant's tables, and of what it remembers besides. */
function tables({ state, snapshot }: Sandbox): Record<string, string> {
  const { records } = JSON.parse(snapshot()).tenants[985798691];
  return Object.fromEntries(
    Object.keys(state)
      .filter((name) => name !== "epoch")
      .map((name) => [
        name,
        createHash("sha256")
          .update(JSON.stringify(records[name] ?? ""))
          .digest("hex")
          .slice(0, 8),
      ]),
  );
}

describe("snapshots", () => {
  test("bring back what was, with what feeds tell, in another sandbox too", async () => {
    await rename("Before");
    sandbox.advance(600_000);
    const { body: page } = await call<{ continueFrom: string }>("crm/export/customers");
    const { id } = first(sandbox.state.tagTypes);
    sandbox.state.tagTypes.delete(id);
    const snapshot = await (await fetch(`${sandbox.url}/_sandbox/snapshot`)).text();
    const other = await startSandbox({ customers: 1, tenants: { "7": {} } });
    other.restore(snapshot);
    expect(other.tenants.all().map((tenant) => tenant.id)).toEqual(["7", sandbox.tenant]);
    expect(first(other.tenants.get(sandbox.tenant).state.customers).name).toBe("Before");
    expect(Math.abs(other.now(sandbox.tenant).getTime() - sandbox.now().getTime())).toBeLessThan(1_000);
    await other.close();

    await rename("After");
    expect((await admin("PUT", "/snapshot", snapshot)).status).toBe(200);
    expect(await nameOfFirst()).toBe("Before");
    const next = await call(`crm/export/customers?from=${page.continueFrom}`);
    expect(next).toMatchObject({ status: 200, body: { data: [] } });
  });

  test("take files along", () => {
    const bytes = Buffer.from([0xff, 0xd8, 0x00]);
    const path = sandbox.state.files.save("Images", { name: "a.jpg", contentType: "image/jpeg", bytes });
    const snapshot = sandbox.snapshot();
    sandbox.reset();
    expect(sandbox.state.files.get(path)).toBeUndefined();
    sandbox.restore(snapshot);
    expect(sandbox.state.files.get(path)).toEqual({ name: "a.jpg", contentType: "image/jpeg", bytes });
  });

  test("of a sandbox that had fewer tables and fields get what the tenant started with", () => {
    const older = sandbox.snapshot().replace(/"sandbox":"[^"]+"/, '"sandbox":"0.1.0"');
    const { tenants, ...rest } = JSON.parse(older);
    const { customers, zones: _, ...others } = tenants[sandbox.tenant].records;
    for (const customer of customers.records) delete customer.creditLimit;
    Object.assign(tenants[sandbox.tenant], { records: { customers, ...others } });
    sandbox.state.zones.clear();
    sandbox.restore(JSON.stringify({ ...rest, tenants }));
    expect(sandbox.state.zones.size).toBeGreaterThan(0);
    expect(first(sandbox.state.customers)).toHaveProperty("creditLimit", null);
  });

  test.each([
    ["of another version", '{"version":2}', "This is a snapshot of version 2; this sandbox reads version 1."],
    ["that are none", '{"customers":[]}', "This is no snapshot of a sandbox"],
    ["that are no JSON", "{", "JSON"],
  ])("%s are refused, and nothing changes", async (_case, text, reason) => {
    await rename("Kept");
    const { status, body } = await admin("PUT", "/snapshot", text);
    expect([status, body.error]).toEqual([400, expect.stringContaining(reason)]);
    expect(await nameOfFirst()).toBe("Kept");
  });
});

describe("records", () => {
  test("are added with blanks for what is left out, and changed by their ID", async () => {
    const { id } = first(sandbox.state.customers);
    const address = { street: "1 Way", unit: null, city: "Reno", state: "NV", zip: "89501", country: "USA" };
    const added = {
      id: 77,
      name: "New",
      type: "Residential",
      balance: 0,
      address: { ...address, latitude: 1, longitude: 2 },
    };
    const { body } = await admin("POST", "/records", { customers: [{ id, name: "Changed" }, added] });
    expect(body).toEqual({ customers: { added: 1, changed: 1 } });
    expect((await call<object>("crm/customers/77")).body).toMatchObject({
      name: "New",
      balance: 0,
      active: true,
    });
    expect(sandbox.state.customers.get(id)).toMatchObject({ name: "Changed", type: expect.any(String) });
  });

  test("with a mistake are refused, all of them, with one sentence each", async () => {
    const { id } = first(sandbox.state.customers);
    const { status, body } = await admin("POST", "/records", {
      customers: [{ id, name: "Changed" }, { name: 5 }],
      custmers: [],
    });
    expect(status).toBe(400);
    expect(body.error).toMatch(/customers\[1\]: name: .*string/);
    expect(body.error).toContain("There is no table 'custmers'; the nearest name is 'customers'.");
    expect(sandbox.state.customers.get(id)?.name).not.toBe("Changed");
  });

  test("are counted by table", async () => {
    const { body } = await admin<Record<string, number>>("GET", "/records");
    expect([body.customers, body.jobs]).toEqual([12, sandbox.state.jobs.size]);
  });
});

describe("faults", () => {
  test("are switched on, listed with how often they struck, and off again one by one", async () => {
    const { body } = await admin<{ id: number }>("POST", "/faults", {
      fault: "GET /customers: 5xx-before, status 502",
    });
    await admin("POST", "/faults", { fault: { kind: "429", route: "GET /locations", retryAfter: 3 } });
    expect([(await call("crm/customers")).status, (await call("crm/locations")).status]).toEqual([502, 429]);
    const { body: list } = await admin<object[]>("GET", "/faults");
    expect(list.slice(1)).toMatchObject([
      { id: body.id, kind: "5xx-before", struck: 1 },
      { kind: "429", struck: 1 },
    ]);
    expect((await admin("DELETE", `/faults/${body.id}`)).status).toBe(200);
    expect([(await call("crm/customers")).status, (await call("crm/locations")).status]).toEqual([200, 429]);
    expect((await admin("DELETE", `/faults/${body.id}`)).status).toBe(404);
  });

  test("strike the request alone that asks for one in its header", async () => {
    const headers = { "x-sandbox-fault": "5xx-after, status 504" };
    const { id } = first(sandbox.state.customers);
    const body = { name: "Carried out" };
    expect((await call(`crm/customers/${id}`, { method: "PATCH", body, headers })).status).toBe(504);
    expect(await nameOfFirst()).toBe("Carried out");
    const wrong = await call<{ title: string }>("crm/customers", {
      headers: { "x-sandbox-fault": "teapot" },
    });
    expect(wrong).toMatchObject({
      status: 400,
      body: { title: expect.stringContaining("'teapot' is no fault") },
    });
  });

  test.each([
    ["GET /nothing: 429", "ServiceTitan's API documents have no GET /nothing."],
    ["GET: 429, rate 7", "the rate is a share of requests from 0 to 1, not 7."],
    ["GET: 429, count 0", "the count is a whole number from 1 on, not 0."],
    ["GET: 5xx-before, status 200", "the status is one of an error, from 400 to 599, not 200."],
    ["GET: teapot", "'teapot' is no fault"],
    [{ kind: "429", route: "GET /nothing" }, "ServiceTitan's API documents have no GET /nothing."],
  ])("that can never strike are refused: %j", async (fault, reason) => {
    const { status, body } = await admin("POST", "/faults", { fault });
    expect([status, body.error]).toEqual([400, expect.stringContaining(reason)]);
  });

  test("in process are refused as well", () => {
    expect(() => sandbox.faults.add({ kind: "teapot" as "429" })).toThrow("'teapot' is no fault");
    expect(() => sandbox.faults.add("GET /nothing: 429")).toThrow("have no GET /nothing");
    expect(() => sandbox.latencies.add({ ms: 5, route: "GET /nothing" })).toThrow("have no GET /nothing");
  });

  test("are confined to a tenant", async () => {
    await admin("POST", "/tenants", { id: "7", customers: 2 });
    await admin("POST", "/faults?tenant=7", { fault: "GET: 429" });
    expect([
      (await call("crm/customers", { tenant: "7" })).status,
      (await call("crm/customers")).status,
    ]).toEqual([429, 200]);
    await admin("DELETE", "/faults?tenant=7");
    expect((await call("crm/customers", { tenant: "7" })).status).toBe(200);
    expect(sandbox.faults.list()).toHaveLength(1);
  });
});

test("latency is set for all, or for an endpoint, of which the latest counts", async () => {
  await admin("POST", "/latency", { ms: 60 });
  await admin("POST", "/latency", { ms: 0, route: "GET /locations" });
  const timed = async (path: string) => {
    const before = performance.now();
    await call(path);
    return performance.now() - before;
  };
  expect(await timed("crm/customers")).toBeGreaterThanOrEqual(59);
  const { body } = await admin<object[]>("GET", "/latency");
  expect(body).toEqual([{ ms: 60 }, { ms: 0, route: "GET /locations" }]);
  await call("crm/locations");
  const [slow, quick] = ["/customers", "/locations"].map(
    (path) => sandbox.requests.find({ path })[0]?.milliseconds,
  );
  expect([Number(slow) >= 59, Number(quick) < 59]).toEqual([true, true]);
  await admin("DELETE", "/latency");
  expect(sandbox.latencies.list()).toEqual([]);
  const { status, body: refusal } = await admin("POST", "/latency", { ms: 5, route: "GET /nothing" });
  expect([status, refusal.error]).toEqual([400, "ServiceTitan's API documents have no GET /nothing."]);
});

describe("the log of requests", () => {
  type Found = { count: number; requests: LoggedRequest[] };

  test("is searched and counted, by tenant, method, path, status, client and what came before", async () => {
    const headers = { "user-agent": "my-client/2.1" };
    await call("crm/customers?name=Ann", { headers });
    await call("crm/customers/5", { headers });
    await call("jpm/jobs");
    const { id } = sandbox.requests.find()[0] ?? {};
    const found = async (query: string) => (await admin<Found>("GET", `/requests?${query}`)).body;
    expect((await found("path=/customers")).requests).toMatchObject([
      {
        method: "GET",
        query: { name: "Ann" },
        status: 200,
        userAgent: "my-client/2.1",
        tenant: sandbox.tenant,
      },
      { status: 404, reason: "Customer 5 was not found.", route: "/tenant/{tenant}/customers/{id}" },
    ]);
    const counts = [
      "status=404",
      "path=/customers/{id}",
      "method=post",
      "userAgent=my-client",
      `after=${id}`,
      "limit=1",
    ];
    expect(await Promise.all(counts.map(async (query) => (await found(query)).count))).toEqual([
      1, 1, 0, 2, 2, 3,
    ]);
    expect((await found("limit=1")).requests).toMatchObject([{ path: expect.stringContaining("/jobs") }]);
  });

  test("shows what a request and its answer carried, with secrets masked", async () => {
    await rename("Logged");
    await getToken(sandbox);
    await call("crm/customers?servicetitanapplicationkey=ak1.secret");
    const [patch, issued, asked] = await Promise.all(
      sandbox.requests.find().map(async ({ id }) => (await admin<object>("GET", `/requests/${id}`)).body),
    );
    expect(patch).toMatchObject({
      requestBody: { name: "Logged" },
      responseBody: { name: "Logged" },
      requestHeaders: { authorization: "***", "st-app-key": "***" },
    });
    expect(issued).toMatchObject({
      requestBody: { client_secret: "***" },
      responseBody: { access_token: "***" },
    });
    expect(asked).toMatchObject({ query: { servicetitanapplicationkey: "***" } });
    const all = JSON.stringify([patch, issued, asked]);
    for (const secret of [token, sandbox.appKey, sandbox.clientSecret, "ak1.secret"])
      expect(all).not.toContain(secret);
  });

  test("lets wait for a request that is yet to come, from its arrival on", async () => {
    await admin("POST", "/latency", { ms: 200 });
    const waiting = admin<LoggedRequest>("GET", "/requests/wait?path=/jobs&timeout=5");
    const asking = call("jpm/jobs");
    const { status, body } = await waiting;
    expect([status, body.path.endsWith("/jobs"), body.status]).toEqual([200, true, undefined]);
    await asking;
    const answered = await admin<LoggedRequest>("GET", "/requests/wait?path=/jobs&status=200");
    expect(answered.body.status).toBe(200);
  });

  test("says so where none comes in time", async () => {
    const { status, body } = await admin("GET", "/requests/wait?path=/jobs&timeout=0.05");
    expect([status, body.error]).toEqual([408, "No such request came within 0.05 seconds."]);
  });

  test("is emptied", async () => {
    await call("jpm/jobs");
    await admin("DELETE", "/requests");
    expect((await admin<Found>("GET", "/requests")).body).toEqual({ count: 0, requests: [] });
  });
});

describe("the clock", () => {
  test("goes forward: tokens end, feeds settle, memberships end", async () => {
    await call("crm/export/customers");
    await rename("Changed");
    const since = "crm/export/customers?from=2026-06-01T15:00:00Z";
    expect((await call(since)).body.data).toEqual([]);
    const ends = ({ status, to }: { status?: string | null; to?: string | null }) =>
      status === "Active" && typeof to === "string";
    const membership = first(sandbox.state.memberships, ends);
    await admin("POST", "/clock", { seconds: 901 });
    expect((await call(since)).status).toBe(401);
    token = await getToken(sandbox);
    expect((await call(since)).body.data).toMatchObject([{ name: "Changed" }]);
    const to = new Date(Date.parse(String(membership.to)) + 1_000).toISOString();
    const { body } = await admin<{ now: string }>("POST", "/clock", { to });
    expect(Math.abs(Date.parse(body.now) - Date.parse(to))).toBeLessThan(5_000);
    expect(sandbox.state.memberships.get(membership.id)?.status).toBe("Expired");
    token = await getToken(sandbox);
  });

  test("does not go back", async () => {
    const { status, body } = await admin("POST", "/clock", { to: "2020-01-01T00:00:00Z" });
    expect([status, body.error]).toEqual([400, "A clock goes forward only."]);
  });
});

describe("a tenant for each worker", () => {
  beforeEach(() => admin("POST", "/tenants", { id: "7", customers: 3 }));

  test("has records of its own, which no other sees", async () => {
    expect((await admin<object[]>("GET", "/tenants")).body).toMatchObject([
      { id: sandbox.tenant, customers: 12 },
      { id: "7", customers: 3, seed: "usual" },
    ]);
    await rename("Of the other", "7");
    expect([await nameOfFirst("7"), await nameOfFirst()]).toEqual([
      "Of the other",
      expect.not.stringMatching("Of the"),
    ]);
  });

  test("is reset, moved on and played in alone", async () => {
    await rename("First");
    await rename("Seven", "7");
    await admin("POST", "/clock?tenant=7", { seconds: 600 });
    await admin("POST", "/reset?tenant=7");
    expect([await nameOfFirst("7"), await nameOfFirst()]).toEqual([
      expect.not.stringMatching("Seven"),
      "First",
    ]);
    await admin("POST", "/clock?tenant=7", { seconds: 1000 });
    const statuses = ["7", sandbox.tenant].map(
      async (tenant) => (await call("crm/customers", { tenant })).status,
    );
    expect(await Promise.all(statuses)).toEqual([401, 200]);
    const { state } = sandbox.tenants.get("7");
    const job = jobIn({ state } as Sandbox, "Scheduled");
    const { body } = await admin("POST", `/appointments/${job.firstAppointmentId}/dispatch?tenant=7`);
    expect(body).toMatchObject({ status: "Dispatched" });
  });

  test("goes again, but for the first", async () => {
    expect((await admin("DELETE", "/tenants/7")).status).toBe(200);
    expect((await call("crm/customers", { tenant: "7" })).status).toBe(403);
    expect(await admin("DELETE", `/tenants/${sandbox.tenant}`)).toMatchObject({ status: 400 });
  });

  test.each([
    [{ id: "7" }, 400, "There is a tenant 7 already."],
    [{ id: "seven" }, 400, "The ID of a tenant is a whole number, not 'seven'."],
    [{ id: "8", seed: "other" }, 400, "seed"],
    [{ id: "8", customer: 5 }, 400, "customer"],
  ])("%j is refused", async (body, status, reason) => {
    const answer = await admin("POST", "/tenants", body);
    expect([answer.status, answer.body.error]).toEqual([status, expect.stringContaining(reason)]);
  });

  test("that there is not is told", async () => {
    const { status, body } = await admin("POST", "/reset?tenant=9");
    expect([status, body.error]).toEqual([404, "There is no tenant 9."]);
  });
});

test("what the admin API does not have is no request to ServiceTitan's", async () => {
  const { status, body } = await admin("POST", "/nothing?x=1");
  expect([status, body.error]).toEqual([404, "The admin API has no POST /_sandbox/nothing."]);
  expect(sandbox.requests.find()).toEqual([]);
});

describe("access", () => {
  /** As a browser sends it: fetch does not let go of Host and Origin. */
  const raw = (headers: Record<string, string>, method = "GET", path = "/_sandbox/tenants") =>
    new Promise<number>((resolve, reject) => {
      const request = httpRequest(`${sandbox.url}${path}`, { method, headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      request.on("error", reject).end();
    });

  test("is the machine's own, by each of its names", async () => {
    const { port } = new URL(sandbox.url);
    for (const name of ["127.0.0.1", "localhost", "[::1]"])
      expect(await raw({ host: `${name}:${port}` })).toBe(200);
    expect(await raw({ host: "evil.example" })).toBe(403);
    expect(await raw({ host: `evil.example:${port}` })).toBe(403);
    expect(await raw({ host: "127.0.0.1:1" })).toBe(403);
  });

  test("is not for web pages of other origins, to the API neither", async () => {
    expect(await raw({ origin: sandbox.url })).toBe(200);
    for (const origin of ["https://evil.example", "null", "http://127.0.0.1:1"])
      expect([
        await raw({ origin }),
        await raw({ origin }, "GET", "/"),
        await raw({ origin }, "POST", "/connect/token"),
      ]).toEqual([403, 403, 403]);
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", ""])(
    "changes as %j are refused",
    async (type) => {
      const headers: Record<string, string> = type === "" ? {} : { "content-type": type };
      expect(await raw(headers, "POST", "/_sandbox/reset")).toBe(415);
      expect(await raw(headers, "DELETE", "/_sandbox/faults")).toBe(415);
    },
  );

  test("no answer allows other origins to read it", async () => {
    const { headers } = await fetch(`${sandbox.url}/_sandbox/health`, { headers: { origin: sandbox.url } });
    expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  test("on another host takes a key, but for health", async () => {
    const port = await freePort();
    const open = await startSandbox({
      customers: 1,
      host: "0.0.0.0",
      port,
      publicUrl: "http://sandbox:4010",
    });
    expect(open.adminKey).toMatch(/^[0-9a-f]{32}$/);
    expect((await fetch(`http://127.0.0.1:${port}/_sandbox/health`)).status).toBe(200);
    const ask = async (headers: Record<string, string>) => {
      const answer = await fetch(`http://127.0.0.1:${port}/_sandbox/tenants`, { headers });
      return answer.status;
    };
    expect(await ask({})).toBe(401);
    expect(await ask({ "x-sandbox-key": "guess" })).toBe(401);
    expect(await ask({ "x-sandbox-key": open.adminKey ?? "" })).toBe(200);
    expect(open.tokenUrl).toBe("http://sandbox:4010/connect/token");
    await open.close();
  });

  test("takes the key that is given, on this machine too", async () => {
    const own = await startSandbox({ customers: 1, adminKey: "my key" });
    const statuses = ["", "my key"].map(async (key) => {
      const headers: Record<string, string> = key ? { "x-sandbox-key": key } : {};
      return (await fetch(`${own.url}/_sandbox/faults`, { headers })).status;
    });
    expect(await Promise.all(statuses)).toEqual([401, 200]);
    await own.close();
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

test("closing ends slow answers and waiting within a second", async () => {
  const own = await startSandbox({ customers: 1, latencies: [{ ms: 60_000 }] });
  const asking = requestToken(own).catch(() => "broken off");
  own.faults.add({ kind: "slow", delayMs: 60_000, route: "POST" });
  const waiting = fetch(`${own.url}/_sandbox/requests/wait?path=/nothing&timeout=60`).catch(
    () => "broken off",
  );
  await own.requests.wait({ path: "/connect" }, 5_000);
  const before = performance.now();
  await own.close();
  expect(performance.now() - before).toBeLessThan(1_000);
  await Promise.all([asking, waiting]);
});
