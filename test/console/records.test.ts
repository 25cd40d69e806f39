import { columnsOf, tableOf } from "../../console/page/records/columns";
import { differences } from "../../console/page/ui/differences";
import { shortText, wordsOf } from "../../console/page/ui/values";

describe("what changed between versions", () => {
  test("is told field by field, however deep", () => {
    const before = {
      status: "Scheduled",
      address: { street: "1 Main St", zip: "1" },
      ids: [1, 2],
      summary: "x",
    };
    const after = { status: "Canceled", address: { street: "2 Main St", zip: "1" }, ids: [1, 3, 4] };
    expect(differences(before, after)).toEqual([
      { path: "status", from: "Scheduled", to: "Canceled" },
      { path: "address.street", from: "1 Main St", to: "2 Main St" },
      { path: "ids.1", from: 2, to: 3 },
      { path: "ids.2", from: undefined, to: 4 },
      { path: "summary", from: "x", to: undefined },
    ]);
  });

  test("is the whole value where it was of another kind", () => {
    expect(differences({ a: null, b: [1] }, { a: { c: 1 }, b: { 0: 1 } })).toEqual([
      { path: "a", from: null, to: { c: 1 } },
      { path: "b", from: [1], to: { 0: 1 } },
    ]);
  });

  test("is nothing where all is the same", () => {
    const record = { id: 1, items: [{ id: 2, tags: [] }], none: null };
    expect(differences(record, structuredClone(record))).toEqual([]);
  });
});

describe("the columns of a table", () => {
  const fields = [
    "id",
    "jobNumber",
    "projectId",
    "customerId",
    "locationId",
    "jobStatus",
    "completedOn",
    "businessUnitId",
    "summary",
    "customFields",
    "createdOn",
    "createdById",
    "modifiedOn",
    "tagTypeIds",
  ];

  test("begin with the ID and what tells most, eight at most", () => {
    const columns = columnsOf(fields, []);
    expect(columns.slice(0, 4)).toEqual(["id", "jobNumber", "jobStatus", "customerId"]);
    expect(columns).toHaveLength(8);
  });

  test("leave out what no record shown has", () => {
    const records = [{ id: 1, jobNumber: "", jobStatus: null, customerId: 2, tagTypeIds: [] }];
    expect(columnsOf(fields, records)).toEqual(["id", "customerId"]);
  });
});

test("a field's name says which table it refers to", () => {
  const tables = ["customers", "categories", "jobs"];
  expect(["customerId", "categoryId", "createdById", "id"].map((field) => tableOf(field, tables))).toEqual([
    "customers",
    "categories",
    undefined,
    undefined,
  ]);
});

test("values are said in few words", () => {
  expect(
    [null, true, [1, 2], [{ id: 1 }], { street: "1 Main St", unit: null, geo: {} }, "x".repeat(80)].map(
      (value) => shortText(value),
    ),
  ).toEqual(["", "yes", "1, 2", "1 of them", "1 Main St", `${"x".repeat(59)}…`]);
  expect(shortText({ at: "2026-06-01T10:00:00Z" }, () => "in June")).toBe("in June");
  expect(["purchaseOrders", "apBills", "jobs"].map(wordsOf)).toEqual(["Purchase orders", "AP bills", "Jobs"]);
});
