import { bankDeposit } from "../../api/accounting/bankDeposits";
import { creditMemo, itemOfCreditMemos } from "../../api/accounting/creditMemos";
import { invoiceTask } from "../../api/accounting/invoiceTasks";
import type { Invoice, InvoiceTask } from "../kept";
import { amountsOf, paymentAmounts, sum, totals } from "../rules/billing";
import { newId, type State } from "../state";
import { namedFieldsOf } from "./customFields";
import { filled, fills } from "./fill";
import { day, faker, midnight, pickInTurn, stamp, todayOf } from "./random";

/** Credit memos of customers, what was taken to the bank, and what is to do about invoices. */
export function seedReceivables(state: State): void {
  seedCreditMemos(state);
  seedDeposits(state);
  seedTasks(state);
}

const statuses = ["Posted", "Pending", "Exported", "Posted"] as const;

function seedCreditMemos(state: State): void {
  const invoices = [...state.invoices.values()].filter(({ active, items }) => active && items.length > 0);
  const createdOn = stamp(todayOf(state) - 2 * day);
  for (const [i, invoice] of invoices.slice(0, 9).entries()) {
    const id = newId(state);
    const { customer, customerAddress, location, locationAddress, businessUnit, salesTaxCode } = invoice;
    state.creditMemos.insert({
      ...{ id, customer, customerAddress, location, locationAddress, businessUnit, salesTaxCode },
      ...{
        subTotal: 50,
        salesTax: 0,
        total: 50,
        balance: 50,
        active: i !== 8,
        createdOn,
        modifiedOn: createdOn,
      },
      date: createdOn.slice(0, "2026-05-31".length),
      referenceNumber: `CM-${id}`,
      appliedTo: i === 0 ? null : [],
      syncStatus: pickInTurn(statuses, i),
      batch: pickInTurn(statuses, i) === "Pending" ? null : invoice.batch,
      customFields: i === 0 ? null : namedFieldsOf(state, "CreditMemo", i),
      createdBy: "scarter",
      modifiedBy: "scarter",
      description: "Technician came late.",
      exportId: pickInTurn(statuses, i) === "Exported" ? `CRM-${id}` : null,
    });
    for (const active of [true, false]) seedItem(state, id, invoice, { active, createdOn });
  }
  const memos = [...state.creditMemos.values()];
  const owing = [...state.invoices.values()].filter(({ balance }) => Number(balance) >= 20);
  for (const memo of memos.slice(4, 6)) {
    const invoice = owing.shift();
    if (invoice) applyTo(state, memo, invoice);
  }
  for (const [i, memo] of memos.slice(3, 6).entries())
    Object.assign(
      memo,
      filled(state, creditMemo, memo, pickInTurn(fills, i), [
        ...["appliedTo", "syncStatus", "customer", "customFields", "batch"],
      ]),
    );
  for (const [i, item] of [...state.creditMemoItems.values()].slice(0, 6).entries())
    Object.assign(item, filled(state, itemOfCreditMemos, item, pickInTurn(fills, i)));
}

function seedItem(
  state: State,
  creditMemoId: number,
  { items: [item], businessUnit }: Invoice,
  made: { active: boolean; createdOn: string },
): void {
  if (item === undefined) return;
  const account = item.generalLedgerAccount;
  state.creditMemoItems.insert({
    ...{
      id: newId(state),
      creditMemoId,
      quantity: 1,
      cost: 0,
      price: 50,
      total: 50,
      taxable: false,
      ...made,
    },
    ...{ description: item.description, type: item.type, skuName: item.skuName, skuId: item.skuId },
    revenueGeneralLedgerAccount: account && {
      ...{ id: account.id, name: account.name, number: account.number, type: account.type },
    },
    createdBy: "scarter",
    businessUnit,
  });
}

/** Applies twenty of a memo to an invoice, whose customer is then the memo's. */
function applyTo(state: State, memo: ReturnType<State["creditMemos"]["insert"]>, invoice: Invoice): void {
  const { customer, customerAddress, location, locationAddress, businessUnit } = invoice;
  Object.assign(memo, { customer, customerAddress, location, locationAddress, businessUnit, balance: 30 });
  memo.appliedTo = [
    {
      appliedId: newId(state),
      appliedTo: invoice.id,
      appliedAmount: 20,
      appliedOn: memo.date,
      appliedBy: memo.id % 2 ? "scarter" : null,
      appliedToReferenceNumber: memo.id % 2 ? invoice.referenceNumber : null,
    },
  ];
  const before = invoice.balance;
  Object.assign(invoice, totals(state, invoice, amountsOf(invoice)));
  const owing = state.customers.get(customer.id);
  if (owing) owing.balance = sum([owing.balance, invoice.balance, -Number(before)]);
}

/** The deposits that payments name, and two that were not taken to the bank yet. */
function seedDeposits(state: State): void {
  const accounts = [...state.glAccounts.values()];
  const like = (type: string) => {
    const account = accounts.find(({ defaultAccountType }) => defaultAccountType === type);
    return account
      ? {
          ...{ id: account.id, name: account.name, number: account.number },
          type: account.type,
          detailType: account.subtype,
        }
      : null;
  };
  const insert = (id: number, i: number, told: Partial<ReturnType<State["bankDeposits"]["insert"]>>) => {
    const time = todayOf(state) - (i + 2) * day;
    state.bankDeposits.insert({
      ...{ id, name: `Deposit ${i + 1}`, depositStatus: "Deposited", syncStatus: pickInTurn(statuses, i) },
      ...{ createdOn: stamp(time), createdBy: "scarter", modifiedOn: stamp(time), active: true },
      ...{ depositDate: midnight(time), reviewStatus: "Reviewed", reviewedOn: stamp(time) },
      ...{ grossAmount: 0, netAmount: 0, fees: 0, bankAccount: like("CheckingAccount") },
      ...{ feeAccount: like("ProcessingFees"), ...told },
    });
  };
  const amounts = new Map<number, number>();
  for (const payment of state.payments.values())
    if (payment.deposit)
      amounts.set(
        payment.deposit.id,
        sum([amounts.get(payment.deposit.id) ?? 0, paymentAmounts(state, payment).total]),
      );
  let i = 0;
  for (const [id, amount] of amounts)
    insert(id, i++, { grossAmount: amount, netAmount: sum([amount, -5]), fees: 5 });
  const open = {
    depositStatus: "Open",
    syncStatus: "Pending",
    reviewStatus: "NeedsReview",
    reviewedOn: null,
  };
  for (const told of [
    { ...open },
    { ...open, active: false },
    ...fills.map(() => ({ grossAmount: 100, netAmount: 100, syncStatus: "Posted" })),
  ])
    insert(newId(state), i++, told);
  for (const [n, deposit] of [...state.bankDeposits.values()].slice(-fills.length).entries())
    Object.assign(
      deposit,
      filled(state, bankDeposit, deposit, pickInTurn(fills, n), ["syncStatus", "modifiedOn"]),
    );
}

function seedTasks(state: State): void {
  const [invoice] = state.invoices.values();
  if (invoice === undefined) return;
  const ids = fills.map(() => faker.string.uuid());
  for (const [i, taskId] of ids.entries()) {
    const task = filled(
      state,
      invoiceTask,
      // Of what is missing, moments are when it was made.
      { taskId, relations: [] as { type: string | null; taskId: string }[], createdOn: invoice.modifiedOn },
      pickInTurn(fills, i),
      ["taskId", "relations"],
    );
    const relations = ids
      .filter((id) => id !== taskId)
      .map((id, n) => ({ type: n ? "Blocks" : null, taskId: id }));
    state.invoiceTasks.set(taskId, { ...(task as unknown as InvoiceTask), relations, invoiceId: invoice.id });
  }
}
