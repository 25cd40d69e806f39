import { type Sandbox, startSandbox } from "../../sandbox/server";
import { documented, documentedAt } from "../../sandbox/server/documented";
import { type ErrorBody, getToken, modelled, type Page, requestToken } from "./support";

// How clients in public use call ServiceTitan, in their order: what an open sandbox, which is the default, answers.
// What they spell otherwise than the documents is in door.test.ts, last slashes and verbs in documented.test.ts.

const customers = 120;
let sandbox: Sandbox;
let token: string;

beforeAll(async () => {
  const today = new Date("2026-06-01T15:00:00Z");
  sandbox = await startSandbox({ customers, today, feedPageSize: 50 });
  token = await getToken(sandbox);
});
afterAll(() => sandbox.close());

interface Sent {
  method?: string;
  body?: string;
  headers?: Record<string, string>;
}

async function call<T = Page>(path: string, { method = "GET", body, headers }: Sent = {}) {
  const answer = await fetch(`${sandbox.url}${path.replace("TENANT", sandbox.tenant)}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "st-app-key": sandbox.appKey, ...headers },
    // Bytes, as text would bring a content type of its own.
    body: body === undefined ? undefined : Buffer.from(body),
  });
  const text = await answer.text();
  return { status: answer.status, body: (text && JSON.parse(text)) as T, allow: answer.headers.get("allow") };
}

const write = <T = ErrorBody>(method: string, path: string, body: object) =>
  call<T>(path, { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } });

describe("a token", () => {
  const credentials = () => ({ client_id: sandbox.clientId, client_secret: sandbox.clientSecret });
  const grant = { grant_type: "client_credentials" };
  const ask = async (headers: Record<string, string>, body?: string) => {
    const answer = await fetch(sandbox.tokenUrl, {
      method: "POST",
      headers,
      body: body && Buffer.from(body),
    });
    return { status: answer.status, body: await answer.json() };
  };
  const form = "application/x-www-form-urlencoded";

  test("is asked for before every call by some, and each lasts", async () => {
    const given = await Promise.all(Array.from({ length: 20 }, () => getToken(sandbox)));
    for (const each of given) {
      const headers = { authorization: `Bearer ${each}` };
      expect((await call("/jpm/v2/tenant/TENANT/jobs?pageSize=1", { headers })).status).toBe(200);
    }
    expect(new Set(given).size).toBe(20);
  });

  test.each([
    ["JSON", { "content-type": "application/json" }, () => JSON.stringify({ ...grant, ...credentials() })],
    ["JSON of no type", {}, () => JSON.stringify({ ...grant, ...credentials() })],
    ["text that is no JSON", { "content-type": "application/json" }, () => "{"],
    ["plain text", { "content-type": "text/plain" }, () => "grant_type=client_credentials"],
    ["nothing", {}, () => undefined],
    ["a form without a grant", { "content-type": form }, () => `${new URLSearchParams(credentials())}`],
  ])("asked for by %s is refused, and it says what to send", async (_case, headers, body) => {
    expect(await ask(headers as Record<string, string>, body())).toEqual({
      status: 400,
      body: {
        error: "invalid_request",
        error_description: `Send grant_type, client_id and client_secret as a form, with Content-Type: ${form}.`,
      },
    });
  });

  test("asked for by HTTP Basic is refused, and it says where the credentials go", async () => {
    const basic = Buffer.from(Object.values(credentials()).join(":")).toString("base64");
    const headers = { authorization: `Basic ${basic}`, "content-type": form };
    expect(await ask(headers, String(new URLSearchParams(grant)))).toEqual({
      status: 400,
      body: {
        error: "invalid_client",
        error_description: "Send client_id and client_secret in the form, not in the Authorization header.",
      },
    });
  });

  test("is given for a form with a character set and a scope", async () => {
    const fields = new URLSearchParams({ ...grant, ...credentials(), scope: "" });
    const { status } = await ask({ "content-type": `${form}; charset=utf-8` }, String(fields));
    expect(status).toBe(200);
    expect((await requestToken(sandbox, { client_secret: "guess" })).body).toEqual({
      error: "invalid_client",
    });
  });
});

describe("a list", () => {
  const path = "/crm/v2/tenant/TENANT/customers?active=Any";

  test.each([50, 500, 1000, 5000, 100_000])(
    "is read from page 1 on, %i records at a time, until there are no more",
    async (pageSize) => {
      const ids: number[] = [];
      for (let page = 1, hasMore = true; hasMore; page++) {
        const { body } = await call(`${path}&page=${page}&pageSize=${pageSize}`);
        expect([body.page, body.pageSize]).toEqual([page, Math.min(pageSize, 5000)]);
        ids.push(...body.data.map(({ id }) => id));
        hasMore = body.hasMore;
      }
      expect(ids).toEqual([...sandbox.state.customers.keys()]);
    },
  );

  test("is read until a page is empty by some", async () => {
    const { status, body } = await call(`${path}&page=100`);
    expect([status, body.hasMore, body.data]).toEqual([200, false, []]);
  });

  test("has no page 0", async () => {
    const { status, body } = await call<ErrorBody>(`${path}&page=0`);
    expect([status, Object.keys(body.errors)]).toEqual([400, ["Page"]]);
  });

  test("ignores parameters that it does not have", async () => {
    const [whole, asked] = [await call(path), await call(`${path}&limit=1&offset=5&fields=id`)];
    expect(asked.body).toEqual(whole.body);
  });
});

test("a feed is read from a date on, then from where it ended, and tells what changed since", async () => {
  type Feed = { hasMore: boolean; continueFrom: string; data: { id: number }[] };
  const ids: number[] = [];
  let from = "2020-01-01";
  for (let hasMore = true; hasMore; ) {
    const { body } = await call<Feed>(`/crm/v2/tenant/TENANT/export/customers?from=${from}`);
    ids.push(...body.data.map(({ id }) => id));
    ({ hasMore, continueFrom: from } = body);
  }
  expect(ids.sort()).toEqual([...sandbox.state.customers.keys()].sort());
  const next = async () => (await call<Feed>(`/crm/v2/tenant/TENANT/export/customers?from=${from}`)).body;
  expect((await next()).data).toEqual([]);
  const [id = 0] = ids;
  await write("PATCH", `/crm/v2/tenant/TENANT/customers/${id}`, { name: "Jane Doe" });
  expect((await next()).data.map((each) => each.id)).toEqual([id]);
});

describe("a path beside that of one record", () => {
  const isBeside = (path: string) =>
    documentedAt(path.replace("TENANT", sandbox.tenant)).some((each) => each.path.endsWith("}"));
  const beside = () =>
    [...documented]
      .flatMap(([server, operations]) => operations.map((operation) => ({ server, operation })))
      .filter(({ operation: { method, path } }) => method === "GET" && /\/[a-z-]+$/.test(path))
      .map(({ server, operation }) => ({
        operation,
        path: `/${server}/tenant/TENANT${operation.path.replace(/\{\w+\}/g, "1")}`,
      }))
      .filter(({ path }) => isBeside(path));

  test("is its own, and not a record of that name", async () => {
    const served = new Set(await modelled(sandbox));
    const wrong = [];
    for (const { operation, path } of beside()) {
      const { status, body } = await call<ErrorBody>(path);
      const isOwn = served.has(operation) ? status !== 501 && !body.errors?.Id : status === 501;
      if (!isOwn) wrong.push({ path, status, body });
    }
    expect(wrong).toEqual([]);
    expect(beside().map(({ operation }) => operation.path)).toEqual(
      expect.arrayContaining(["/customers/custom-fields", "/jobs/cancel-reasons", "/estimates/export"]),
    );
  });
});

test("what is not there answers 404, where there is no such path without data", async () => {
  const record = await call<ErrorBody>("/jpm/v2/tenant/TENANT/jobs/1");
  expect(record).toMatchObject({ status: 404, body: { title: "Job 1 was not found.", data: {} } });
  const path = await call<ErrorBody>("/jpm/v2/tenant/TENANT/job/1");
  expect([path.status, "data" in path.body]).toEqual([404, false]);
});

test.each([
  ["/jpm/v2/tenant/TENANT/jobs/1/cancel", "PUT"],
  ["/jpm/v2/tenant/TENANT/jobs/1/complete", "PUT"],
  ["/sales/v2/tenant/TENANT/estimates/1/sell", "PUT"],
  ["/sales/v2/tenant/TENANT/estimates/1/unsell", "PUT"],
  ["/dispatch/v2/tenant/TENANT/appointment-assignments", "GET"],
])("POST %s is answered with the verb that there is", async (path, verb) => {
  const { status, body, allow } = await write<ErrorBody>("POST", path, {});
  expect([status, body.title]).toEqual([405, "POST is not supported here."]);
  expect(allow?.split(", ")).toContain(verb);
});

describe("a body", () => {
  test.each(["services", "materials", "equipment"])(
    "of %s with fields that there are not is taken without them, as ServiceTitan does there",
    async (kind) => {
      const { body } = await call<Page>(`/pricebook/v2/tenant/TENANT/${kind}?pageSize=1`);
      const path = `/pricebook/v2/tenant/TENANT/${kind}/${body.data[0]?.id}`;
      const before = (await call(path)).body;
      const { status } = await write("PATCH", path, { description: "New", flatRate: 10, isSynced: true });
      expect(status).toBe(200);
      const modifiedOn = expect.any(String);
      expect((await call(path)).body).toEqual({ ...before, description: "New", modifiedOn });
    },
  );

  test.each([
    ["no type", {}],
    ["another type", { "content-type": "text/plain" }],
  ])("of %s is refused, and it says what to send", async (_case, headers) => {
    const path = "/crm/v2/tenant/TENANT/customers";
    const { status, body } = await call<ErrorBody>(path, {
      method: "POST",
      body: '{"name":"Jane"}',
      headers,
    });
    expect([status, body.title]).toEqual([
      415,
      "The body's Content-Type is missing or not supported. Send JSON with Content-Type: application/json, or a file as multipart/form-data.",
    ]);
  });
});
