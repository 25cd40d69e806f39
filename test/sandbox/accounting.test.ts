import type { InvoiceTask } from "../../api/accounting/invoiceTasks";
import type {
  JournalEntry,
  JournalEntryDetail,
  JournalEntrySummary,
} from "../../api/accounting/journalEntries";
import { sum } from "../../sandbox/rules/billing";
import { first, type Page, useSandbox } from "./support";

/** The books beside invoices and payments. */

const api = useSandbox();

const call = <T = { errors: Record<string, string[]> }>(method: string, path: string, body?: object) =>
  api.call<T>(method, "accounting", path, body);

describe("journal entries", () => {
  const accounts = () => [...api.sandbox.state.glAccounts.keys()];
  const line = (account: number, amounts: object, more: object = {}) => ({
    ...{ accountId: accounts()[account], debit: 0, credit: 0 },
    ...amounts,
    ...more,
  });
  const balanced = () => [line(0, { debit: 10.1 }), line(1, { credit: 10.1 })];
  let made = 0;
  const create = async (entry: object = {}) => {
    const name = `Rent ${made++}`;
    const body = { name, status: "Open", versionId: 1, lines: balanced(), ...entry };
    expect((await call("POST", "/journal-entries", body)).status).toBe(200);
    return first(api.sandbox.state.journalEntries, (each) => each.name === name);
  };
  const details = async (id: string) =>
    (await call<Page<JournalEntryDetail>>("GET", `/journal-entries/${id}/details`)).body.data;
  const summary = async (id: string) =>
    (await call<Page<JournalEntrySummary>>("GET", `/journal-entries/${id}/summary`)).body.data;

  test("are summed up by account and business unit", async () => {
    const [businessUnitId] = api.sandbox.state.businessUnits.keys();
    const on = { postDate: "2026-05-31" };
    const { id } = await create({
      lines: [
        line(0, { debit: 0.1 }, { memo: "Rent", ...on }),
        line(0, { debit: 0.2 }, { memo: "Power", ...on }),
        line(0, { debit: 5 }, { memo: "Rent", businessUnitId }),
        line(1, { credit: 5.3 }),
      ],
    });
    expect(await summary(id)).toMatchObject([
      { account: { id: accounts()[0] }, debit: 0.3, memo: null, businessUnit: null, ...on },
      { debit: 5, memo: "Rent", businessUnit: { id: businessUnitId }, postDate: null },
      { account: { id: accounts()[1] }, debit: 0, credit: 5.3 },
    ]);
  });

  test("of what was posted come to the same in summary and detail", async () => {
    const { id } = first(api.sandbox.state.journalEntries, ({ booked }) => booked.length > 0);
    const total = (lines: { debit: number }[]) => sum(lines.map(({ debit }) => debit));
    expect(total(await summary(id))).toBe(total(await details(id)));
  });

  test("of apps are replaced, lines and all, and have to be synced again", async () => {
    const { id } = await create({ message: "First", customFields: { Ledger: "JE-1" } });
    const [path, versionId] = [`/journal-entries/${id}`, 2];
    await call("PATCH", `${path}/sync`, { syncStatus: "Synced", versionId: 1 });
    const lines = [line(2, { debit: 4 }), line(1, { credit: 4 })];
    const customFields = { Period: "2026-05" };
    const change = { status: "Closed", versionId, lines, customFields };
    expect(await call("PUT", path, change)).toEqual({ status: 200, body: undefined });
    const { body } = await call<JournalEntry>("GET", path);
    expect(body).toMatchObject({ name: null, message: null, status: "Closed", versionId });
    expect([body.syncStatus, body.lastSyncVersionId]).toEqual(["OutOfSync", 1]);
    expect(body.customFields).toEqual([
      { name: "Ledger", value: "JE-1" },
      { name: "Period", value: "2026-05" },
    ]);
    expect((await details(id)).map(({ account }) => account.id)).toEqual([accounts()[2], accounts()[1]]);
  });

  test("do not change where the lines of a replacement do not balance", async () => {
    const { id } = await create();
    const wrong = { status: "Open", versionId: 2, lines: [line(0, { debit: 1 })] };
    const { status, body } = await call("PUT", `/journal-entries/${id}`, wrong);
    expect([status, Object.keys(body.errors)]).toEqual([400, ["Lines"]]);
    expect(await details(id)).toHaveLength(2);
  });

  test("of apps are deleted", async () => {
    const { id } = await create();
    expect((await call("DELETE", `/journal-entries/${id}`)).status).toBe(200);
    for (const method of ["GET", "DELETE"])
      expect((await call(method, `/journal-entries/${id}`)).status).toBe(404);
  });

  test("of ServiceTitan's own books are neither replaced nor deleted", async () => {
    const { id } = first(api.sandbox.state.journalEntries, ({ source }) => source === "ServiceTitan");
    const path = `/journal-entries/${id}`;
    expect((await call("PUT", path, { status: "Open", versionId: 1 })).status).toBe(400);
    expect((await call("DELETE", path)).status).toBe(400);
    expect((await call("GET", path)).status).toBe(200);
  });
});

describe("tasks of invoices", () => {
  const tasksOf = async (id: number) =>
    (await call<Page<InvoiceTask>>("GET", `/invoices/${id}/tasks`)).body.data;
  const create = (id: number) =>
    call<{ tasks: { taskId: string }[] }>("POST", `/invoices/${id}/tasks`, {
      templateId: "overdue-invoice",
      variables: { weeks: "2" },
    });

  test("are made from a template, and changed in what is given", async () => {
    const id = [...api.sandbox.state.invoices.keys()].at(-1) ?? 0;
    const { body } = await create(id);
    const [made] = await tasksOf(id);
    expect(body).toMatchObject({ tasks: [{ taskId: made?.taskId }], errors: [] });
    expect(made).toMatchObject({ templateId: "overdue-invoice", status: "Open", dueDate: null });
    const path = `/invoices/${id}/tasks/${made?.taskId}`;
    const changes = { status: "Done", dueDate: "2026-06-05T09:00:00-07:00", name: null };
    expect((await call("PATCH", path, changes)).body).toEqual({ taskId: made?.taskId });
    expect(await tasksOf(id)).toEqual([{ ...made, ...changes, dueDate: "2026-06-05T16:00:00Z" }]);
  });

  test("belong to their invoice", async () => {
    const [one = 0, other = 0] = [...api.sandbox.state.invoices.keys()].slice(-3);
    const { body } = await create(one);
    const path = `/invoices/${other}/tasks/${body.tasks[0]?.taskId}`;
    expect((await call("PATCH", path, { status: "Done" })).status).toBe(404);
    expect((await create(5)).status).toBe(404);
  });
});

test("inventory bills are listed without a page round them too", async () => {
  const query = "minCost=1&pageSize=3&page=2";
  const { body } = await call<Page>("GET", `/inventory-bills/paginated?${query}`);
  expect(body.data).toHaveLength(3);
  expect((await call("GET", `/inventory-bills?${query}`)).body).toEqual(body.data);
});
