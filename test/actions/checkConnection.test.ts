import { type Connection, isConnectionError } from "@prismatic-io/spectral";
import { type Sandbox, startSandbox } from "../../sandbox/server";
import { modules } from "../../src/client/modules";
import { connectionTo, run } from "../harness";

/** Check Connection: where it leads, and what the app was granted. */

let sandbox: Sandbox;
let connection: Connection;

beforeAll(async () => {
  // Not as strict as those of other tests, which take what it does not model for a mistake.
  sandbox = await startSandbox({ customers: 20 });
  connection = await connectionTo(sandbox);
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.faults.clear());

interface Checked {
  tenant: string;
  environment: string;
  modules: { module: string; granted: boolean | null; scope: string; why?: string }[];
  ask: string;
}

const check = async (given = connection) => (await run("checkConnection", { connection: given })) as Checked;

test("it says which tenant and environment the connection leads to", async () => {
  expect(await check()).toMatchObject({ tenant: sandbox.tenant, environment: sandbox.url });
});

test("each module is granted, or is named as one that the sandbox cannot tell of", async () => {
  const { modules: checked, ask } = await check();
  expect(checked.map(({ module }) => module)).toEqual(Object.values(modules));
  for (const { granted, why } of checked)
    expect([granted, why]).toEqual(granted ? [true, undefined] : [null, expect.stringContaining("(501)")]);
  expect(checked.filter(({ granted }) => granted).length).toBeGreaterThan(11);
  expect(ask).toBe("");
});

test("what is not granted is told, with the sentence to send to the tenant", async () => {
  for (const route of ["GET /appointment-assignments", "GET /memberships"])
    sandbox.faults.add({ kind: "5xx-before", status: 403, route });
  const { modules: checked, ask } = await check();
  expect(checked.filter(({ granted }) => granted === false).map(({ module }) => module)).toEqual([
    "Dispatch",
    "Memberships",
  ]);
  expect(ask).toMatch(
    /^Our app has no access to Dispatch → Appointment Assignments \(Read\), Memberships → Customer Memberships \(Read\)\. Please /,
  );
});

test("what breaks is not told as missing", async () => {
  sandbox.faults.add({ kind: "5xx-before", status: 503, route: "GET /jobs" });
  const { modules: checked, ask } = await check();
  expect(checked.find(({ module }) => module === modules.jpm)).toMatchObject({
    granted: null,
    why: expect.stringContaining("(503)"),
  });
  expect(ask).toBe("");
});

test("refused credentials are an error of the connection", async () => {
  const wrong = await connectionTo(sandbox, { accessToken: "wrong", fields: { clientSecret: "wrong" } });
  const error = await check(wrong).catch((thrown: unknown) => thrown);
  expect(isConnectionError(error)).toBe(true);
});
