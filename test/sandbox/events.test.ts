import { get } from "node:http";
import { type Sandbox, type SandboxParts, startSandbox } from "../../sandbox/server";
import { getToken } from "./support";
import { watch } from "./watching";

const today = new Date("2026-06-01T15:00:00Z");
let sandbox: Sandbox;
let parts: SandboxParts;
let token: string;
let stream: Awaited<ReturnType<typeof watch>>;

beforeAll(async () => {
  sandbox = await startSandbox({
    customers: 200,
    today,
    plugins: [
      async (app, given) => {
        parts = given;
        app.get("/_own/secret", (request) => {
          given.checkAccess(request);
          return {};
        });
      },
    ],
  });
  token = await getToken(sandbox);
});
beforeEach(async () => {
  sandbox.reset();
  stream = await watch(sandbox);
  await stream.next("hello");
});
afterEach(() => stream.end());
afterAll(() => sandbox.close());

const call = (method: string, path: string, body?: object) =>
  fetch(`${sandbox.url}/${path.replace("/", `/v2/tenant/${sandbox.tenant}/`)}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      "st-app-key": sandbox.appKey,
      ...(body && { "content-type": "application/json" }),
    },
    body: body && JSON.stringify(body),
  });

describe("the stream of events", () => {
  test("begins with the version and the tenants' time", async () => {
    expect(stream.answer.headers.get("content-type")).toBe("text/event-stream");
    const { version, tenants } = await stream.next("hello");
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(tenants).toEqual([{ id: sandbox.tenant, now: expect.stringMatching(/^2026-06-01T/) }]);
  });

  test("tells a request when it arrives and when it is answered, with secrets masked", async () => {
    await call("GET", "crm/customers?servicetitanapplicationkey=ak1.secret");
    await stream.until(() => stream.of("request").length === 2);
    const [arrived, answered] = stream.of("request");
    expect(arrived).not.toHaveProperty("status");
    expect(answered).toEqual({ ...arrived, status: 200, milliseconds: expect.any(Number) });
    expect(JSON.stringify(stream.told)).not.toContain("secret");
  });

  test("tells once which records of a table changed", async () => {
    const [one, other] = sandbox.state.customers.keys();
    for (const id of [one, one, other]) await call("PATCH", `crm/customers/${id}`, { name: "Changed" });
    await stream.until(() =>
      stream
        .of("change")
        .flatMap(({ ids }) => ids)
        .includes(other),
    );
    const changes = stream.of("change").filter(({ table }) => table === "customers");
    expect(changes.every(({ tenant }) => tenant === sandbox.tenant)).toBe(true);
    expect([...new Set(changes.flatMap(({ ids }) => ids))]).toEqual([one, other]);
    expect(changes.length).toBeLessThanOrEqual(3);
  });

  test("tells only that there are many, where more than a hundred change", async () => {
    sandbox.load({ customers: [...sandbox.state.customers.keys()].map((id) => ({ id, name: "Changed" })) });
    expect(await stream.next("change")).toEqual({ tenant: sandbox.tenant, table: "customers", ids: null });
  });

  test("tells when faults are switched, or strike", async () => {
    sandbox.faults.add("GET /customers: 429");
    await stream.until(() => stream.of("faults").length === 1);
    await call("GET", "crm/customers");
    await stream.until(() => stream.of("faults").length === 2);
    sandbox.latencies.add({ ms: 1 });
    await stream.until(() => stream.of("faults").length === 3);
  });

  test("tells when the log is emptied", async () => {
    await call("GET", "crm/customers");
    const headers = { "content-type": "application/json" };
    await fetch(`${sandbox.url}/_sandbox/requests?tenant=${sandbox.tenant}`, { method: "DELETE", headers });
    expect(await stream.next("cleared")).toEqual({ tenant: sandbox.tenant });
  });

  test("tells of clocks, tenants, and what is put back", async () => {
    sandbox.advance(1_000, sandbox.tenant);
    sandbox.addTenant("7", { customers: 1 });
    sandbox.tenants.remove("7");
    const snapshot = sandbox.snapshot();
    sandbox.reset(sandbox.tenant);
    sandbox.restore(snapshot);
    sandbox.reset();
    await stream.until(() => stream.of("reset").length === 3);
    const tenant = sandbox.tenant;
    expect(stream.of("clock")).toEqual([{ tenant }]);
    expect(stream.of("tenants")).toEqual([{}, {}]);
    expect(stream.of("reset")).toEqual([{ tenant }, { tenant }, {}]);
  });

  test("tells what plugins tell", async () => {
    parts.tell("run", { id: "1", status: "done" });
    expect(await stream.next("run")).toEqual({ id: "1", status: "done" });
  });

  test("is for those alone who may use the admin API", async () => {
    const { port } = new URL(sandbox.url);
    const status = await new Promise((resolve) => {
      get({ port, path: "/_sandbox/events", headers: { host: "evil.example" } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
    });
    expect(status).toBe(403);
  });

  test("leaves out what a reader does not read, and tells it so", async () => {
    const { port } = new URL(sandbox.url);
    const answer = await new Promise<import("node:http").IncomingMessage>((resolve) => {
      get({ port, path: "/_sandbox/events" }, resolve);
    });
    const text = "x".repeat(100_000);
    for (let i = 0; i < 400; i++) parts.tell("run", { i, text });
    let read = "";
    await new Promise<void>((resolve) => {
      answer.on("data", (bytes) => {
        read = (read + bytes).replaceAll(text, "");
        if (read.includes("event: lost\ndata: {}")) resolve();
      });
    });
    expect(read).toContain('"i":0');
    expect(read).not.toContain('"i":399');
    parts.tell("run", { i: "after" });
    await new Promise<void>((resolve) => {
      answer.on("data", (bytes) => {
        read += bytes;
        if (read.includes('"i":"after"')) resolve();
      });
    });
    answer.destroy();
  });

  test("ends at once as the sandbox closes", async () => {
    const own = await startSandbox({ customers: 1 });
    const watching = await watch(own);
    await watching.next("hello");
    const before = performance.now();
    await own.close();
    expect(performance.now() - before).toBeLessThan(1_000);
    await watching.until(watching.hasEnded);
  });
});

describe("what plugins get", () => {
  test("lets in who may use the admin API", async () => {
    const { port } = new URL(sandbox.url);
    expect((await fetch(`${sandbox.url}/_own/secret`)).status).toBe(200);
    const status = await new Promise((resolve) => {
      get({ port, path: "/_own/secret", headers: { host: "evil.example" } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
    });
    expect(status).toBe(403);
  });

  test("is a connection to each tenant", () => {
    const { url, tokenUrl, tenant, appKey, clientId, clientSecret } = sandbox;
    expect(parts.connection()).toEqual({ url, tokenUrl, tenant, appKey, clientId, clientSecret });
    sandbox.addTenant("7", { customers: 1 });
    expect(parts.connection("7")).toMatchObject({ tenant: "7", url });
    sandbox.tenants.remove("7");
    expect(() => parts.connection("7")).toThrow("There is no tenant 7.");
  });
});
