import component from "../../src";
import { catalogue } from "../../src/actions";
import type { Action } from "../../src/declare/perform";
import { exampleRun } from "../../src/declare/spectral";
import { useListServer } from "../client/listServer";
import { run } from "../harness";
import { logger } from "../logger";

/** Lists of which only some fields are kept of each record. */

const { list, connection } = useListServer();

const call = async (key: string, inputs: object) =>
  ((await run(key, { connection: connection(), ...inputs })) as { data: unknown[] }).data;

/** Jobs of which the list is served; the higher the number, the earlier the change. */
const jobs = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, place) => ({
    id: from + place,
    jobNumber: String(from + place),
    modifiedOn: new Date(Date.UTC(2026, 0, 1, 8) - (from + place) * 60_000).toISOString(),
    summary: "No heat since last night.",
  }));
const numbers = (from: number, to: number) => jobs(from, to).map(({ jobNumber }) => ({ jobNumber }));
const serve = (items: object[]) => {
  list.items = items as typeof list.items;
};

describe("of each record only the fields named come", () => {
  test.each([
    ["a page", "listJobs", { fetchAll: false }],
    ["all pages", "listJobs", { fetchAll: true }],
    ["more than 50 IDs", "listJobs", { filters: { ids: jobs(1, 70).map(({ id }) => id) } }],
    ["a list without pages", "listCancelReasonsOfJobs", { ids: [1, 2] }],
  ])("of %s", async (_, key, inputs) => {
    serve(jobs(1, 70).map(({ jobNumber, ...job }) => ({ ...job, name: jobNumber, jobNumber })));
    list.largest = "fetchAll" in inputs && inputs.fetchAll ? 10 : 100;
    const field = key === "listJobs" ? "jobNumber" : "name";
    const whole = (await call(key, inputs)) as Record<string, unknown>[];
    expect(Object.keys(whole[0] ?? {}).length).toBeGreaterThan(3);
    expect(await call(key, { ...inputs, keepFields: field })).toEqual(
      whole.map((record) => ({ [field]: record[field] })),
    );
  });

  test("of what the designer shows of a step", async () => {
    serve(jobs(1, 3));
    const { examplePerform } = exampleRun(catalogue.listJobs as Action);
    const params = { connection: connection(), keepFields: ["jobNumber"] };
    const shown = await examplePerform?.({ logger, debug: { enabled: false } } as never, params);
    expect(shown?.data).toMatchObject({ data: numbers(1, 3) });
  });

  test.each([[""], [[]], [["", " "]], [","], [undefined]])("%j keeps whole records", async (keepFields) => {
    serve(jobs(1, 3));
    expect(await call("listJobs", { keepFields })).toEqual(jobs(1, 3));
  });
});

describe("dotted paths lead into parts, and into each entry of a list", () => {
  const [customer, item] = [
    { id: 2, name: "Jane Doe" },
    { id: 7, skuName: "Filter", generalLedgerAccount: { id: 9, name: "Sales" } },
  ];
  const invoices = [
    { id: 1, customer, items: [item, { id: 8, generalLedgerAccount: null }] },
    { id: 2, customer: null, items: null },
    { id: 3, items: [] },
  ];

  test.each([
    ["customer.name", [{ customer: { name: "Jane Doe" } }, { customer: null }, {}]],
    [
      "id, items.skuName, items.generalLedgerAccount.name",
      [
        {
          id: 1,
          items: [
            { skuName: "Filter", generalLedgerAccount: { name: "Sales" } },
            { generalLedgerAccount: null },
          ],
        },
        { id: 2, items: null },
        { id: 3, items: [] },
      ],
    ],
    ["customer, customer.name", [{ customer }, { customer: null }, {}]],
    ['["customer.name", "customer"]', [{ customer }, { customer: null }, {}]],
  ])("%s", async (keepFields, expected) => {
    serve(invoices);
    expect(await call("listInvoices", { keepFields })).toEqual(expected);
    expect(await call("listInvoices", { keepFields, fetchAll: true })).toEqual(expected);
  });
});

describe("what pages are compared and put in order by is kept until all are there", () => {
  // ServiceTitan sorts the one by ID, and the other not at all.
  test.each([
    ["listJobs", {}, "jobNumber"],
    ["listLocationContacts", { locationId: 1 }, "value"],
  ])(
    "the ID in %s, so that records that move to another page come once, and none is missed",
    async (key, inputs, field) => {
      serve(jobs(1, 200).map(({ id, modifiedOn }) => ({ id, modifiedOn, [field]: String(id) })));
      list.largest = 10;
      let gone = 0;
      list.after = () => {
        if (gone < 12) gone += list.items.splice(4, 1).length;
      };
      const data = await call(key, { ...inputs, fetchAll: true, keepFields: field });
      const found = data.map((record) => (record as Record<string, string>)[field]);
      expect(new Set(found).size).toBe(found.length);
      expect(found).toEqual(expect.arrayContaining(list.items.map(({ id }) => String(id))));
      expect(gone).toBe(12);
    },
  );

  test("the content of records without an ID, so that pages whose kept fields are the same are told apart", async () => {
    serve(jobs(1, 35).map(({ jobNumber }) => ({ text: "Called.", createdOn: jobNumber })));
    list.largest = 10;
    list.knowsTotal = false;
    const notes = await call("listJobNotes", { jobId: 1, fetchAll: true, keepFields: "text" });
    expect(notes).toEqual(Array(35).fill({ text: "Called." }));
    expect(notes.flatMap((note) => Object.getOwnPropertySymbols(note))).toEqual([]);
  });

  test("the field that the list is sorted by here", async () => {
    serve(jobs(1, 25));
    list.largest = 10;
    const sorted = { fetchAll: true, sort: "ModifiedOn", keepFields: "jobNumber" };
    expect(await call("listJobs", sorted)).toEqual(numbers(1, 25).reverse());
  });

  test.each([true, false])("the dates that are compared here, with Fetch All %s", async (fetchAll) => {
    serve(jobs(1, 25).map(({ jobNumber: value, ...contact }) => ({ ...contact, value })));
    list.largest = 10;
    const contacts = await call("listCustomersContact", {
      customerId: 1,
      modifiedOnOrAfter: jobs(3, 3)[0]?.modifiedOn,
      keepFields: "value",
      fetchAll,
    });
    expect(contacts).toEqual(["1", "2", "3"].map((value) => ({ value })));
  });
});

describe("a field that records do not have is refused, before any request", () => {
  test.each([
    ["listJobs", "id, JobNumber", "item 2", "JobNumber", "jobNumber"],
    ["listInvoices", "customer.nam", "item 1", "customer.nam", "customer.name"],
    ["listInvoices", "items.skuName.x", "item 1", "items.skuName.x", "items.skuName"],
    ["listCancelReasonsOfJobs", "text2", "item 1", "text2", "text"],
  ])("%s: %s", async (key, keepFields, item, given, nearest) => {
    // A name in place of an ID would be looked up first.
    const inputs = { ids: "1", filters: { businessUnitId: "HVAC Service" }, keepFields };
    for (const fetchAll of [true, false])
      await expect(call(key, { ...inputs, fetchAll })).rejects.toThrow(
        new Error(
          `Keep Fields, ${item} must be a field of these records (the nearest is ${nearest}), but "${given}" was given.`,
        ),
      );
    expect(list.urls).toEqual([]);
  });
});

test("no field of a list's records is required by what the designer is told", () => {
  const lists = Object.entries(catalogue).filter(([, { kind }]) => kind === "list");
  const required = lists.filter(([key]) => {
    const output = component.actions[key]?.outputSchema as { schema: string } | undefined;
    return /"required":\[/.test(JSON.stringify(JSON.parse(String(output?.schema)).properties.data));
  });
  expect(lists.length).toBeGreaterThan(100);
  expect(required).toEqual([]);
});
