import { created, dates, ids, range, transactionFilters } from "../filters";
import { active, type Cases, first, list, unsorted, type World } from "../world";
import { customFieldOf, newInvoice, newly } from "./newInvoice";

const { batchId, customFields, customFieldOperator } = transactionFilters;
const unitOf = ({ state }: World) => first(state.businessUnits.keys());

/** A posted record of a table, made anew, since one can be exported only once. */
const posted = <R extends { id: number; syncStatus: string | null }>(
  { state }: World,
  table: Map<number, R> & { insert: (record: never) => R },
) => table.insert({ ...first(table.values()), ...newly(state), syncStatus: "Posted" } as never);

const said = { externalId: "QB-20418", externalMessage: "Taken over" };

async function postedInvoice(world: World) {
  const { id } = await newInvoice(world);
  const invoice = first(world.state.invoices.values(), (each) => each.id === id);
  return world.state.invoices.update(invoice, { syncStatus: "Posted" });
}

export const cases: Cases = {
  markInvoicesExported: async (world) => ({
    invoices: [{ invoiceId: (await postedInvoice(world)).id, ...said }],
  }),
  listInvoiceTasks: ({ state }) => ({
    ...withoutQuery(),
    invoiceId: first(state.invoiceTasks.values()).invoiceId,
  }),
  listCreditMemos: (world) => ({
    ...list(),
    filters: {
      ids,
      active: "Any",
      businessUnitIds: [unitOf(world)],
      appliedToInvoiceIds: [1301],
      appliedToReferenceNumber: "10001",
      dateOnOrAfter: "2026-01-01",
      dateBefore: "2026-12-31",
      appliedOnOrAfter: "2026-01-01",
      appliedBefore: "2026-12-31",
      batchId,
      batchNumber: "14",
      total: 0.5,
      totalComparer: "GreaterThan",
      balance: 0,
      balanceComparer: "GreaterThanOrEqual",
      customFields,
      customFieldOperator,
      ...dates,
    },
  }),
  listCreditMemoItems: (world) => ({
    ...list(),
    creditMemoId: first(world.state.creditMemos.keys()),
    filters: { active: "Any", businessUnitIds: [unitOf(world)], ...created },
  }),
  listItemsOfCreditMemos: (world) => ({
    ...list(),
    filters: { creditMemoIds: ids, active: "Any", businessUnitIds: [unitOf(world)], ...created },
  }),
  updateCreditMemo: (world) => ({
    creditMemoId: posted(world, world.state.creditMemos).id,
    active: true,
    summary: "Technician came two hours late.",
    date: "2026-07-16",
    businessUnitId: first(world.state.businessUnits.values(), active).id,
  }),
  createCreditMemoSplits: async (world) => {
    const invoice = await newInvoice(world);
    const { customer } = first(world.state.invoices.values(), ({ id }) => id === invoice.id);
    const memo = posted(world, world.state.creditMemos);
    world.state.creditMemos.update(memo, { customer, balance: 1000, appliedTo: [] });
    return { creditMemoId: memo.id, splits: [{ invoiceId: invoice.id, amount: 10.5 }], addOnce: false };
  },
  markCreditMemosExported: (world) => ({
    creditMemos: [{ creditMemoId: posted(world, world.state.creditMemos).id, ...said }],
  }),
  updateCreditMemoCustomFields: (world) => ({
    operations: [
      {
        objectId: first(world.state.creditMemos.keys()),
        customFields: customFieldOf(world, "CreditMemo"),
      },
    ],
  }),
  updatePaymentStatus: ({ state }) => {
    const payment = state.payments.insert({
      ...first(state.payments.values()),
      ...{ ...newly(state), status: "Pending", batch: null },
    });
    return { paymentIds: [payment.id], status: "Posted" };
  },
  listBankDeposits: () => ({
    ...list(),
    filters: {
      ids,
      depositStatus: "Deposited",
      reviewStatus: "Reviewed",
      syncStatus: "Posted",
      grossAmountGreater: 0.5,
      grossAmountLess: 5000,
      ...range("depositDate"),
      ...range("reviewed"),
      ...dates,
    },
  }),
  listBankDepositTransactions: ({ state }) => ({
    ...withoutQuery(),
    bankDepositId: first(state.bankDeposits.keys()),
  }),
  markBankDepositsExported: (world) => ({ bankDepositIds: [posted(world, world.state.bankDeposits).id] }),
};

/** Of a list that takes nothing but which page is asked for. */
function withoutQuery() {
  const { customQueryParams: _, ...page } = unsorted();
  return page;
}
