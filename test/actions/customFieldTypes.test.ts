import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import { typeLists } from "../../src/inputs/customFieldTypes";
import { connectionTo, pick, run, startTestSandbox } from "../harness";

/** The lists of types of custom fields: as an action and as a picklist. */

let sandbox: Sandbox;
let connection: Connection;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox({ onExchange: (exchange) => exchanges.push(exchange) });
  connection = await connectionTo(sandbox);
});

const entityOf = (recordType: string) => (recordType === "InstalledEquipment" ? "Equipment" : recordType);

const list = async (recordType: string) =>
  (await run("listCustomFieldTypes", { connection, recordType })) as { data: { id: number; name: string }[] };

/** Records with custom fields of whose types ServiceTitan has no list. */
const unlisted = [
  "Technician",
  "Employee",
  "Adjustment",
  "Transfer",
  "PurchaseOrder",
  "Receipt",
  "Return",
  "Payroll",
];

test("there is a list of each kind of record but those of whose types ServiceTitan has none", () => {
  const entities = new Set([...sandbox.state.customFieldTypes.values()].map(({ entity }) => entity));
  expect([...Object.keys(typeLists).map(entityOf), ...unlisted].sort()).toEqual([...entities].sort());
});

test.each(Object.keys(typeLists))(
  "the types of %s are listed, in one request, and offered",
  async (recordType) => {
    const types = [...sandbox.state.customFieldTypes.values()].filter(
      ({ entity }) => entity === entityOf(recordType),
    );
    exchanges.length = 0;
    const page = await list(recordType);
    // Where it takes long, the total is asked for alone.
    expect(exchanges.filter(({ query }) => query.pageSize !== "1")).toHaveLength(1);
    expect(page).toMatchObject({ page: 1, pageSize: types.length, hasMore: false, totalCount: types.length });
    expect(page.data.map(({ id, name }) => [id, name])).toEqual(types.map(({ id, name }) => [id, name]));
    const items = (await pick("selectCustomField", { connection, recordType })) as { key: string }[];
    expect(items.map(({ key }) => Number(key)).sort()).toEqual(types.map(({ id }) => id).sort());
    expect(await pick(`select${recordType}CustomField`, { connection })).toEqual(items);
  },
);

test("of each type only the fields named are kept", async () => {
  const { data } = await list("Job");
  const kept = await run("listCustomFieldTypes", { connection, recordType: "Job", keepFields: "name" });
  expect(kept).toMatchObject({ totalCount: data.length, data: data.map(({ name }) => ({ name })) });
  expect(Object.keys((kept as { data: object[] }).data[0] ?? {})).toEqual(["name"]);
});

test("each run lists the types as they are by then, whatever was kept", async () => {
  const { data } = await list("Job");
  const [first] = sandbox.state.customFieldTypes.values();
  sandbox.state.customFieldTypes.insert({ ...first, id: 990_002, entity: "Job", name: "New" } as never);
  expect((await list("job")).data).toHaveLength(data.length + 1);
});

test("another kind of record is refused with those that there are", async () => {
  await expect(list("Technician")).rejects.toThrow(
    /^Record Type must be one of ApBill, .+, but "Technician" was given\.$/,
  );
});
