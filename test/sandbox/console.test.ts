import { type Sandbox, startSandbox } from "../../sandbox/server";
import type { OneRecord } from "../../sandbox/server/oneRecord";
import type { RecordList } from "../../sandbox/server/recordList";
import { first } from "./support";

// What the admin API has for a console: records, versions, the board, what requests changed.

const today = new Date("2026-06-01T15:00:00Z");
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ customers: 60, today, console: true });
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

interface Answer<T> {
  status: number;
  body: T;
}

async function send<T>(url: string, init: RequestInit): Promise<Answer<T>> {
  const answer = await fetch(url, init);
  const text = await answer.text();
  return { status: answer.status, body: (text === "" ? undefined : JSON.parse(text)) as T };
}

const admin = <T = { error: string }>(method: string, path: string, body?: object) =>
  send<T>(`${sandbox.url}/_sandbox${path}`, {
    method,
    headers: { "content-type": "application/json" },
    body: body && JSON.stringify(body),
  });

describe("the records of a table", () => {
  const list = async (query: string) => (await admin<RecordList>("GET", `/records/${query}`)).body;

  test("come by page, the latest first, with the fields that they have", async () => {
    const { total, records, fields, ...rest } = await list("customers?page=2&pageSize=25");
    expect(rest).toEqual({ table: "customers", label: "Customer", page: 2, pageSize: 25 });
    expect([total, records.length]).toEqual([60, 25]);
    const ids = [...sandbox.state.customers.keys()].reverse();
    expect(records.map(({ id }) => id)).toEqual(ids.slice(25, 50));
    expect(fields[0]).toBe("id");
    expect(new Set(fields)).toEqual(new Set([...sandbox.state.customers.values()].flatMap(Object.keys)));
  });

  test("are searched in all their values, however deep, in any case", async () => {
    const { id } = first(sandbox.state.customers);
    const [town] = ["Zzyzx Springs"];
    sandbox.load({ customers: [{ id, address: { ...first(sandbox.state.customers).address, city: town } }] });
    expect((await list("customers?search=zYZX")).records.map((record) => record.id)).toEqual([id]);
    expect((await list("customers?search=noSuchText")).total).toBe(0);
    expect((await list("customers?search=address")).total).toBe(0);
  });

  test("are confined to values of their fields, and of lists in them", async () => {
    const job = first(sandbox.state.jobs, ({ tagTypeIds }) => tagTypeIds.length > 0);
    const found = await list(
      `jobs?where=jobStatus:${job.jobStatus.toLowerCase()}&where=tagTypeIds:${job.tagTypeIds[0]}`,
    );
    expect(found.records.map(({ id }) => id)).toContain(job.id);
    for (const { jobStatus, tagTypeIds } of found.records)
      expect([jobStatus, tagTypeIds]).toEqual([job.jobStatus, expect.arrayContaining([job.tagTypeIds[0]])]);
  });

  test("are sorted by any field, up or down, blanks first or last", async () => {
    const [one, other] = sandbox.state.customers.keys();
    sandbox.load({
      customers: [
        { id: one, creditLimit: 90_000 },
        { id: other, creditLimit: 100_000 },
      ],
    });
    const limits = async (sort: string) =>
      (await list(`customers?sort=${sort}&pageSize=500`)).records.map(({ creditLimit }) => creditLimit);
    const up = await limits("creditLimit");
    expect(up.at(-1)).toBe(100_000);
    expect(up.indexOf(90_000)).toBeLessThan(up.indexOf(100_000));
    expect((await limits("-creditLimit"))[0]).toBe(100_000);
    const names = (await list("customers?sort=name&pageSize=500")).records.map(({ name }) => String(name));
    expect(names).toEqual([...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  });

  test("kept by GUID are listed too", async () => {
    const counts = (await admin<Record<string, number>>("GET", "/records")).body;
    for (const name of ["crmContacts", "journalEntries", "invoiceTasks"] as const) {
      const { size } = sandbox.state[name];
      const { total, records } = await list(`${name}?pageSize=500`);
      expect([counts[name], total]).toEqual([size, size]);
      expect(new Set(records.map(({ id }) => id))).toEqual(new Set(sandbox.state[name].keys()));
    }
  });

  test.each([
    ["custmers", 404, "There is no table 'custmers'; the nearest name is 'customers'."],
    ["customers?sort=nam", 400, "Records of customers have no field 'nam'; the nearest is 'name'."],
    ["customers?where=nam:5", 400, "Records of customers have no field 'nam'; the nearest is 'name'."],
    ["customers?where=name", 400, "where is a field and its value, as in where=status:Done, not 'name'."],
    ["customers?pageSize=501", 400, "pageSize"],
    ["customers?serch=5", 400, "serch"],
    ["customers?tenant=9", 404, "There is no tenant 9."],
  ])("asked for as %s are refused", async (query, status, reason) => {
    const answer = await admin("GET", `/records/${query}`);
    expect([answer.status, answer.body.error]).toEqual([status, expect.stringContaining(reason)]);
  });
});

describe("one record", () => {
  const one = async (path: string) => (await admin<OneRecord>("GET", `/records/${path}`)).body;

  test("leads to what it refers to, by the names of its fields", async () => {
    const job = first(sandbox.state.jobs, ({ tagTypeIds }) => tagTypeIds.length > 0);
    const { record, label, links } = await one(`jobs/${job.id}`);
    expect([record, label]).toEqual([JSON.parse(JSON.stringify(job)), "Job"]);
    expect(links).toEqual(
      expect.arrayContaining([
        { path: "customerId", table: "customers", id: job.customerId },
        { path: "jobTypeId", table: "jobTypes", id: job.jobTypeId },
        { path: "tagTypeIds.0", table: "tagTypes", id: job.tagTypeIds[0] },
      ]),
    );
  });

  test("leads to what parts of it refer to", async () => {
    const invoice = first(sandbox.state.invoices, ({ items }) => items.length > 0);
    const { links } = await one(`invoices/${invoice.id}`);
    const [{ skuId } = { skuId: 0 }] = invoice.items;
    expect(links).toContainEqual({ path: "items.0.skuId", table: "skus", id: skuId });
  });

  test("leads by its ID alone where the field's name tells no kind", async () => {
    const note = first(sandbox.state.notes, ({ ownerId }) => sandbox.state.jobs.has(ownerId));
    expect((await one(`notes/${note.id}`)).links).toContainEqual({
      ...{ path: "ownerId", table: "jobs", id: note.ownerId },
    });
  });

  test("does not lead to what is not there, nor to itself", async () => {
    const job = first(sandbox.state.jobs);
    sandbox.state.customers.delete(job.customerId);
    expect((await one(`jobs/${job.id}`)).links.map(({ path }) => path)).not.toContain("customerId");
    const [taskId] = sandbox.state.invoiceTasks.keys();
    expect((await one(`invoiceTasks/${taskId}`)).links.map(({ path }) => path)).toEqual(
      expect.not.arrayContaining(["taskId", "id"]),
    );
  });

  test("that is not there is told", async () => {
    expect(await admin("GET", "/records/jobs/5")).toMatchObject({
      status: 404,
      body: { error: "Job 5 was not found." },
    });
  });
});
