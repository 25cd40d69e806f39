import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import { catalogue } from "../../src/actions";
import type { Action } from "../../src/declare/perform";
import type { Input, Inputs } from "../../src/inputs/input";
import { namedLists, type SettingsList } from "../../src/inputs/named";
import { type RecordId, recordIds } from "../../src/inputs/recordIds";
import { connectionToStub, startStub, tenantPath } from "../actions/stub";
import { fullInputs } from "../cases";
import type { World } from "../cases/world";
import { connectionTo, run, startTestSandbox, worldOf } from "../harness";

/** Names in the place of IDs. */

let sandbox: Sandbox;
let connection: Connection;
let world: World;

beforeAll(async () => {
  sandbox = await startTestSandbox({ customers: 60 });
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
});

const withNames = Object.entries(recordIds).filter(([, { named }]: [string, RecordId]) => named);

test.each(withNames)("the names of a %s are looked up where its action lists them", (_, record: RecordId) => {
  const action = Object.values(catalogue).find(({ label }) => label === record.from?.[0]);
  expect(record.named).toMatchObject({ calls: action?.calls, scope: action?.scope });
});

test("each list of names is used", () => {
  const used = new Set(withNames.map(([, { named }]: [string, RecordId]) => named));
  expect(used).toEqual(new Set(Object.values(namedLists)));
});

/** What a stub was asked, without the lists of names. */
interface Sent {
  method: string;
  url: string;
  body: unknown;
}

const nameOf = (id: unknown) => `No. ${id} & co.`;
const listsAt = Object.values(namedLists).map(({ calls }: SettingsList) => {
  const [, module = "", path = ""] = calls.split(" ");
  return `${tenantPath(module)}${path}`;
});

let known = new Set<unknown>();
let sent: Sent[] = [];
let url: string;

/** A server that knows every one of `known` under a name, and notes what it is asked besides. */
beforeAll(async () => {
  url = await startStub((server) =>
    server.all("/*", ({ method, url, body }, reply) => {
      const isOfNames =
        listsAt.includes(url.split("?")[0] ?? "") && /pageSize=(5000|1)&includeTotal/.test(url);
      // Where a list takes long, its total is asked for alone.
      const isOfTotal = url.includes("&pageSize=1&");
      if (!isOfNames && !isOfTotal) sent.push({ method, url, body });
      const data = isOfNames ? [...known].map((id) => ({ id, name: nameOf(id) })) : [];
      return reply.send({ page: 1, pageSize: 5000, hasMore: false, totalCount: data.length, data });
    }),
  );
});

/** Runs an action against that server; gives what it was asked. */
async function sentBy(key: string, inputs: object, ids: Set<unknown>): Promise<Sent[]> {
  known = ids;
  sent = [];
  await run(key, { ...inputs, connection: connectionToStub(url) }).catch(() => undefined);
  return sent;
}

/** The inputs with a name in the place of each ID that takes one; the IDs are added to `ids`. */
function renamed(
  fields: Inputs,
  inputs: Record<string, unknown>,
  ids: Set<unknown>,
): Record<string, unknown> {
  const rename = (field: Input | undefined, value: unknown): unknown => {
    if (field?.named && !field.parts) return each(value, (id) => ids.add(id) && nameOf(id));
    if (field?.parts) return each(value, (group) => renamed(field.parts ?? {}, group as never, ids));
    return value;
  };
  return Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, rename(fields[key], value)]));
}

const each = (value: unknown, change: (entry: unknown) => unknown) =>
  Array.isArray(value) ? value.map(change) : change(value);

const takesNames = ({ named, parts = {} }: Input): boolean =>
  Object.values(parts).some(takesNames) || (named !== undefined && Object.keys(parts).length === 0);
const fieldsOf = ({ required, optional }: Action) => ({ ...required, ...optional });
const actions = Object.entries(catalogue).filter(([, action]) =>
  Object.values(fieldsOf(action)).some(takesNames),
);

test.each(actions)("%s sends with names what it sends with IDs", async (key, action) => {
  const inputs = await fullInputs(key, world);
  const ids = new Set<unknown>();
  const named = renamed(fieldsOf(action), inputs, ids);
  expect(ids.size).toBeGreaterThan(0);
  const sent = await sentBy(key, inputs, ids);
  expect(sent.length).toBeGreaterThan(0);
  expect(await sentBy(key, named, ids)).toEqual(sent);
});

describe("a name", () => {
  const requests: string[] = [];
  beforeAll(() => {
    sandbox.onExchange(({ method, path }) => requests.push(`${method} ${path.split("/tenant/")[0]}`));
  });
  beforeEach(() => {
    requests.length = 0;
  });

  const list = (businessUnitId: unknown) => run("listJobs", { connection, filters: { businessUnitId } });
  const unit = () =>
    [...sandbox.state.businessUnits.values()].find(({ active }) => active) as never as {
      id: number;
      name: string;
    };

  test("is taken in any case, with blanks around it, and looked up once in five minutes", async () => {
    const byId = await list(unit().id);
    const earlier = jest.spyOn(Date, "now").mockReturnValue(Date.now() - 301_000);
    expect(await list(unit().name)).toEqual(byId);
    requests.length = 0;
    expect(await list(`  ${unit().name.toUpperCase()} `)).toEqual(byId);
    expect(requests).toEqual(["GET /jpm/v2"]);
    earlier.mockRestore();
    await list(unit().name);
    expect(requests).toEqual(["GET /jpm/v2", "GET /settings/v2", "GET /jpm/v2"]);
  });

  test("that is new is found though the list was kept", async () => {
    await list(unit().name);
    const { businessUnits } = sandbox.state;
    const added = { ...unit(), id: 990_001, name: "New Unit" };
    businessUnits.insert(added as never);
    await expect(list("new unit")).resolves.toMatchObject({ data: [] });
  });

  test("that no record has is an error by the input's label, before anything is written", async () => {
    const failed = run("createJob", {
      connection,
      ...(await fullInputs("createJob", world)),
      businessUnitId: "Nowhere",
      tagTypeIds: ["No such tag"],
    });
    await expect(failed).rejects.toThrow(
      /^(Business Unit ID: no active business unit is named "Nowhere"\.|Tag Type IDs, item 1: no active tag type is named "No such tag"\.) There are (\d+, the nearest of them )?[A-Z]/,
    );
  });

  test("that no record has is looked up once where the list was not kept", async () => {
    const earlier = jest.spyOn(Date, "now").mockReturnValue(Date.now() - 301_000);
    await list(unit().name);
    earlier.mockRestore();
    requests.length = 0;
    await expect(list("Nowhere")).rejects.toThrow("no active business unit");
    expect(requests).toEqual(["GET /settings/v2"]);
  });

  test("that two records have is an error that lists them", async () => {
    const { businessUnits } = sandbox.state;
    for (const id of [990_011, 990_012]) businessUnits.insert({ ...unit(), id, name: "Twins" } as never);
    await expect(list("twins")).rejects.toThrow(
      'Filters, Business Unit ID: 2 business units are named "twins", with the IDs 990011, 990012: give the ID of one.',
    );
  });

  test("of digits is an ID, and a number asks for nothing more", async () => {
    requests.length = 0;
    await list("990011");
    await list(990_011);
    expect(requests).toEqual(["GET /jpm/v2", "GET /jpm/v2"]);
  });

  test.each([["{}"], ["-4"], ["1.5"], [{ name: "HVAC" }]])("is not %j", async (given) => {
    await expect(run("getBusinessUnit", { connection, businessUnitId: given })).rejects.toThrow(
      "Business Unit ID must be an ID",
    );
    expect(requests).toEqual([]);
  });

  test("that cannot be looked up is an error that names the scope, and nothing is kept of it", async () => {
    const fault = { kind: "5xx-before", status: 403, route: "GET /payment-types", count: 1 } as const;
    sandbox.faults.add(fault);
    const named = () => run("getPaymentType", { connection, paymentTypeId: "Check" });
    await expect(named()).rejects.toThrow(
      /look of Get Payment Type for payment types.*Accounting → Payment Types \(Read\)/s,
    );
    await expect(named()).resolves.toMatchObject({ name: "Check" });
  });
});

test("several names are looked up side by side, each list once", async () => {
  const asked: string[] = [];
  const ids = [41, 42, 43];
  const url = await startStub((server) =>
    server.all("/*", ({ url }, reply) => {
      asked.push(url.split("?")[0] ?? "");
      const data = ids.map((id) => ({ id, name: nameOf(id) }));
      return reply.send({ page: 1, pageSize: 5000, hasMore: false, totalCount: 3, data });
    }),
  );
  await run("listJobs", {
    connection: connectionToStub(url),
    filters: { tagTypeIds: ids.map(nameOf), technicianId: nameOf(41), soldById: nameOf(42) },
  });
  expect(asked.sort()).toEqual([
    `${tenantPath("jpm")}/jobs`,
    `${tenantPath("settings")}/tag-types`,
    `${tenantPath("settings")}/technicians`,
  ]);
});
