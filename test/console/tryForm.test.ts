import type { Input, Listed } from "../../console/page/try/input";
import { find } from "../../console/page/try/search";
import { filledWith, takersOf } from "../../console/page/try/uses";
import { fromLink, toInputs, toLink } from "../../console/page/try/values";

const text = (key: string, more: Partial<Input> = {}): Input => ({
  key,
  label: key,
  type: "string",
  ...more,
});

const inputs: Input[] = [
  text("name", { required: true }),
  text("fetchAll", { type: "boolean", default: "false" }),
  text("ids", { collection: "valuelist" }),
  text("query", { collection: "keyvaluelist" }),
  text("operations", { type: "code" }),
  text("key", { type: "password" }),
  text("file", { type: "data" }),
  text("address", { type: "structuredObject", inputs: [text("street"), text("city")] }),
  text("contacts", {
    type: "structuredObject",
    collection: "valuelist",
    inputs: [text("value"), text("tags", { collection: "valuelist" })],
  }),
];

const filledIn = {
  name: "Jane Doe",
  fetchAll: "true",
  ids: ["12", " "],
  query: [
    { key: "sort", value: "+Id" },
    { key: "", value: "" },
  ],
  operations: "[]",
  key: "secret",
  file: { $file: "f1", name: "a.pdf", bytes: 5 },
  address: { street: "2140 Capitol Avenue", city: "" },
  contacts: [{ value: "9165550142", tags: ["7"] }, {}],
};

describe("what a run is given of a form", () => {
  test("of a form that nobody has filled in: the defaults", () => {
    expect(toInputs(inputs, {})).toEqual({ fetchAll: "false" });
  });

  test("text, lists, keys with values, groups and files, without what is blank", () => {
    expect(toInputs(inputs, filledIn)).toEqual({
      name: "Jane Doe",
      fetchAll: "true",
      ids: ["12"],
      query: [{ key: "sort", value: "+Id" }],
      operations: "[]",
      key: "secret",
      file: { $file: "f1" },
      address: { street: "2140 Capitol Avenue" },
      contacts: [{ value: "9165550142", tags: ["7"] }],
    });
  });

  test("nothing of a default that somebody took out", () => {
    expect(toInputs(inputs, { fetchAll: "" })).toEqual({});
  });
});

describe("what stands in the address", () => {
  test("nothing of a form that nobody has filled in", () => {
    expect(toLink(inputs, {})).toBeUndefined();
  });

  test("no file and no secret", () => {
    const link = toLink(inputs, filledIn) ?? "";
    expect(Object.keys(JSON.parse(link))).toEqual(
      Object.keys(filledIn).filter((key) => key !== "file" && key !== "key"),
    );
    expect(link).not.toMatch(/secret|f1/);
  });

  test("fills the form in that it is opened with", () => {
    const { file, key, ...shown } = filledIn;
    expect(toInputs(inputs, fromLink(inputs, toLink(inputs, filledIn) ?? ""))).toEqual(
      toInputs(inputs, shown),
    );
  });

  test("a default that somebody took out stays out", () => {
    const link = toLink(inputs, { fetchAll: "" }) ?? "";
    expect(toInputs(inputs, fromLink(inputs, link))).toEqual({});
  });

  test("is read where somebody wrote it by hand", () => {
    const written = { name: 5, ids: "7", query: { sort: "+Id" }, operations: [{ op: "add" }], other: 1 };
    expect(toInputs(inputs, fromLink(inputs, JSON.stringify(written)))).toEqual({
      name: "5",
      fetchAll: "false",
      ids: ["7"],
      query: [{ key: "sort", value: "+Id" }],
      operations: '[\n  {\n    "op": "add"\n  }\n]',
    });
  });

  test("is left aside where it is no JSON", () => {
    expect(fromLink(inputs, "{")).toEqual({});
  });
});

const listed = (label: string, more: Partial<Listed> = {}): Listed => ({
  kind: "action",
  key: label.replace(/^./, (sign) => sign.toLowerCase()).replaceAll(" ", ""),
  label,
  description: "",
  takes: [],
  ...more,
});

describe("the search", () => {
  const entries = [
    listed("Book Visit", { description: "Creates a job of a recurring service." }),
    listed("Find or Create Job"),
    listed("Create Job Note"),
    listed("Create Job"),
    listed("Cancel Appointment"),
  ];

  test("finds by label first, then by description", () => {
    expect(find(entries, "create job").map(({ label }) => label)).toEqual([
      "Create Job Note",
      "Create Job",
      "Find or Create Job",
      "Book Visit",
    ]);
  });

  test("finds by key", () => {
    expect(find(entries, "cancelApp").map(({ label }) => label)).toEqual(["Cancel Appointment"]);
  });
});

describe("a record's ID that is to be used", () => {
  const getJobs = listed("List Jobs", {
    takes: [{ path: "filters.customerIds", dataSource: "selectCustomers" }],
  });
  const updateJob = listed("Update Job", { takes: [{ path: "jobId" }, { path: "customerId" }] });
  const getCustomer = listed("Get Customer", { takes: [{ path: "customerId", required: true }] });
  const getInvoice = listed("Get Invoice", { takes: [{ path: "invoiceId", required: true }] });
  const use = { table: "customers", id: "12" };

  test("is taken first by what cannot do without it", () => {
    expect(takersOf([getJobs, updateJob, getInvoice, getCustomer], use)).toEqual([
      getCustomer,
      updateJob,
      getJobs,
    ]);
  });

  test("is filled in, also within a group", () => {
    expect(filledWith(getJobs, use)).toEqual({ filters: { customerIds: "12" } });
    expect(filledWith(getCustomer, use)).toEqual({ customerId: "12" });
    expect(filledWith(getInvoice, use)).toBeUndefined();
  });

  test.each([
    ["jobTypes", "jobTypeId"],
    ["categories", "categoryId"],
    ["purchaseOrders", "purchaseOrderId"],
    ["crmContacts", "contactId"],
    ["taxZones", "taxZoneId"],
    ["businessUnits", "businessUnitId"],
    ["projectStatuses", "projectStatusId"],
    ["invoices", "invoiceId"],
    ["warehouses", "warehouseId"],
    ["discountsAndFees", "discountOrFeeId"],
  ])("of %s goes into %s", (table, path) => {
    expect(filledWith(listed("Get", { takes: [{ path }] }), { table, id: "1" })).toEqual({ [path]: "1" });
  });
});
