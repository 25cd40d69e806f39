import { type Sandbox, startSandbox } from "../../sandbox/server";
import { type ErrorBody, getToken, requestToken } from "./support";

const apps = [
  {
    appKey: "ak1.reader",
    clientId: "cid.reader",
    clientSecret: "cs1.reader",
    scopes: ["tn.crm.customers:r"],
  },
  { appKey: "ak1.all", clientId: "cid.all", clientSecret: "cs1.all" },
];
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({
    limits: true,
    apps,
    tenants: { "1": { customers: 2 }, "2": { customers: 2 } },
  });
});
afterAll(() => sandbox.close());

interface Call {
  app?: (typeof apps)[number];
  appKey?: string;
  tenant?: string;
  method?: string;
  path?: string;
}

const tokens = new Map<string, Promise<string>>();
const tokenOf = (app: (typeof apps)[number]) => {
  const token = tokens.get(app.clientId) ?? getToken({ ...sandbox, ...app });
  tokens.set(app.clientId, token);
  return token;
};

async function call({ app = apps[1] as (typeof apps)[number], appKey = app.appKey, ...rest }: Call = {}) {
  const { tenant = "1", method = "GET", path = "/customers" } = rest;
  const answer = await fetch(`${sandbox.url}/crm/v2/tenant/${tenant}${path}`, {
    method,
    headers: { authorization: `Bearer ${await tokenOf(app)}`, "st-app-key": appKey },
  });
  const body = (await answer.json()) as ErrorBody;
  return { status: answer.status, title: body.title, retryAfter: Number(answer.headers.get("retry-after")) };
}

const many = async (count: number, one: () => Promise<{ status: number }>) => {
  const answers = await Promise.all(Array.from({ length: count }, one));
  return answers.filter(({ status }) => status === 200).length;
};

test("an app makes 60 calls a second for a tenant; the next is told when to come again", async () => {
  await tokenOf(apps[1] as (typeof apps)[number]);
  const before = performance.now();
  expect(await many(60, () => call())).toBe(60);
  const refused = await call();
  // On a machine that is busy the second may be over.
  if (performance.now() - before < 1_000) {
    expect(refused).toEqual({
      status: 429,
      title: "Rate limit is exceeded. Try again in 1 seconds.",
      retryAfter: 1,
    });
    expect((await call({ tenant: "2" })).status).toBe(200);
    expect((await call({ app: apps[0] })).status).toBe(200);
  }
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect((await call()).status).toBe(200);
});

test("a client asks for 60 tokens a minute; whoever asks for one with each call is throttled", async () => {
  const [reader] = apps;
  const ask = () => requestToken({ ...sandbox, ...reader } as Sandbox);
  const given = await many(70, ask);
  expect([59, 60]).toContain(given);
  expect(await ask()).toMatchObject({
    status: 429,
    body: { title: expect.stringContaining("Try again in") },
  });
});

test("an app without a scope is refused, and told which", async () => {
  expect((await call({ app: apps[0] })).status).toBe(200);
  for (const refused of [
    await call({ app: apps[0], path: "/locations" }),
    await call({ app: apps[0], method: "POST" }),
  ])
    expect(refused).toMatchObject({
      status: 403,
      title: expect.stringMatching(
        /^The app was not granted the API scope CRM → .* \(tn\.crm\.\w+:[rw]\)\.$/,
      ),
    });
  expect((await call({ path: "/locations" })).status).toBe(200);
});

test("the key of another app than the token's is refused", async () => {
  expect((await call({ appKey: "ak1.reader" })).status).toBe(401);
});

test("a tenant that there is not is refused", async () => {
  expect((await call({ tenant: "3" })).status).toBe(403);
});

test.each([
  ["the same key", { appKey: "ak1.all" }, "Two apps have the appKey ak1.all."],
  ["a scope that there is not", { scopes: ["crm"] }, "There is no API scope 'crm'"],
])("an app with %s keeps the sandbox from starting", async (_case, wrong, reason) => {
  const other = { appKey: "ak1.other", clientId: "cid.other", clientSecret: "cs1.other", ...wrong };
  await expect(startSandbox({ customers: 1, apps: [...apps, other] })).rejects.toThrow(reason);
});

test("without limits any number is answered", async () => {
  const open = await startSandbox({ customers: 1 });
  const token = await getToken(open);
  const headers = { authorization: `Bearer ${token}`, "st-app-key": open.appKey };
  const one = () => fetch(`${open.url}/crm/v2/tenant/${open.tenant}/customers`, { headers });
  expect(await many(100, one)).toBe(100);
  await open.close();
});
