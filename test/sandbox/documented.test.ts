import { readLock } from "../../documents/lock";
import { documentedOperations } from "../../documents/operationTable";
import { type Sandbox, startSandbox } from "../../sandbox/server";
import { type Documented, documented, nameOf } from "../../sandbox/server/documented";
import table from "../../sandbox/server/documented.json";
import { getToken, modelled } from "./support";

const operations = [...documented.values()].flat();
let sandbox: Sandbox;
let headers: Record<string, string>;

beforeAll(async () => {
  sandbox = await startSandbox({ customers: 5 });
  headers = { authorization: `Bearer ${await getToken(sandbox)}`, "st-app-key": sandbox.appKey };
});
afterAll(() => sandbox.close());

async function call(method: string, path: string, given = headers) {
  const answer = await fetch(`${sandbox.url}${path.replace("TENANT", sandbox.tenant)}`, {
    method,
    headers: given,
  });
  const text = await answer.text();
  const body = text.startsWith("{") ? (JSON.parse(text) as Record<string, unknown>) : {};
  return { status: answer.status, body, allow: answer.headers.get("allow") };
}

const pathOf = ({ api, version, path }: Documented) =>
  `/${api}/${version}/tenant/TENANT${path.replace(/\{\w+\}/g, "1")}`;

test("each documented operation is carried out, or answers 501 with its name and without data", async () => {
  const served = new Set(modelled(sandbox).map(nameOf));
  const wrong = [];
  for (const operation of operations) {
    const name = nameOf(operation);
    const { status, body } = await call(operation.method, pathOf(operation));
    const isRefused = status === 501 && String(body.title).startsWith(`The sandbox does not model ${name}`);
    const isCarriedOut = ![401, 405, 500, 501].includes(status) && !(status === 404 && !("data" in body));
    if (served.has(name) ? !isCarriedOut : !isRefused || "data" in body) wrong.push({ name, status, body });
  }
  expect(wrong).toEqual([]);
  expect([operations.length > 550, served.size > 100, served.size < operations.length]).not.toContain(false);
});

test("that ServiceTitan has withdrawn an operation is said", async () => {
  const { status, body } = await call("GET", "/sales/v2/tenant/TENANT/opportunities/1");
  expect([status, body.title]).toEqual([
    501,
    "The sandbox does not model GET /sales/v2/tenant/{tenant}/opportunities/{id}, which ServiceTitan withdrew after 2026-03.",
  ]);
});

test("a module may have operations of several versions", async () => {
  const totals = ["v2", "v3"].map(async (version) => {
    const { status, body } = await call("GET", `/telecom/${version}/tenant/TENANT/calls`);
    return [status, typeof (body as { totalCount?: unknown }).totalCount];
  });
  expect(await Promise.all(totals)).toEqual([
    [200, "number"],
    [200, "object"],
  ]);
});

test("who may call is asked first", async () => {
  const path = "/jpm/v2/tenant/TENANT/jobs/cancel-reasons";
  expect((await call("GET", path, {})).status).toBe(401);
  expect((await call("GET", "/findings/v2/tenant/TENANT/location-findings", {})).status).toBe(401);
  expect((await call("GET", path.replace("TENANT", "1"))).status).toBe(403);
});

test.each([
  "/jpm/v2/tenant/TENANT/nothing",
  "/jpm/v3/tenant/TENANT/jobs",
  "/nothing/v2/tenant/TENANT/jobs",
  "/jpm/v2/tenant/TENANT",
  "/jpm/v2/tenant/TENANT/jobs/1/cancel/now",
  "/nothing",
])("%s, which is not documented, answers 404 without data", async (path) => {
  const { status, body } = await call("GET", path);
  expect([status, body]).toEqual([
    404,
    {
      type: "https://httpstatuses.io/404",
      title: `No resource GET ${path.replace("TENANT", sandbox.tenant)}.`,
      status: 404,
      traceId: expect.any(String),
      errors: {},
    },
  ]);
});

test("no path may end with a slash", async () => {
  const wrong = [];
  for (const operation of operations.filter(({ method }) => method === "GET")) {
    const { status, body } = await call("GET", `${pathOf(operation)}/`);
    if (status !== 404 || "data" in body) wrong.push({ name: nameOf(operation), status });
  }
  expect(wrong).toEqual([]);
});

test("another verb than the documented ones answers 405 with those, modelled or not", async () => {
  const { status, body, allow } = await call("DELETE", "/jpm/v2/tenant/TENANT/jobs/1");
  expect([status, allow, "data" in body]).toEqual([405, "GET, PATCH", false]);
  const other = await call("DELETE", "/inventory/v2/tenant/TENANT/vendors");
  expect([other.status, other.allow]).toEqual([405, "GET, POST"]);
});

test("the operations are those of the documents that the records were last held to", () => {
  expect(table.month).toBe(readLock().month);
});

const folder = process.env.SERVICETITAN_OPENAPI_DIR;
(folder ? test : test.skip)(
  "the operations are those of ServiceTitan's documents (skipped without SERVICETITAN_OPENAPI_DIR)",
  () => {
    const { month: _, ...known } = table;
    expect(known).toEqual(documentedOperations(folder ?? ""));
  },
);
