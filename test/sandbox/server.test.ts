import type { FastifyPluginAsync } from "fastify";
import { type Sandbox, type SandboxParts, startSandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import { type ErrorBody, getToken, requestToken, useSandbox } from "./support";

const told: string[] = [];
const as =
  (name: string) =>
  ({ method, path, status }: Pick<Exchange, "method" | "path" | "status">) =>
    void told.push(`${name}: ${method} ${path} ${status}`);

/** A page beside the API, as a console would have it. */
const page: FastifyPluginAsync<SandboxParts> = async (app, { controls: { tenants, faults }, exchanges }) => {
  let seen = 0;
  exchanges.listen(() => {
    seen++;
  });
  app.get("/page", () => ({ customers: tenants.get().state.customers.size, seen }));
  app.post("/page/faults", (request, reply) => {
    faults.add(request.body as Parameters<typeof faults.add>[0]);
    return reply.status(204).send();
  });
};

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ customers: 3, onExchange: as("first"), plugins: [page] });
});
afterEach(() => {
  jest.restoreAllMocks();
  sandbox.faults.clear();
  told.length = 0;
});
afterAll(() => sandbox.close());

const get = async (path: string) => {
  const answer = await fetch(`${sandbox.url}${path}`);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

describe("exchanges", () => {
  test("are told to each listener, until it stops", async () => {
    const stop = sandbox.onExchange(as("second"));
    const stopThird = sandbox.onExchange(as("third"));
    await get("/a");
    expect(told).toEqual(["first: GET /a 404", "second: GET /a 404", "third: GET /a 404"]);
    stop();
    await get("/b");
    stopThird();
    expect(told.slice(3)).toEqual(["first: GET /b 404", "third: GET /b 404"]);
  });

  test("are told to a listener as often as it listens", async () => {
    const twice = as("twice");
    const stops = [sandbox.onExchange(twice), sandbox.onExchange(twice)];
    stops.pop()?.();
    await get("/a");
    stops.pop()?.();
    expect(told).toEqual(["first: GET /a 404", "twice: GET /a 404"]);
  });

  test.each<[string, () => void]>([
    [
      "throws",
      () => {
        throw new Error("broken");
      },
    ],
    ["rejects", () => Promise.reject(new Error("broken"))],
  ])("a listener that %s changes neither the answer nor what others are told", async (_how, listener) => {
    const print = jest.spyOn(console, "error").mockReturnValue();
    const stops = [sandbox.onExchange(listener), sandbox.onExchange(as("later"))];
    expect(await get("/a")).toMatchObject({ status: 404, body: { title: "No resource GET /a." } });
    for (const stop of stops) stop();
    expect(told).toEqual(["first: GET /a 404", "later: GET /a 404"]);
    expect(print.mock.calls).toEqual([["A listener failed at GET /a:", new Error("broken")]]);
  });
});

describe("a plugin", () => {
  test("sees the sandbox at work", async () => {
    const before = await get("/page");
    expect(before).toEqual({ status: 200, body: { customers: 3, seen: expect.any(Number) } });
    await getToken(sandbox);
    expect((await get("/page")).body.seen).toBe(Number(before.body.seen) + 1);
  });

  test("can make things go wrong", async () => {
    await fetch(`${sandbox.url}/page/faults`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ kind: "5xx-before", route: "GET", status: 502 }),
    });
    expect((await get("/nothing")).status).toBe(502);
  });

  test("stands beside the API: its routes meet no faults and are no exchanges", async () => {
    sandbox.faults.add({ kind: "5xx-before", route: "GET" });
    expect((await get("/page")).status).toBe(200);
    expect(told).toEqual([]);
  });

  test("that fails keeps the sandbox from starting", async () => {
    const broken = startSandbox({ customers: 1, plugins: [() => Promise.reject(new Error("broken"))] });
    await expect(broken).rejects.toThrow("broken");
  });
});

describe("access", () => {
  const json = { "content-type": "application/json" };
  const api = useSandbox({ customers: 5 });

  test("client credentials buy a bearer token for 15 minutes", async () => {
    expect(await requestToken(api.sandbox)).toEqual({
      status: 200,
      body: {
        access_token: expect.stringMatching(/^\S{20,}$/),
        expires_in: 900,
        token_type: "Bearer",
        scope: "",
      },
    });
  });

  test.each([
    ["a wrong secret", { client_secret: "guess" }, "invalid_client"],
    ["a wrong client ID", { client_id: "guess" }, "invalid_client"],
    ["another grant", { grant_type: "password" }, "unsupported_grant_type"],
  ])("%s is refused as OAuth says", async (_case, form, error) => {
    expect(await requestToken(api.sandbox, form)).toEqual({ status: 400, body: { error } });
  });

  test.each<[string, RequestInit]>([
    ["without a body", {}],
    ["as JSON", { headers: json, body: "{}" }],
    ["as text", { headers: { "content-type": "text/plain" }, body: "grant_type=client_credentials" }],
  ])("a token request %s is told that it takes a form", async (_case, request) => {
    const answer = await fetch(api.sandbox.tokenUrl, { method: "POST", ...request });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      {
        error: "invalid_request",
        error_description: expect.stringMatching(/client_secret .*application\/x-www-form-urlencoded\.$/),
      },
    ]);
  });

  test.each(["text/plain", "application/x-www-form-urlencoded"])(
    "a body sent as %s is told what to send",
    async (type) => {
      const sent = api.call("POST", "crm", "/customers", '{"name":"Ann"}', { "content-type": type });
      expect(await sent).toMatchObject({
        status: 415,
        body: { title: expect.stringContaining("Content-Type: application/json") },
      });
    },
  );

  test("the log has the reason of each refusal", async () => {
    await requestToken(api.sandbox, { client_secret: "guess" });
    await api.call("GET", "crm", "/nothing");
    await api.call("POST", "crm", "/customers", {});
    expect(
      api.sandbox.requests
        .find()
        .slice(-3)
        .map(({ reason }) => reason),
    ).toEqual([
      "invalid_client",
      expect.stringMatching(/^No resource GET /),
      expect.stringMatching(/validation errors.* Name: The Name field is required\./),
    ]);
  });

  test.each([
    ["no token", { authorization: "" }],
    ["an unknown token", { authorization: "Bearer guess" }],
    ["a wrong app key", { "st-app-key": "guess" }],
  ])("a call with %s answers 401 in the error body", async (_case, headers) => {
    const { status, body } = await api.call("GET", "crm", "/customers", undefined, headers);
    expect(status).toBe(401);
    expect(body).toEqual({
      type: expect.any(String),
      title: expect.any(String),
      status: 401,
      traceId: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/),
      errors: {},
      data: {},
    });
  });

  test("a refusal comes before the body is read", async () => {
    const { status } = await api.call("POST", "crm", "/customers", "{", { authorization: "" });
    expect(status).toBe(401);
  });

  test("another tenant answers 403", async () => {
    const token = await getToken(api.sandbox);
    const answer = await fetch(`${api.sandbox.url}/crm/v2/tenant/1/customers`, {
      headers: { authorization: `Bearer ${token}`, "st-app-key": api.sandbox.appKey },
    });
    expect([answer.status, ((await answer.json()) as ErrorBody).status]).toEqual([403, 403]);
  });

  test("a token expires", async () => {
    const sandbox = await startSandbox({ customers: 1, tokenLifetimeSeconds: 0 });
    const answer = await fetch(`${sandbox.url}/crm/v2/tenant/${sandbox.tenant}/customers`, {
      headers: { authorization: `Bearer ${await getToken(sandbox)}`, "st-app-key": sandbox.appKey },
    });
    expect([answer.status, ((await answer.json()) as ErrorBody).title]).toEqual([
      401,
      "The access token has expired.",
    ]);
    await sandbox.close();
  });
});
