import { type Sandbox, startSandbox } from "../../sandbox/server";
import type { Board } from "../../sandbox/server/board";
import { type FaultKind, faultKinds } from "../../sandbox/server/faults";
import type { OneRecord } from "../../sandbox/server/oneRecord";
import type { RecordList } from "../../sandbox/server/recordList";
import type { Carried, LoggedRequest } from "../../sandbox/server/requestLog";
import type { Route } from "../../sandbox/server/where";
import { appointmentIn, first, getToken, jobIn } from "./support";

// What the admin API has for a console: records, versions, the board, what requests changed.

const today = new Date("2026-06-01T15:00:00Z");
let sandbox: Sandbox;
let token: string;

beforeAll(async () => {
  sandbox = await startSandbox({ customers: 60, today, console: true });
  token = await getToken(sandbox);
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

const call = <T = { id: number }>(method: string, path: string, body?: object, headers: object = {}) =>
  send<T>(`${sandbox.url}/${path.replace("/", `/v2/tenant/${sandbox.tenant}/`)}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      "st-app-key": sandbox.appKey,
      ...(body && { "content-type": "application/json" }),
      ...headers,
    },
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

describe("the board of a day", () => {
  const boardOf = async (from: string, to: string) =>
    (await admin<Board>("GET", `/board?from=${from}&to=${to}`)).body;

  test("has what overlaps it, with all that is shown of it", async () => {
    const [from, to] = ["2026-06-01T07:00:00Z", "2026-06-02T07:00:00Z"];
    const { appointments, now } = await boardOf(from, to);
    expect(now).toMatch(/^2026-06-01T15:/);
    const overlapping = [...sandbox.state.appointments.values()].filter(
      ({ start, end }) => Date.parse(start) < Date.parse(to) && Date.parse(end) > Date.parse(from),
    );
    expect(overlapping.length).toBeGreaterThan(0);
    expect(new Set(appointments.map(({ id }) => id))).toEqual(new Set(overlapping.map(({ id }) => id)));
    const [{ id = 0, jobId = 0, technicianIds = [], ...shown } = {}] = appointments;
    const { jobNumber, jobStatus, customerId, jobTypeId } = first(
      sandbox.state.jobs,
      (job) => job.id === jobId,
    );
    const { start, end, status } = first(sandbox.state.appointments, (each) => each.id === id);
    expect(shown).toEqual({
      ...{ jobNumber, jobStatus, start, end, status, isPaused: false },
      customer: sandbox.state.customers.get(customerId)?.name,
      jobType: sandbox.state.jobTypes.get(jobTypeId)?.name,
      address: expect.stringMatching(/\w+, \w+/),
    });
    const assigned = sandbox.state.assignments.where("appointmentId", id).filter(({ active }) => active);
    expect(technicianIds).toEqual(assigned.map(({ technicianId }) => technicianId));
  });

  test("tells whose work is interrupted, and of appointments as they are moved", async () => {
    const { id } = appointmentIn(sandbox, "Scheduled");
    const [start, end] = ["2030-01-01T16:00:00Z", "2030-01-01T18:00:00Z"];
    sandbox.load({ appointments: [{ id, start, end }] });
    const find = async () => (await boardOf("2030-01-01T00:00:00Z", "2030-01-02T00:00:00Z")).appointments;
    for (const event of ["dispatch", "arrive", "pause"] as const) {
      expect(await find()).toMatchObject([{ id, isPaused: false }]);
      sandbox.play(`appointments/${event}`, id);
    }
    expect(await find()).toMatchObject([{ id, status: "Working", isPaused: true }]);
    expect((await boardOf("2030-01-01T18:00:00Z", "2030-01-02T00:00:00Z")).appointments).toEqual([]);
  });

  test("has who is active, by name, and who is not and has work", async () => {
    const names = (board: Board) => board.technicians.map(({ name }) => name);
    const day = ["2026-06-01T07:00:00Z", "2026-06-02T07:00:00Z"] as const;
    const board = await boardOf(...day);
    const [busy = 0] = board.appointments.flatMap(({ technicianIds }) => technicianIds);
    expect(names(board)).toEqual([...names(board)].sort((a, b) => a.localeCompare(b)));
    sandbox.load({ technicians: [{ id: busy, active: false }] });
    const ids = async (...times: [string, string]) =>
      (await boardOf(...times)).technicians.map(({ id }) => id);
    expect(await ids(...day)).toContain(busy);
    expect(await ids("2050-01-01T00:00:00Z", "2050-01-02T00:00:00Z")).not.toContain(busy);
  });

  test("takes two moments", async () => {
    const answer = await admin("GET", "/board?from=2026-06-01&to=2026-06-02T00:00:00Z");
    expect([answer.status, answer.body.error]).toEqual([400, expect.stringContaining("from")]);
  });
});

describe("a job is canceled", () => {
  test("for the first active reason, with its appointments", async () => {
    const { id } = jobIn(sandbox, "Scheduled");
    expect(await admin("POST", `/jobs/${id}/cancel`)).toMatchObject({
      status: 200,
      body: { id, jobStatus: "Canceled" },
    });
    const reason = first(sandbox.state.cancelReasons, ({ active }) => active);
    expect(sandbox.state.jobCancellations.where("jobId", id)).toMatchObject([{ reasonId: reason.id }]);
    const statuses = sandbox.state.appointments.where("jobId", id).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(["Canceled"]));
  });

  test("not twice, and not without a reason", async () => {
    const { id } = jobIn(sandbox, "Scheduled");
    sandbox.state.cancelReasons.clear();
    expect(await admin("POST", `/jobs/${id}/cancel`)).toEqual({
      status: 409,
      body: { error: "There is no active cancel reason." },
    });
    sandbox.reset();
    sandbox.play("jobs/cancel", id);
    expect((await admin("POST", `/jobs/${id}/cancel`)).body.error).toBe(
      `Job ${id} is canceled and cannot be canceled.`,
    );
  });
});

/** The latest request in the log, with what it carried. */
async function latest(): Promise<LoggedRequest & Partial<Carried>> {
  const { id } = sandbox.requests.find().at(-1) ?? {};
  return (await admin<LoggedRequest & Partial<Carried>>("GET", `/requests/${id}`)).body;
}

describe("the versions of a record", () => {
  const versionsOf = async (path: string) =>
    (await admin<OneRecord>("GET", `/records/${path}`)).body.versions;
  const names = (versions: OneRecord["versions"]) =>
    versions.map(({ record }) => (record as { name: string }).name);

  test("are kept of what has a GUID, too, and told of", async () => {
    const { body: person } = await call<{ id: string }>("POST", "crm/contacts", { name: "Ann" });
    const contact = `crm/contacts/${person.id}`;
    await call("PATCH", contact, { name: "Ann Example", isArchived: false });
    const mail = { type: "Email", value: "ann@example.com" };
    const { body: method } = await call<{ id: string }>("POST", `${contact}/contact-methods`, mail);
    await call("PATCH", `${contact}/contact-methods/${method.id}`, { value: "a@example.com" });
    await call("DELETE", `${contact}/contact-methods/${method.id}`);
    const { id: customer } = first(sandbox.state.customers);
    await call("POST", `${contact}/relationships/${customer}/customer`);
    await call("DELETE", `${contact}/relationships/${customer}/customer`);
    await call("PUT", contact, { name: "Ann", isArchived: true });
    await call("DELETE", contact);
    const request = sandbox.requests.find().at(-1)?.id ?? 0;
    const { body } = await admin<OneRecord>("GET", `/records/crmContacts/${person.id}`);
    expect(body).toMatchObject({ isDeleted: true, record: { name: "Ann", isArchived: true } });
    type Person = { name: string; methods: { value: string }[]; relationships: object[] };
    const told = body.versions.map(({ record, by }) => {
      const { name, methods, relationships } = record as Person;
      return [(by as { request: number }).request, name, methods[0]?.value, relationships.length];
    });
    expect(told).toEqual([
      [request - 1, "Ann", undefined, 0],
      [request - 2, "Ann Example", undefined, 0],
      [request - 3, "Ann Example", undefined, 1],
      [request - 4, "Ann Example", undefined, 0],
      [request - 5, "Ann Example", "a@example.com", 0],
      [request - 6, "Ann Example", "ann@example.com", 0],
      [request - 7, "Ann Example", undefined, 0],
      [request - 8, "Ann", undefined, 0],
    ]);
    const { body: deletion } = await admin<Carried>("GET", `/requests/${request}`);
    expect(deletion.changed).toEqual([{ table: "crmContacts", id: person.id, what: "deleted" }]);
  });

  test("are kept of journal entries and tasks of invoices", async () => {
    const entry = [...sandbox.state.journalEntries.values()].find(({ status }) => status === "Open");
    await call("PATCH", `accounting/journal-entries/${entry?.id}`, { status: "Closed" });
    const entries = (await versionsOf(`journalEntries/${entry?.id}`)).map(({ record }) => record);
    expect(entries).toMatchObject([{ status: "Closed" }, { status: "Open" }]);
    const [[id, task] = ["", undefined]] = sandbox.state.invoiceTasks;
    await call("PATCH", `accounting/invoices/${task?.invoiceId}/tasks/${id}`, { name: "Call them" });
    expect(names(await versionsOf(`invoiceTasks/${id}`))).toEqual(["Call them", expect.any(String)]);
  });

  test("are as it was, the newest first, each with what made it so", async () => {
    const { id, name, modifiedOn } = { ...first(sandbox.state.customers) };
    await call("PATCH", `crm/customers/${id}`, { name: "By a request" });
    const { id: request } = await latest();
    await admin("POST", "/records", { customers: [{ id, name: "By hand" }] });
    const versions = await versionsOf(`customers/${id}`);
    expect(names(versions)).toEqual(["By hand", "By a request", name]);
    expect(versions.map(({ by }) => by)).toEqual([{ event: "records" }, { request }, undefined]);
    expect(versions.map(({ at }) => at.slice(0, 13))).toEqual([
      "2026-06-01T15",
      "2026-06-01T15",
      modifiedOn.slice(0, 13),
    ]);
  });

  test("are whole: what a list in it had is there still", async () => {
    const { id } = first(
      sandbox.state.invoices,
      ({ items, syncStatus }) => items.length > 0 && syncStatus === "Pending",
    );
    const before = JSON.parse(JSON.stringify(sandbox.state.invoices.get(id)?.items));
    await call("PATCH", `accounting/invoices/${id}/items`, {
      skuId: before[0].skuId,
      description: "Changed",
      quantity: 5,
      unitPrice: 7,
      cost: 1,
      id: before[0].id,
    });
    const [now, former] = await versionsOf(`invoices/${id}`);
    expect(former?.record).toMatchObject({ items: before });
    expect(now?.record).not.toMatchObject({ items: before });
  });

  test("are one for each act, in however many steps it is done", async () => {
    const { id, jobId } = appointmentIn(sandbox, "Scheduled");
    await admin("POST", `/appointments/${id}/dispatch`);
    const [now, former, ...others] = await versionsOf(`appointments/${id}`);
    expect([now?.by, others]).toEqual([{ event: "appointments/dispatch" }, []]);
    expect([now?.record, former?.record]).toMatchObject([{ status: "Dispatched" }, { status: "Scheduled" }]);
    expect((await versionsOf(`jobs/${jobId}`))[0]?.by).toEqual({ event: "appointments/dispatch" });
  });

  test("are twenty at most", async () => {
    const { id } = first(sandbox.state.customers);
    for (let i = 1; i <= 25; i++) sandbox.load({ customers: [{ id, name: `Name ${i}` }] });
    const versions = await versionsOf(`customers/${id}`);
    expect(names(versions)).toEqual(Array.from({ length: 20 }, (_, i) => `Name ${25 - i}`));
  });

  test("stay when it is deleted", async () => {
    const { id } = first(sandbox.state.tagTypes);
    sandbox.load({ tagTypes: [{ id, name: "Last" }] });
    sandbox.state.tagTypes.delete(id);
    const { body } = await admin<OneRecord>("GET", `/records/tagTypes/${id}`);
    expect(body).toMatchObject({ isDeleted: true, label: "Tag type", record: { id, name: "Last" } });
    expect(body.versions).toHaveLength(2);
  });

  test("are forgotten when the tenant is reset or put back, and counted until then", async () => {
    const { id } = first(sandbox.state.customers);
    const counts = async () =>
      (await admin<{ tenants: { versions: object }[] }>("GET", "/health")).body.tenants[0]?.versions;
    const snapshot = sandbox.snapshot();
    for (const forget of [() => sandbox.reset(sandbox.tenant), () => sandbox.restore(snapshot)]) {
      sandbox.load({ customers: [{ id, name: "Changed" }] });
      expect([await counts(), (await versionsOf(`customers/${id}`)).length]).toMatchObject([
        { entries: 1 },
        2,
      ]);
      forget();
      expect([await counts(), (await versionsOf(`customers/${id}`)).length]).toMatchObject([
        { entries: 0, bytes: 0 },
        1,
      ]);
    }
  });

  test("are kept with a console only", async () => {
    const plain = await startSandbox({ customers: 2 });
    const { id } = first(plain.state.customers);
    plain.load({ customers: [{ id, name: "Changed" }] });
    const answer = await fetch(`${plain.url}/_sandbox/records/customers/${id}`);
    expect(((await answer.json()) as OneRecord).versions).toMatchObject([{ record: { name: "Changed" } }]);
    await plain.close();
  });
});

describe("what a request changed", () => {
  test("is told by field, as it was and is", async () => {
    const { id, name } = { ...first(sandbox.state.customers) };
    await call("PATCH", `crm/customers/${id}`, { name: "Changed" });
    expect((await latest()).changed).toEqual([
      {
        ...{ table: "customers", id, what: "changed" },
        fields: { name: { from: name, to: "Changed" }, modifiedOn: expect.anything() },
      },
    ]);
    await call("GET", `crm/customers/${id}`);
    expect((await latest()).changed).toEqual([]);
  });

  test("has what was added and what was deleted", async () => {
    const job = first(sandbox.state.jobs);
    await call("POST", `jpm/jobs/${job.id}/notes`, { text: "New" });
    expect((await latest()).changed).toEqual([{ table: "notes", id: expect.any(Number), what: "added" }]);
    const { id } = first(sandbox.state.nonJobAppointments);
    await call("DELETE", `dispatch/non-job-appointments/${id}`);
    expect((await latest()).changed).toContainEqual({ table: "nonJobAppointments", id, what: "deleted" });
  });

  test("is its own, however many are on their way, uploads too", async () => {
    const jobs = [...sandbox.state.jobs.keys()].slice(0, 3);
    const upload = async (id: number) => {
      const form = new FormData();
      form.append("file", new Blob([Buffer.alloc(300_000)], { type: "image/png" }), `${id}.png`);
      return fetch(`${sandbox.url}/forms/v2/tenant/${sandbox.tenant}/jobs/${id}/attachments`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "st-app-key": sandbox.appKey },
        body: form,
      });
    };
    await Promise.all(
      jobs.flatMap((id) => [upload(id), call("POST", `jpm/jobs/${id}/notes`, { text: String(id) })]),
    );
    const logged = sandbox.requests.find({ method: "POST" }).map(({ id }) => sandbox.requests.get(id));
    expect(logged).toHaveLength(6);
    for (const { path = "", changed = [] } of logged.flatMap((request) => request ?? [])) {
      const table = path.endsWith("/notes") ? "notes" : "jobAttachments";
      expect(changed).toEqual([{ table, id: expect.any(Number), what: "added" }]);
      const [{ id } = { id: 0 }] = changed;
      const { jobId, ownerId } = (sandbox.state[table].get(Number(id)) ?? {}) as {
        jobId?: number;
        ownerId?: number;
      };
      expect(path).toContain(`/jobs/${jobId ?? ownerId}/`);
    }
  });

  test("has what a fault made of its records", async () => {
    sandbox.faults.add("GET /customers: shrinking-list, count 1");
    const { id } = first(sandbox.state.customers);
    await call("GET", "crm/customers");
    expect((await latest()).changed).toEqual([{ table: "customers", id, what: "deleted" }]);
  });
});

describe("who sent a request", () => {
  test("is told in the log, where a header says it, and looked for", async () => {
    await call("GET", "crm/customers", undefined, { "x-sandbox-sender": "Try 12: Create Job" });
    await call("GET", "crm/customers", undefined, { "x-sandbox-sender": "x".repeat(200) });
    await call("GET", "crm/customers");
    expect(sandbox.requests.find().map(({ sender }) => sender)).toEqual([
      "Try 12: Create Job",
      "x".repeat(100),
      undefined,
    ]);
    const found = await admin<{ requests: LoggedRequest[] }>("GET", "/requests?sender=Try%2012");
    expect(found.body.requests).toMatchObject([{ sender: "Try 12: Create Job" }]);
  });
});

describe("what can go wrong", () => {
  test("is told by kind, with what can be set of it", async () => {
    const { body } = await admin<FaultKind[]>("GET", "/fault-kinds");
    expect(Object.fromEntries(body.map(({ kind, text }) => [kind, text]))).toEqual(faultKinds);
    const settings = new Map(body.map((each) => [each.kind, each.settings]));
    expect(settings.get("drop-after")).toEqual(["count", "rate"]);
    expect(settings.get("429")).toEqual(["count", "rate", "retryAfter"]);
    for (const kind of ["5xx-before", "5xx-after", "refused-token"] as const)
      expect(settings.get(kind)).toEqual(["count", "rate", "status"]);
    for (const kind of ["slow", "lagging-list", "lagging-read"] as const)
      expect(settings.get(kind)).toEqual(["count", "rate", "delayMs"]);
  });

  test("is told by place: each can be that of a fault", async () => {
    const { body } = await admin<Route[]>("GET", "/routes");
    expect(body).toContainEqual({ method: "PUT", path: "/jobs/{id}/cancel", module: "jpm" });
    expect(body).toContainEqual({ method: "POST", path: "/connect/token", module: "auth" });
    for (const { method, path } of body) sandbox.latencies.add({ ms: 0, route: `${method} ${path}` });
  });
});
