import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import { appKeys } from "../../sandbox/server/apps";
import type { Fault } from "../../sandbox/server/faults";
import { catalogue } from "../../src/actions";
import { fullInputs } from "../cases";
import type { Inputs, World } from "../cases/world";
import { connectionTo, pick, run, startTestSandbox, worldOf } from "../harness";
import { picklists } from "../picklists";

/** Answers that ServiceTitan does not document fail no action or picklist, and lose no record. */

let sandbox: Sandbox;
let connection: Connection;
let world: World;
let requests = 0;

beforeAll(async () => {
  // Pages so small that most lists have several.
  sandbox = await startTestSandbox({ largestPage: 15, onExchange: () => requests++ });
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
});

const keysOf = (isList: boolean) =>
  Object.keys(catalogue).filter(
    (key) => catalogue[key]?.calls && (catalogue[key].kind === "list") === isList,
  );

/** What comes of something while no answer is as documented: its result, or the error that it ends with. */
async function undocumented(
  act: () => Promise<unknown>,
  kind: Fault["kind"] = "undocumented",
): Promise<unknown> {
  sandbox.faults.add({ kind });
  return act()
    .catch((error: Error) => error)
    .finally(() => sandbox.faults.clear());
}

/** The IDs of a list's records, or what came in their place. */
const idsOf = (result: unknown) => {
  const { data } = result as { data?: { id?: unknown }[] };
  return data?.map(({ id }) => String(id)) ?? result;
};

/** Reads a list to its end, without filters. */
async function readerOf(key: string) {
  const full = await fullInputs(key, world);
  const required = Object.keys(catalogue[key]?.required ?? {}).map((name) => [name, full[name]]);
  const inputs: Inputs = { ...Object.fromEntries(required), fetchAll: "true" };
  return () => run(key, { ...inputs, connection });
}

test.each(keysOf(true))("%s brings the same records, in a number of requests that ends", async (key) => {
  const read = await readerOf(key);
  const right = idsOf(await read());
  const before = requests;
  expect(idsOf(await undocumented(read))).toEqual(right);
  expect(requests - before).toBeLessThan(40);
});

test("every action that is no list succeeds", async () => {
  const failed: Record<string, string> = {};
  for (const key of keysOf(false)) {
    const inputs = { ...(await fullInputs(key, world)), connection };
    const result = await undocumented(() => run(key, inputs));
    if (result instanceof Error) failed[key] = result.message;
  }
  expect(failed).toEqual({});
}, 30_000);

/** Loads a picklist, by an app of its own: the limit of requests a second is each app's. */
const loaderOf = (key: string, n: number) => async () => {
  const fields = { ...connection.fields, applicationKey: appKeys[n % appKeys.length] };
  const [customerId] = sandbox.state.customers.keys();
  const [locationId] = sandbox.state.locations.keys();
  const [membershipTypeId] = sandbox.state.membershipTypes.keys();
  const [report] = sandbox.state.reports.values();
  const items = await pick(key, {
    connection: { ...connection, fields },
    customerId: String(customerId),
    locationId: String(locationId),
    membershipTypeId: String(membershipTypeId),
    recordType: "Job",
    reportCategory: "accounting",
    reportId: String(report?.id),
  });
  return (items as { key: string }[]).map((item) => item.key).sort();
};

test("every picklist offers the same", async () => {
  for (const [n, [key, picklist]] of Object.entries(picklists).entries()) {
    const load = loaderOf(key, n);
    const right = await load();
    // What a record has no list of, nobody can choose from.
    const kind = picklist.itemsOf ? "text-numbers" : "undocumented";
    expect([key, await undocumented(load, kind)]).toEqual([key, right]);
  }
}, 30_000);
