import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import { columnsOf } from "../../src/actions/reporting/reportRows";
import { first, type Inputs } from "../cases/world";
import { connectionTo, logged, run, startTestSandbox } from "../harness";
import { cutWaits } from "../waits";

/** Reports: their parameters are checked before they run, and their pages wait for their turn. */

let sandbox: Sandbox;
let connection: Connection;
let exchanges: Exchange[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox({ onExchange: (exchange) => exchanges.push(exchange) });
  connection = await connectionTo(sandbox);
});

cutWaits();

beforeEach(() => {
  sandbox.faults.clear();
  sandbox.state.reportRuns.everyMs = 0;
  sandbox.state.reportRuns.latest.clear();
  exchanges = [];
  logged.length = 0;
});

interface Rows {
  hasMore: boolean;
  totalCount: number | null;
  data: Inputs[];
  fields: { name: string }[];
}

const idOf = (wanted: string) => first(sandbox.state.reports.values(), ({ key }) => key === wanted).id;
const period = [
  { name: "From", value: "2000-01-01" },
  { name: "To", value: "2100-01-01" },
];
const ask = async (inputs: Inputs) => (await run("runReport", { connection, ...inputs })) as Rows;
const invoices = (inputs: Inputs = {}) =>
  ask({ reportCategory: "accounting", reportId: idOf("invoicesByDate"), parameters: period, ...inputs });
const jobs = (parameters: unknown) =>
  ask({ reportCategory: "operations", reportId: idOf("jobsByBusinessUnit"), parameters });
const runs = () => exchanges.filter(({ method }) => method === "POST");
const sent = () => ((runs().at(-1) as Exchange).requestBody as { parameters: unknown[] }).parameters;

test("rows come as records by column, with the columns beside", async () => {
  const { data, fields } = await invoices({ pageSize: 25_000 });
  const { invoices: kept } = sandbox.state;
  expect(data).toHaveLength(kept.size);
  const [invoice] = kept.values();
  expect(data[0]).toMatchObject({ InvoiceNumber: invoice?.referenceNumber, Total: Number(invoice?.total) });
  expect(fields.map(({ name }) => name)).toEqual(Object.keys(data[0] ?? {}));
});

test("of each row only the columns to keep come; one that the report does not have is refused before it runs", async () => {
  const { data } = await invoices({ pageSize: 25_000 });
  const kept = await invoices({ pageSize: 25_000, keepFields: "Total, InvoiceNumber" });
  expect(kept.data).toEqual(data.map(({ InvoiceNumber, Total }) => ({ InvoiceNumber, Total })));
  exchanges = [];
  await expect(invoices({ keepFields: "InvoiceNumbr" })).rejects.toThrow(
    'Keep Fields, item 1 must be a field of these records (the nearest is InvoiceNumber), but "InvoiceNumbr" was given.',
  );
  expect(runs()).toEqual([]);
});

test("columns of one name are told apart, and none is taken twice", () => {
  const columns = columnsOf(["Name", "Name", "Name 2", "Name"].map((name) => ({ name })));
  expect(columns).toEqual(["Name", "Name 3", "Name 2", "Name 4"]);
});

test("parameters are found by name or label in any case, and read as their types", async () => {
  await jobs([
    { name: "from", value: "2026-01-01T00:00:00Z" },
    { name: "TO", value: new Date("2026-02-01T00:00:00Z") },
    { name: "job status", value: "completed, Hold" },
  ]);
  expect(sent()).toEqual([
    { name: "From", value: "2026-01-01" },
    { name: "To", value: "2026-02-01" },
    { name: "JobStatus", value: ["Completed", "Hold"] },
  ]);
  const units = [...sandbox.state.businessUnits.keys()].slice(0, 2);
  await invoices({ parameters: [...period, { name: "BusinessUnitId", value: units }] });
  expect(sent()).toContainEqual({ name: "BusinessUnitId", value: units });
  await invoices({
    parameters: JSON.stringify([...period, { name: "BusinessUnitId", value: units.join(",") }]),
  });
  expect(sent()).toContainEqual({ name: "BusinessUnitId", value: units });
  await invoices({ parameters: [...period, { name: "BusinessUnitId", value: "" }] });
  expect(sent()).toEqual(period);
});

const withPeriod = (name: string, value: unknown) => [...period, { name, value }];

test.each([
  [
    [{ name: "Form", value: "2026-01-01" }],
    /^Parameters, item 1, Name must be a parameter of the report Jobs by Business Unit: From, To, JobStatus \(Job Status\) \(the nearest is From\), but "Form" was given\.$/,
  ],
  [period.slice(0, 1), /^Parameters must have To, which the report Jobs by Business Unit needs\./],
  [undefined, /^Parameters must have From, To, /],
  [[{ name: "From", value: "yesterday" }], /^Parameters, item 1, Value of From must be a date such as /],
  [
    withPeriod("JobStatus", ["Completed", "Done"]),
    /^Parameters, item 3, Value of JobStatus, item 2 must be one of Scheduled, /,
  ],
  [
    withPeriod("from", "2026-01-01"),
    /^Parameters, item 3, Name must be given once, but From was given twice\.$/,
  ],
])("%j is refused before the report runs", async (parameters, message) => {
  await expect(jobs(parameters)).rejects.toThrow(message);
  expect(runs()).toEqual([]);
});

test("Fetch All reads all pages, each as soon as ServiceTitan lets it", async () => {
  sandbox.state.reportRuns.everyMs = 40;
  const { size } = sandbox.state.invoices;
  const { data, totalCount, hasMore } = await invoices({ fetchAll: true, pageSize: Math.ceil(size / 3) });
  expect([data.length, totalCount, hasMore]).toEqual([size, size, false]);
  expect(new Set(data.map(({ InvoiceNumber }) => InvoiceNumber)).size).toBe(size);
  const statuses = runs().map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(3);
  expect(statuses).toContain(429);
});

test("it waits as ServiceTitan says, and says so", async () => {
  sandbox.faults.add({ kind: "429", route: "POST", count: 1, retryAfter: 9 });
  await invoices();
  expect(logged).toEqual([expect.stringMatching(/^warn: Run Report: .* 429; try 2 follows in 9\.0 s\.$/)]);
});

test("what would not end in time is refused after the first page, with the total", async () => {
  const size = sandbox.state.invoices.size;
  await expect(invoices({ fetchAll: true, pageSize: 1 })).rejects.toThrow(
    `Run Report was refused: the report has ${size} rows, ${size} pages of 1, and ServiceTitan gives one page of a report a minute`,
  );
  expect(runs()).toHaveLength(1);
});

test("a wait that goes beyond 14 minutes is not begun", async () => {
  sandbox.state.reportRuns.everyMs = 15 * 60_000;
  await invoices();
  await expect(invoices()).rejects.toThrow(/^Run Report failed \(429\)/);
});

test.each(["5xx-before", "drop-after", "garbage"] as const)(
  "it is run again under %s, since it only reads",
  async (kind) => {
    sandbox.faults.add({ kind, route: "POST", count: 1 });
    expect((await invoices()).data.length).toBeGreaterThan(0);
    expect(runs().length).toBeGreaterThan(1);
  },
);

test("rows without the names of their columns are kept, by place", async () => {
  sandbox.faults.add({ kind: "null-lists", route: "POST" });
  const { invoices: kept } = sandbox.state;
  const [number] = [...kept.values()].map(({ referenceNumber }) => referenceNumber);
  expect((await invoices()).data[0]).toMatchObject({ "Column 1": number });
});

test("the sandbox refuses what the report does not take, and more than 25,000 rows a page", async () => {
  const path = `/report-category/accounting/reports/${idOf("invoicesByDate")}/data`;
  const post = (query: string, parameters: unknown) =>
    run("rawRequest", {
      connection,
      urlType: "reporting",
      method: "POST",
      url: `${path}${query}`,
      data: JSON.stringify({ parameters }),
    });
  await expect(post("?pageSize=25001", period)).rejects.toThrow("PageSize");
  await expect(post("", [...period, { name: "Color", value: "red" }])).rejects.toThrow(
    "no parameter 'Color'",
  );
  await expect(post("", [])).rejects.toThrow("'From' is required");
});
