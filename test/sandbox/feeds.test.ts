import { modules } from "../../sandbox/endpoints";
import type { InvoiceItem } from "../../sandbox/kept";
import { changedOn } from "../../sandbox/kit/changeLog";
import { timestamp } from "../../sandbox/kit/clock";
import { sortable } from "../../sandbox/kit/moments";
import { Table } from "../../sandbox/kit/table";
import { cancelJob } from "../../sandbox/rules/jobStatus";
import type { Fault } from "../../sandbox/server/faults";
import { createState, type State } from "../../sandbox/state";
import { address, type ErrorBody, first, jobIn, useSandbox } from "./support";

const pageSize = 8;
const api = useSandbox({ customers: 20, feedPageSize: pageSize, tokenLifetimeSeconds: 1_000_000 });

// The seed has none of these.
beforeAll(async () => {
  const { sandbox } = api;
  const { customers, cancelReasons } = sandbox.state;
  for (let i = 0; i < 2; i++) {
    const contacts = [{ type: "Email", value: `front-desk-${i}@mail.example` }];
    const location = { customerId: first(customers).id, name: "Depot", address, contacts };
    expect(await api.call("POST", "crm", "/locations", location)).toMatchObject({ status: 200 });
    cancelJob(sandbox.state, jobIn(sandbox, "Scheduled"), {
      reasonId: first(cancelReasons).id,
      memo: "Sold",
    });
  }
});

interface Exported {
  id?: number;
  /** Settings are told by whose they are. */
  employeeId?: number;
  active?: boolean;
  modifiedOn?: string;
  history?: { id: number }[];
  technicianId?: number;
  jobId?: number;
}

interface FeedPage {
  hasMore: boolean;
  continueFrom: string;
  data: Exported[];
}

/** All feeds that are served, by module and path. */
const feeds = Object.entries(modules).flatMap(([module, resources]) =>
  resources
    .flatMap((resource) => resource(createState()))
    .filter(({ path }) => path.includes("/export"))
    .map(({ path }) => [module, path] as const),
);

const get = <T = FeedPage>(module: string, path: string, query: Record<string, string> = {}) =>
  api.call<T>("GET", module, `${path}?${new URLSearchParams({ ...anyActive(path), ...query })}`);

/** The two feeds that may give less. */
const anyActive = (path: string): Record<string, string> =>
  path.includes("/export/appointment") ? { active: "Any" } : {};

/** Reads on to the end; `between` is called after each page but the last. */
async function readAll(
  [module, path]: readonly [string, string],
  query: Record<string, string> = {},
  between: (page: FeedPage) => void = () => {},
) {
  const data: Exported[] = [];
  for (let from = query; ; ) {
    const { status, body } = await get(module, path, from);
    expect([path, status]).toEqual([path, 200]);
    data.push(...body.data);
    if (!body.hasMore) return { data, token: body.continueFrom };
    expect(body.data).toHaveLength(pageSize);
    between(body);
    from = { ...query, from: body.continueFrom };
  }
}

const idOf = (record: Exported): number =>
  record.id ?? record.history?.[0]?.id ?? ofPerson(record)?.id ?? ratingOf(record);

/** Payroll settings and ratings are told without their IDs; of a person, and of one for a job, there is one. */
const ofPerson = ({ employeeId = 0 }: Exported) =>
  api.sandbox.state.payrollSettings.where("employeeId", employeeId)[0];

const ratingOf = ({ technicianId, jobId }: Exported) =>
  first(
    api.sandbox.state.technicianRatings,
    (rating) => rating.technicianId === technicianId && rating.jobId === jobId,
  ).id;

/** A record as it is kept: in a table or, if it is an item, in its invoice. */
function kept(id: number) {
  const { state } = api.sandbox;
  const found = Object.values(state).find((each) => each instanceof Table && each.has(id));
  if (found === undefined) return keptItem(state, id);
  const table = found as unknown as Table<{ id: number; modifiedOn?: string }>;
  const record = table.get(id) as { id: number; modifiedOn?: string };
  return {
    record,
    change: () => table.update(record, {}),
    remove: () => table.delete(id),
    restore: () => table.insert(record),
  };
}

function keptItem({ invoices, clock }: State, id: number) {
  const invoice = first(invoices, ({ items }) => items.some((item) => item.id === id));
  const record = invoice.items.find((item) => item.id === id) as InvoiceItem;
  const others = invoice.items.filter((item) => item !== record);
  return {
    record,
    change: () =>
      invoices.update(invoice, { items: [...others, { ...record, modifiedOn: timestamp(clock) }] }),
    remove: () => invoices.update(invoice, { items: others }),
    restore: () => invoices.update(invoice, { items: [...others, record] }),
  };
}

const change = (id: number) => kept(id).change();

const without = (ids: number[], changed: number[]) => ids.filter((id) => !changed.includes(id));

describe.each(feeds)("%s %s", (...feed) => {
  const [module, path] = feed;

  test("loses and doubles nothing while records change between pages", async () => {
    const { data: all } = await readAll(feed);
    const ids = all.map(idOf);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    // One that was on the first page, if there are more, and one that was not.
    const [seen, unseen] = ids.length > pageSize ? [ids[0] as number, ids.at(-1) as number] : [];
    let isFirst = true;
    const { data, token } = await readAll(feed, {}, () => {
      if (isFirst) for (const id of [unseen, seen]) if (id !== undefined) change(id);
      isFirst = false;
    });
    const changed = [unseen, seen].flatMap((id) => id ?? []);
    expect(without(data.map(idOf), changed)).toEqual(without(ids, changed));
    expect(data.map(idOf).slice(data.length - changed.length)).toEqual(changed);
    expect(data.map(idOf).filter((id) => changed.includes(id))).toHaveLength(changed.length * 1.5);
    expect((await get(module, path, { from: token })).body).toEqual({
      hasMore: false,
      continueFrom: token,
      data: [],
    });
  });

  test("begins at a date, and tells of later changes in their order", async () => {
    const { data: all } = await readAll(feed);
    const dateOf = (record: Exported) => changedOn(kept(idOf(record)).record);
    const from = dateOf(all[Math.floor(all.length / 2)] as Exported).replace(/\.\d+/, "");
    const { data, token } = await readAll(feed, { from });
    const later = all.filter((record) => Date.parse(dateOf(record)) >= Date.parse(from));
    expect(data).toEqual(later);
    expect((await readAll(feed, { from: "2100-01-01" })).data).toEqual([]);

    const ids = [...new Set([all[0], all.at(-1)].map((record) => idOf(record as Exported)))];
    for (const id of ids) change(id);
    // What it says of itself does not decide where it comes.
    for (const id of ids) {
      const { record } = kept(id);
      if (record.modifiedOn !== undefined) record.modifiedOn = "2020-01-01T00:00:00Z";
    }
    expect((await readAll(feed, { from: token })).data.map(idOf)).toEqual(ids);
  });

  test("gives a recent change to those who ask, again until it is settled", async () => {
    const { state } = api.sandbox;
    const { data, token } = await readAll(feed);
    const ids = data.slice(0, pageSize + 1).map(idOf);
    state.feeds.settlingMs = 900_000;
    api.sandbox.advance(900_001);
    const recent = { from: token, includeRecentChanges: "true" };
    try {
      for (const id of ids) change(id);
      expect((await get(module, path, { from: token })).body).toMatchObject({
        continueFrom: token,
        data: [],
      });
      for (let i = 0; i < 2; i++) {
        const read = await readAll(feed, recent);
        expect([read.data.map(idOf), read.token]).toEqual([ids, token]);
      }
      api.sandbox.advance(900_001);
      const settled = await readAll(feed, { from: token });
      expect(settled.data.map(idOf)).toEqual(ids);
      expect((await get(module, path, { ...recent, from: settled.token })).body.data).toEqual([]);
    } finally {
      state.feeds.settlingMs = 0;
    }
  });

  test("tells of new records, and of deleted ones where it tells of active ones", async () => {
    const { data, token } = await readAll(feed);
    const [before] = data as [Exported];
    const id = idOf(before);
    const { remove, restore } = kept(id);
    remove();
    const { body } = await get(module, path, { from: token });
    restore();
    const { body: inserted } = await get(module, path, { from: body.continueFrom });
    expect(inserted.data.map(idOf)).toEqual([id]);
    if (before.active === undefined) return expect(body.data).toEqual([]);
    expect(body.data).toEqual([
      { ...before, active: false, ...(before.modifiedOn && { modifiedOn: anything }) },
    ]);
    const [{ modifiedOn = "" }] = body.data as [Exported];
    if (before.modifiedOn) expect(sortable(modifiedOn) > sortable(before.modifiedOn)).toBe(true);
  });

  test.each([
    ["From", "a token of another path", { from: toToken({ path: `${path}-of-another`, place: 0 }) }],
    ["From", "a token of a place that there is not", { from: toToken({ path, place: 1_000_000 }) }],
    ["From", "text that is neither token nor date", { from: "yesterday" }],
    ["IncludeRecentChanges", "a flag that is none", { includeRecentChanges: "maybe" }],
  ])("refuses in %s %s", async (field, _, query) => {
    const { status, body } = await get<ErrorBody>(module, path, query as Record<string, string>);
    expect([status, Object.keys(body.errors)]).toEqual([400, [field]]);
  });
});

const anything = expect.stringMatching(/^20\d\d-.*Z$/);

function toToken(content: object): string {
  return Buffer.from(JSON.stringify(content)).toString("base64url");
}

test("what was deleted before anybody read a feed is told too", async () => {
  const { state } = api.sandbox;
  const fresh = createState(state.clock);
  const note = {
    id: 7,
    name: "Emergency",
    modifiedOn: "2026-01-01T00:00:00Z",
    createdOn: "2026-01-01T00:00:00Z",
  };
  fresh.tagTypes.insert({ ...first(state.tagTypes), ...note });
  fresh.tagTypes.delete(7);
  expect([...fresh.tagTypes.log.from(0)]).toMatchObject([
    { isDeleted: true, record: { id: 7, active: false } },
  ]);
  const invoice = fresh.invoices.insert({ ...first(state.invoices, ({ items }) => items.length > 0) });
  const [{ id = 0 } = {}] = invoice.items;
  fresh.invoices.update(invoice, { items: [] });
  expect([...fresh.invoiceItems.log.from(0)]).toContainEqual(
    expect.objectContaining({
      isDeleted: true,
      record: expect.objectContaining({ id, invoiceId: invoice.id, active: false }),
    }),
  );
});

test("inactive assignments come only to those who ask; inactive appointments to all", async () => {
  const { state } = api.sandbox;
  const assignment = first(state.assignments, ({ active }) => active);
  const appointment = first(state.appointments, ({ active }) => active);
  state.assignments.update(assignment, { active: false });
  state.appointments.update(appointment, { active: false });
  const told = (module: string, path: string, id: number) =>
    Promise.all(
      ["", "&active=Any", "&active=True", "&active=False"].map(async (active) => {
        const query = `from=${assignment.modifiedOn}${active}`;
        const { body } = await api.call<FeedPage>("GET", module, `${path}?${query}`);
        return body.data.some((record) => record.id === id);
      }),
    );
  expect(await told("dispatch", "/export/appointment-assignments", assignment.id)).toEqual([
    false,
    true,
    false,
    true,
  ]);
  expect(await told("jpm", "/export/appointments", appointment.id)).toEqual([true, true, false, true]);
});

test("an item of an invoice comes when it is added, changed or deleted, and not with the invoice's other changes", async () => {
  const { state } = api.sandbox;
  const invoice = first(
    state.invoices,
    ({ syncStatus, items }) => syncStatus === "Pending" && items.length > 1,
  );
  const [item] = invoice.items as [InvoiceItem];
  const path = `/invoices/${invoice.id}/items`;
  let { token: from } = await readAll(["accounting", "/export/invoice-items"]);
  const told = async () => {
    const { body } = await get("accounting", "/export/invoice-items", { from });
    from = body.continueFrom;
    return body.data;
  };
  const body = { description: "Checked", quantity: 2, unitPrice: 40 };

  expect(await api.call("PATCH", "accounting", path, { ...body, skuId: item.skuId })).toMatchObject({
    status: 200,
  });
  const added = await told();
  expect(added).toMatchObject([{ quantity: "2", invoiceId: invoice.id, active: true }]);
  await api.call("PATCH", "accounting", path, { ...body, id: item.id });
  expect(await told()).toMatchObject([{ id: item.id, description: "Checked", active: true }]);
  await api.call("PATCH", "accounting", `/invoices/${invoice.id}`, { summary: "Checked" });
  expect(await told()).toEqual([]);
  await api.call("DELETE", "accounting", `${path}/${added[0]?.id}`);
  expect(await told()).toEqual([{ ...added[0], active: false, modifiedOn: anything }]);
});

describe("a feed under faults", () => {
  // Answers that are otherwise than ServiceTitan documents.
  const api = useSandbox({ customers: 20, feedPageSize: 8 }, [/./]);

  afterEach(() => api.sandbox.faults.clear());

  interface FeedPage {
    hasMore: boolean;
    continueFrom: string;
    data: { id: number; jobStatus: string }[];
  }

  const read = <T = FeedPage>(from?: string) =>
    api.call<T>("GET", "jpm", `/export/jobs${from === undefined ? "" : `?from=${from}`}`);

  async function readAll(from?: string): Promise<number[]> {
    const { body } = await read(from);
    const ids = body.data.map(({ id }) => id);
    return body.hasMore ? [...ids, ...(await readAll(body.continueFrom))] : ids;
  }

  const firstToken = async () => (await read()).body.continueFrom;

  test.each([400, 404, 410])(
    "refused-token: a feed goes on from no token, with %i, but begins",
    async (status) => {
      const token = await firstToken();
      api.sandbox.faults.add({ kind: "refused-token", status, count: 1 });
      for (const from of [undefined, "2020-01-01"]) expect((await read(from)).status).toBe(200);
      expect((await api.call("GET", "jpm", "/jobs")).status).toBe(200);
      expect(await read<ErrorBody>(token)).toMatchObject({
        status,
        body: { status, errors: { From: [expect.any(String)] } },
      });
      expect((await read(token)).status).toBe(200);
    },
  );

  test("same-token: a feed gives the token that it was sent, and says that there is more", async () => {
    const token = await firstToken();
    api.sandbox.faults.add({ kind: "same-token" });
    const { body } = await read(token);
    expect(body).toMatchObject({ hasMore: true, continueFrom: token });
    expect(body.data).not.toEqual([]);
  });

  test("empty-page: nothing is lost to those who go on after empty pages", async () => {
    const all = await readAll();
    const date = "2020-01-01T00:00:00Z";
    for (const from of [undefined, date]) {
      api.sandbox.faults.add({ kind: "empty-page", count: 2 });
      const { body } = await read(from);
      expect(body).toMatchObject({ hasMore: true, data: [] });
      const { body: next } = await read(body.continueFrom);
      expect(next).toMatchObject({ hasMore: true, data: [] });
      expect(next.continueFrom).not.toBe(body.continueFrom);
      expect(await readAll(next.continueFrom)).toEqual(all);
    }
  });

  test("lists meet none of these", async () => {
    const kinds: Fault["kind"][] = ["refused-token", "same-token", "empty-page"];
    for (const kind of kinds) api.sandbox.faults.add({ kind });
    const { body } = await api.call<FeedPage>("GET", "jpm", "/jobs");
    expect(body.data).not.toEqual([]);
    expect(body).not.toHaveProperty("continueFrom");
  });

  test.each<[Fault["kind"], number]>([
    ["429", 429],
    ["5xx-before", 503],
    ["5xx-after", 503],
  ])("%s refuses a read of a feed with %i", async (kind, status) => {
    expect((await read()).status).toBe(200);
    api.sandbox.faults.add({ kind, route: "GET /export/jobs", count: 1 });
    expect((await read()).status).toBe(status);
  });

  test.each<[Fault["kind"], object]>([
    ["null-lists", { tagTypeIds: null }],
    ["unknown-enums", { priority: "Undocumented" }],
    ["text-numbers", { id: expect.stringMatching(/^\d+$/) }],
  ])("%s changes the records of a feed", async (kind, changed) => {
    api.sandbox.faults.add({ kind });
    const { body } = await read();
    expect(body).toMatchObject({ hasMore: true, continueFrom: expect.any(String) });
    for (const record of body.data) expect(record).toMatchObject(changed);
  });

  test.each<Fault["kind"]>(["drop-before", "drop-after", "garbage"])(
    "%s leaves no answer of a feed",
    async (kind) => {
      api.sandbox.faults.add({ kind, count: 1 });
      await expect(read()).rejects.toThrow();
    },
  );

  test("slow keeps the reader of a feed waiting", async () => {
    const startedAt = Date.now();
    api.sandbox.faults.add({ kind: "slow", delayMs: 50 });
    expect((await read()).status).toBe(200);
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(49);
  });

  test("expired-token ends the access token of a feed's reader", async () => {
    api.sandbox.faults.add({ kind: "expired-token", count: 1 });
    for (let i = 0; i < 2; i++) expect((await read()).status).toBe(401);
  });
});
