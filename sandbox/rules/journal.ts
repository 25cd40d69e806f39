import { randomUUID } from "node:crypto";
import type { GlAccount } from "../../api/accounting/glAccounts";
import {
  type JournalEntryDetail,
  type JournalEntrySummary,
  journalEntryDetail,
} from "../../api/accounting/journalEntries";
import { fillBlanks } from "../../api/record";
import type { Batch, Booked, Invoice, JournalEntry, Payment } from "../kept";
import { timestamp } from "../kit/clock";
import { newId, type State } from "../state";
import { paymentAmounts, sum } from "./billing";

// Journal entries follow what is posted: one for each batch. How ServiceTitan groups them is not documented.

/** What of a journal entry is given where it is made. */
type Made = Partial<JournalEntry> & Pick<JournalEntry, "source" | "name">;

/** Adds an entry; what is not told of it is blank. */
export function insertEntry(state: State, made: Made): JournalEntry {
  const now = timestamp(state.clock);
  const entry: JournalEntry = {
    id: randomUUID(),
    createdOn: now,
    modifiedOn: now,
    number: 1 + Math.max(100, ...[...state.journalEntries.values()].map(({ number }) => number)),
    status: "Open",
    syncStatus: "NotSynced",
    versionId: 1,
    lastSyncVersionId: null,
    message: null,
    postDate: now.slice(0, "2026-05-31".length),
    exportedOn: null,
    exportedBy: null,
    customFields: null,
    url: null,
    isEmpty: true,
    batchId: null,
    booked: [],
    lines: [],
    ...made,
  };
  return state.journalEntries.insert(entry.id, entry);
}

/** A batch of its own for what is posted now. */
export function newBatch(state: State): Batch {
  const id = newId(state);
  return { id, number: String(id), name: timestamp(state.clock).slice(0, "2026-05-31".length) };
}

/** Books what was posted in a batch. An entry that was synced before is so no longer. */
export function book(state: State, batch: Batch, transaction: Booked): void {
  const entry =
    [...state.journalEntries.values()].find(({ batchId }) => batchId === batch.id) ??
    insertEntry(state, { source: "ServiceTitan", name: batch.name, batchId: batch.id, versionId: 0 });
  change(state, entry, { booked: [...entry.booked, transaction] });
}

/** Takes back what is no longer posted. */
export function unbook(state: State, { type, id }: Booked): void {
  for (const entry of state.journalEntries.values()) {
    const booked = entry.booked.filter((each) => each.type !== type || each.id !== id);
    if (booked.length < entry.booked.length) change(state, entry, { booked });
  }
}

function change(state: State, entry: JournalEntry, { booked }: Pick<JournalEntry, "booked">): void {
  state.journalEntries.changing(entry.id);
  Object.assign(entry, {
    booked,
    isEmpty: booked.length === 0,
    versionId: entry.versionId + 1,
    syncStatus: entry.syncStatus === "Synced" ? "OutOfSync" : entry.syncStatus,
    modifiedOn: timestamp(state.clock),
  });
}

/** The lines of an entry: an app's own, or those of what it books. */
export const detailsOf = (state: State, entry: JournalEntry): JournalEntryDetail[] => [
  ...entry.lines,
  ...entry.booked.flatMap(({ type, id }) => {
    const [invoice, payment] = [state.invoices.get(id), state.payments.get(id)];
    if (type === "Invoice" && invoice) return invoiceLines(state, entry, invoice);
    return payment ? paymentLines(state, entry, payment) : [];
  }),
];

/** What an entry comes to for each account and business unit. Dates and memos are told where all lines agree. */
export function summaryOf(state: State, entry: JournalEntry): JournalEntrySummary[] {
  const groups = new Map<string, JournalEntryDetail[]>();
  for (const line of detailsOf(state, entry)) {
    const key = `${line.account.id} ${line.businessUnit?.id}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((lines) => {
    const [first, ...others] = lines;
    const agreed = (field: "postDate" | "memo") =>
      others.every((line) => line[field] === first?.[field]) ? (first?.[field] ?? null) : null;
    return first === undefined
      ? []
      : {
          postDate: agreed("postDate"),
          account: first.account,
          credit: sum(lines.map(({ credit }) => credit)),
          debit: sum(lines.map(({ debit }) => debit)),
          memo: agreed("memo"),
          businessUnit: first.businessUnit,
        };
  });
}

/** A line, of which all is blank that is not told. */
export function lineOf(told: Partial<JournalEntryDetail> & Pick<JournalEntryDetail, "account">) {
  const line = { debit: 0, credit: 0, ...told };
  fillBlanks(journalEntryDetail, line);
  return line as JournalEntryDetail;
}

/** An amount on the side where it stands: below zero it is a credit. */
const sided = (amount: number) => ({ debit: Math.max(amount, 0), credit: Math.max(-amount, 0) });

function invoiceLines(state: State, entry: JournalEntry, invoice: Invoice): JournalEntryDetail[] {
  const { id, referenceNumber, job, customer, location, businessUnit, items } = invoice;
  const common = {
    postDate: entry.postDate,
    transaction: { id, type: "Invoice" as const, refNumber: referenceNumber },
    transactionDate: invoice.invoiceDate.slice(0, "2026-05-31".length),
    businessUnit,
    customer,
    customerLocation: location,
    job: job && { id: job.id, number: job.number },
  };
  const revenue = items.map((item) =>
    lineOf({
      ...common,
      ...sided(-Number(item.total)),
      account: accountLike(state, item.generalLedgerAccount?.id, "Revenue"),
      memo: item.displayName,
      quantity: Number(item.quantity),
      unitAmount: Number(item.price),
      sku: { id: item.skuId, type: item.type, code: item.skuName },
    }),
  );
  const rest = Number(invoice.subTotal) - items.reduce((sum, { total }) => sum + Number(total), 0);
  const others = [
    [Number(invoice.total), "AccountsReceivable"],
    [-Math.round(rest * 100) / 100, "Revenue"],
    [-Number(invoice.salesTax), "SalesTaxPayable"],
  ] as const;
  return [
    ...revenue,
    ...others.flatMap(([amount, type]) =>
      amount === 0
        ? []
        : [lineOf({ ...common, ...sided(amount), account: accountLike(state, undefined, type) })],
    ),
  ];
}

function paymentLines(state: State, entry: JournalEntry, payment: Payment): JournalEntryDetail[] {
  const { total } = paymentAmounts(state, payment);
  const type = state.paymentTypes.get(payment.typeId);
  const customer = state.customers.get(payment.customerId);
  const unit = state.businessUnits.get(payment.businessUnitId ?? 0);
  const common = {
    postDate: entry.postDate,
    transaction: { id: payment.id, type: "Payment" as const, refNumber: payment.checkNumber },
    transactionDate: payment.paidOn.slice(0, "2026-05-31".length),
    customer: customer ? { id: customer.id, name: customer.name } : null,
    businessUnit: unit ? { id: unit.id, name: unit.name } : null,
    paymentType: type ? { id: type.id, name: type.name } : null,
    memo: payment.memo,
  };
  const received = accountLike(state, type?.account?.id, "UndepositedFunds");
  const receivable = accountLike(state, undefined, "AccountsReceivable");
  return [
    lineOf({ ...common, ...sided(total), account: received }),
    lineOf({ ...common, ...sided(-total), account: receivable }),
  ];
}

/** An account as lines show it: the one with the ID or, where there is none, the one that is used for this. */
function accountLike(
  { glAccounts }: State,
  id: number | undefined,
  type: GlAccount["defaultAccountType"],
): JournalEntryDetail["account"] {
  const accounts = [...glAccounts.values()];
  const account =
    glAccounts.get(id ?? 0) ?? accounts.find((each) => each.defaultAccountType === type) ?? accounts[0];
  if (account === undefined) throw new Error("There are no accounts to book to.");
  return shownAccount(account);
}

export const shownAccount = ({ id, number, name, type, subtype }: GlAccount) => ({
  id,
  number,
  name,
  type,
  subtype,
});
