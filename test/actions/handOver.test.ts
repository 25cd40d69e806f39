import type { Connection } from "@prismatic-io/spectral";
import { markExported } from "../../sandbox/rules/exporting";
import { detailsOf } from "../../sandbox/rules/journal";
import { postInvoice } from "../../sandbox/rules/office";
import type { Sandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import { warnOfRefused } from "../../src/actions/accounting/markExported";
import { newInvoice } from "../cases/accounting/newInvoice";
import { first, type Inputs, type World } from "../cases/world";
import { connectionTo, logged, run, startTestSandbox, worldOf } from "../harness";
import { cutWaits } from "../waits";

/** What is handed over to accounting systems, and what is booked. */

let sandbox: Sandbox;
let connection: Connection;
let world: World;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox({ onExchange: (exchange) => exchanges.push(exchange) });
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
});
cutWaits();
beforeEach(() => {
  sandbox.faults.clear();
  exchanges.length = 0;
  logged.length = 0;
});

const call = <T = Inputs>(key: string, inputs: Inputs) => run(key, { connection, ...inputs }) as Promise<T>;
const writes = () => exchanges.filter(({ method }) => method !== "GET").length;

interface Transaction {
  id: number;
  syncStatus: string | null;
}
type Transactions = Map<number, Transaction> & { insert: (record: never) => unknown };

/** A transaction like the first of its kind, in a status. */
function like(table: Transactions, syncStatus: string): Transaction {
  const { value } = table.values().next();
  return table.insert({ ...value, id: ++sandbox.state.ids.highest, syncStatus } as never) as Transaction;
}

/** Actions that mark, the table of what they mark, its ID in answers, and inputs for IDs. */
const rows = (input: string, key: string) => (ids: number[]) => ({
  [input]: ids.map((id) => ({ [key]: id })),
});
const list = (input: string) => (ids: number[]) => ({ [input]: ids });
const kinds: [string, keyof Sandbox["state"], string, (ids: number[]) => Inputs][] = [
  ["markInvoicesExported", "invoices", "invoiceId", rows("invoices", "invoiceId")],
  ["markCreditMemosExported", "creditMemos", "creditMemoId", rows("creditMemos", "creditMemoId")],
  ["markInventoryBillsExported", "bills", "inventoryBillId", list("inventoryBillIds")],
  ["markApBillsExported", "bills", "billId", list("billIds")],
  ["markApCreditsExported", "apCredits", "apCreditId", list("apCreditIds")],
  ["markApPaymentsExported", "apPayments", "apPaymentId", rows("apPayments", "apPaymentId")],
];

describe.each(kinds)("%s", (key, name, idKey, inputsFor) => {
  test("marks what is posted, and names what ServiceTitan refuses", async () => {
    const table = sandbox.state[name] as unknown as Transactions;
    const [posted, pending] = [like(table, "Posted"), like(table, "Pending")];
    const ids = [posted.id, pending.id, 1];
    const answer = await call<Inputs[]>(key, inputsFor(ids));
    expect(answer.map((each) => [each[idKey], each.success])).toEqual([
      [posted.id, true],
      [pending.id, false],
      [1, false],
    ]);
    expect([posted.syncStatus, pending.syncStatus]).toEqual(["Exported", "Pending"]);
    expect(logged.join("\n")).toMatch(
      new RegExp(
        `ServiceTitan refused 2 of 3: ${pending.id} \\(.+ is pending: .+\\), 1 \\(.+ does not exist`,
      ),
    );
  });

  test("changes nothing where it is run again", async () => {
    const posted = like(sandbox.state[name] as unknown as Transactions, "Posted");
    await call(key, inputsFor([posted.id]));
    const before = { ...posted };
    expect(await call(key, inputsFor([posted.id]))).toEqual([
      { [idKey]: posted.id, success: true, errorMessage: null },
    ]);
    expect(posted).toEqual(before);
    expect(logged.join()).not.toContain("refused");
  });

  test("does not pass for carried out where only some are marked and the answer is lost", async () => {
    const table = sandbox.state[name] as unknown as Transactions;
    const ids = [like(table, "Posted").id, like(table, "Pending").id];
    sandbox.faults.add({ kind: "drop-after", route: "POST", count: 1 });
    await expect(call(key, inputsFor(ids))).rejects.toThrow("It may have been carried out all the same");
    expect(writes()).toBe(1);
  });
});

test("an invoice keeps what the accounting system calls it", async () => {
  const invoice = like(sandbox.state.invoices as never, "Posted");
  await call("markInvoicesExported", { invoices: [{ invoiceId: invoice.id, externalId: "QB-7" }] });
  expect(invoice).toMatchObject({ syncStatus: "Exported", exportId: "QB-7" });
});

test("transactions that ServiceTitan says nothing of are named too", async () => {
  const warned: string[] = [];
  const tell = warnOfRefused("invoiceId", ({ ids }: { ids: number[] }) => ids);
  const said = [{ invoiceId: 2, success: true }];
  tell(said, { ids: [1, 2] }, {
    label: "Mark",
    logger: { warn: (line: string) => warned.push(line) },
  } as never);
  expect(warned).toEqual(["Mark: ServiceTitan says nothing of 1 of 2: 1."]);
});

test("bank deposits are marked all or none, and the message names the one that is not posted", async () => {
  const { bankDeposits } = sandbox.state;
  const [posted, pending] = [like(bankDeposits as never, "Posted"), like(bankDeposits as never, "Pending")];
  const mark = (bankDepositIds: number[]) => call("markBankDepositsExported", { bankDepositIds });
  await expect(mark([posted.id, pending.id])).rejects.toThrow(`Bank deposit ${pending.id} is not posted.`);
  expect(posted.syncStatus).toBe("Posted");
  expect(await mark([posted.id])).toEqual({});
  expect(posted.syncStatus).toBe("Exported");
});

describe("a credit memo", () => {
  async function memoAndInvoice() {
    const { id } = await newInvoice(world);
    const invoice = first(sandbox.state.invoices.values(), (each) => each.id === id);
    const memo = first(sandbox.state.creditMemos.values(), ({ active }) => active);
    sandbox.state.creditMemos.update(memo, { customer: invoice.customer, balance: 100, appliedTo: [] });
    return { invoice, memo, owed: Number(invoice.balance) };
  }
  const apply = (memo: { id: number }, splits: Inputs[], addOnce = true) =>
    call("createCreditMemoSplits", { creditMemoId: memo.id, splits, addOnce });

  test("that is applied takes from what the invoice owes, once with Add Once", async () => {
    const { invoice, memo, owed } = await memoAndInvoice();
    const split = { invoiceId: invoice.id, amount: "10.50" };
    expect(await apply(memo, [split])).toEqual({
      id: memo.id,
      splits: [{ invoiceId: invoice.id, amount: 10.5 }],
    });
    expect(await apply(memo, [split])).toEqual({ id: memo.id, splits: [], alreadyThere: true });
    expect([memo.balance, Number(invoice.balance)]).toEqual([89.5, owed - 10.5]);
    await apply(memo, [split, { ...split, amount: 5 }, split]);
    expect([memo.balance, Number(invoice.balance)]).toEqual([74, owed - 26]);
    await apply(memo, [split], false);
    expect(memo.balance).toBe(63.5);
  });

  test("is applied once where the answer was lost", async () => {
    const { invoice, memo } = await memoAndInvoice();
    const splits = [{ invoiceId: invoice.id, amount: 7 }];
    sandbox.faults.add({ kind: "drop-after", route: "POST", count: 1 });
    await expect(apply(memo, splits)).rejects.toThrow("may have been carried out");
    expect(await apply(memo, splits)).toMatchObject({ alreadyThere: true });
    expect(memo.balance).toBe(93);
  });

  test("is not applied where the look fails, nor for more than it has", async () => {
    const { invoice, memo } = await memoAndInvoice();
    await expect(apply(memo, [{ invoiceId: invoice.id, amount: 100.01 }])).rejects.toThrow(
      "only 100 is left",
    );
    sandbox.faults.add({ kind: "5xx-before", status: 403, route: "GET" });
    await expect(apply(memo, [{ invoiceId: invoice.id, amount: 1 }])).rejects.toThrow("Credit Memos (Read)");
    expect(memo.balance).toBe(100);
  });
});

describe("a GL account", () => {
  const create = (inputs: Inputs) => call("createGlAccount", { addOnce: "true", ...inputs });

  test("is created once by its number, also if it is inactive, and by its name", async () => {
    const { id } = await create({ name: "Rebates, State", number: "4810" });
    await call("updateGlAccount", { accountId: id, active: false });
    expect(await create({ name: "Other", number: " 4810 " })).toMatchObject({ id, alreadyThere: true });
    expect(await create({ name: "rebates, state" })).toMatchObject({ id, alreadyThere: true });
    expect((await create({ name: "Rebates, State", number: "4811" })).id).not.toBe(id);
  });

  test("is not created where the look fails", async () => {
    const before = sandbox.state.glAccounts.size;
    sandbox.faults.add({ kind: "5xx-before", status: 403, route: "GET" });
    await expect(create({ name: "Fuel" })).rejects.toThrow("Accounting → GL Accounts (Read)");
    expect(sandbox.state.glAccounts.size).toBe(before);
  });
});

describe("a journal entry", () => {
  const accountId = () => first(sandbox.state.glAccounts.values(), ({ active }) => active).id;
  const create = (name: string | undefined, inputs: Inputs = {}) =>
    call("createJournalEntry", { status: "Open", versionId: 1, addOnce: true, name, ...inputs });
  const named = (name: string) =>
    [...sandbox.state.journalEntries.values()].filter((entry) => entry.name === name);

  test("is created once for its name and day, and answered the next time", async () => {
    expect(await create("Rent", { postDate: "2026-07-31" })).toEqual({});
    const [{ id } = { id: "" }] = named("Rent").filter(({ postDate }) => postDate === "2026-07-31");
    expect(await create("Rent", { postDate: "2026-07-31" })).toEqual({
      alreadyThere: true,
      journalEntryId: id,
    });
    expect(await create("Rent", { postDate: "2026-08-31" })).toEqual({});
    await expect(create(undefined)).rejects.toThrow("Name is required where Add Once is on.");
  });

  test("is created once where the answer was lost, and not where the look fails", async () => {
    sandbox.faults.add({ kind: "5xx-after", route: "POST", count: 1 });
    await expect(create("Fuel")).rejects.toThrow("may have been carried out");
    expect(await create("Fuel")).toMatchObject({ alreadyThere: true });
    sandbox.faults.add({ kind: "5xx-before", status: 403, route: "GET" });
    await expect(create("Taxes")).rejects.toThrow("Journal Entries (Read)");
    expect([named("Fuel").length, named("Taxes").length]).toEqual([1, 0]);
  });

  test("has a debit or a credit in each line, and warns of lines that do not come to the same", async () => {
    const account = { accountId: accountId() };
    await expect(create("Odd", { lines: [account] })).rejects.toThrow(
      "Lines, item 1 must be a line with its Debit or Credit",
    );
    expect(exchanges).toEqual([]);
    const uneven = [
      { ...account, debit: "10.10" },
      { ...account, credit: "10.20" },
    ];
    await expect(create("Uneven", { lines: uneven })).rejects.toThrow("must come to the same");
    expect(logged.join()).toContain("the debits come to 10.10, the credits to 10.20.");
    await create("Even", { lines: [uneven[0], { ...account, credit: 10.1 }] });
    const [{ id } = { id: "" }] = named("Even");
    const { data } = await call<{ data: Inputs[] }>("listJournalEntryDetails", { journalEntryId: id });
    expect(data.map(({ debit, credit }) => [debit, credit])).toEqual([
      [10.1, 0],
      [0, 10.1],
    ]);
  });

  test("is synced in the version that it has, and is out of sync once what it books changes", async () => {
    const payment = first(sandbox.state.payments.values(), ({ status }) => status === "Pending");
    const set = (status: string) => call("updatePaymentStatus", { paymentIds: [payment.id], status });
    await set("Posted");
    const entry = first(
      sandbox.state.journalEntries.values(),
      ({ batchId }) => batchId === payment.batch?.id,
    );
    const sync = (versionId?: number) =>
      call("setJournalEntrySync", { journalEntryId: entry.id, syncStatus: "Synced", versionId });
    exchanges.length = 0;
    await expect(sync()).rejects.toThrow("Version ID is required where Sync Status is Synced.");
    expect(exchanges).toEqual([]);
    await expect(sync(entry.versionId + 1)).rejects.toThrow(`version ${entry.versionId} by now`);
    expect(await sync(entry.versionId)).toMatchObject({
      syncStatus: "Synced",
      exportedOn: expect.any(String),
    });
    await set("Pending");
    expect(entry).toMatchObject({ syncStatus: "OutOfSync", isEmpty: true });
  });

  test("keeps the custom fields that are not given, and clears one without a value", async () => {
    await create("Fields", { customFields: { Ledger: "JE-1", Period: "2026-07" } });
    const [{ id } = { id: "" }] = named("Fields");
    const changed = await call("updateJournalEntry", {
      journalEntryId: id,
      customFields: [{ name: "Ledger" }, { name: "Owner", value: "Mei" }],
    });
    expect(changed.customFields).toEqual([
      { name: "Ledger", value: null },
      { name: "Period", value: "2026-07" },
      { name: "Owner", value: "Mei" },
    ]);
    const { data } = await call<{ data: Inputs[] }>("listJournalEntries", {
      filters: { customFields: [{ key: "Owner", value: "Mei" }], empty: "Include" },
    });
    expect(data.map((entry) => entry.id)).toEqual([id]);
  });
});

describe("what is posted", () => {
  test("is booked, so that debits and credits come to the same", () => {
    for (const entry of sandbox.state.journalEntries.values()) {
      const sum = (side: "debit" | "credit") =>
        detailsOf(sandbox.state, entry).reduce((total, line) => total + line[side], 0);
      expect([entry.name, sum("debit")]).toEqual([entry.name, expect.closeTo(sum("credit"), 2)]);
    }
  });

  test("is booked when it is an invoice that the office posts", async () => {
    const { id } = await newInvoice(world);
    const invoice = postInvoice(
      sandbox.state,
      first(sandbox.state.invoices.values(), (each) => each.id === id),
    );
    const { batch } = invoice;
    const entry = first(sandbox.state.journalEntries.values(), ({ batchId }) => batchId === batch?.id);
    const { data } = await call<{ data: Inputs[] }>("listJournalEntryDetails", { journalEntryId: entry.id });
    expect(data.reduce((sum, { debit }) => sum + Number(debit), 0)).toBeCloseTo(Number(invoice.total), 2);
  });

  test("is booked when payments are, and taken back with them", async () => {
    const payment = first(sandbox.state.payments.values(), ({ status }) => status === "Pending");
    const booked = () =>
      [...sandbox.state.journalEntries.values()].filter(({ booked }) =>
        booked.some(({ id }) => id === payment.id),
      );
    const set = (status: string) => call("updatePaymentStatus", { paymentIds: [payment.id], status });
    await set("Posted");
    expect([payment.status, booked().length]).toEqual(["Posted", 1]);
    await set("Exported");
    await set("Exported");
    expect([payment.status, booked().length]).toEqual(["Exported", 1]);
    await set("Pending");
    expect([payment.batch, booked().length]).toEqual([null, 0]);
  });

  test("alone can be exported", () => {
    const { invoices } = sandbox.state;
    expect(markExported(invoices, 1)).toBe("Invoice 1 does not exist.");
    expect(markExported(invoices, like(invoices as never, "Pending").id)).toMatch(/only what is posted/);
  });
});

test("IDs that are repeated in a query are asked for fifty at a time, and none is lost", async () => {
  const known = [...sandbox.state.remittanceVendors.keys()];
  const ids = [...Array.from({ length: 60 }, (_, i) => i + 1), ...known];
  const { data } = await call<{ data: Inputs[] }>("listRemittanceVendors", {
    filters: { ids, active: "Any" },
  });
  expect(data.map(({ id }) => id)).toEqual(known);
  // Where an answer takes long, the total alone is asked for beside it.
  const pages = exchanges.filter(({ query }) => query.pageSize !== "1");
  expect(pages.map(({ query }) => [query.ids].flat().length)).toEqual([50, 10 + known.length]);
});
