import { z } from "zod";
import type { CreditMemo, CreditMemoItem } from "../../../api/accounting/creditMemos";
import { reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { invalid } from "../../kit/errors";
import {
  active,
  before,
  choiceFor,
  created,
  dates,
  dayFilter,
  type Filter,
  ids,
  integer,
  onOrAfter,
  readDecimal,
  text,
} from "../../kit/filters";
import { commonSorts, type ListOptions, valuesOf } from "../../kit/list";
import { find, list, listOf, type Operation, operation } from "../../kit/operation";
import { amountsOf, settle, sum } from "../../rules/billing";
import { newId, type State } from "../../state";
import { exportRows } from "./exported";
import {
  customFieldFilters,
  customFieldOperations,
  gatherCustomFields,
  saveCustomFields,
} from "./namedFields";

const comparisons: Record<string, (amount: number, limit: number) => boolean> = {
  Equal: (amount, limit) => amount === limit,
  NotEqual: (amount, limit) => amount !== limit,
  GreaterThan: (amount, limit) => amount > limit,
  GreaterThanOrEqual: (amount, limit) => amount >= limit,
  LessThan: (amount, limit) => amount < limit,
  LessThanOrEqual: (amount, limit) => amount <= limit,
};

/** `{name}.Amount`, compared as `{name}.Comparer` says: equal where it says nothing. */
const amountFilters = (
  name: string,
  amountIn: (memo: CreditMemo) => number,
): Record<string, Filter<CreditMemo>> => ({
  [`${name}.Amount`]: ([limitText = ""], query) => {
    const limit = readDecimal(limitText);
    const [comparer = "Equal"] = valuesOf(query, `${name}.Comparer`) ?? [];
    return (memo) => comparisons[comparer]?.(amountIn(memo), limit) ?? true;
  },
  [`${name}.Comparer`]: choiceFor(Object.keys(comparisons)),
});

const appliedOnAny = (
  memo: CreditMemo,
  fits: (applied: NonNullable<CreditMemo["appliedTo"]>[number]) => boolean,
) => (memo.appliedTo ?? []).some(fits);

const appliedOnDay = (fits: (day: string, limit: string) => boolean) =>
  dayFilter<CreditMemo>((memo, limit) => appliedOnAny(memo, ({ appliedOn }) => fits(appliedOn, limit)));

const memoList: ListOptions<CreditMemo> = {
  filters: {
    active,
    ids: ids((memo) => memo.id),
    businessUnitIds: ids((memo) => memo.businessUnit?.id),
    appliedToInvoiceIds: ids((memo) => (memo.appliedTo ?? []).map(({ appliedTo }) => appliedTo)),
    appliedToReferenceNumber:
      ([number]) =>
      (memo) =>
        appliedOnAny(memo, ({ appliedToReferenceNumber }) => appliedToReferenceNumber === number),
    dateBefore: before((memo) => memo.date),
    dateOnOrAfter: onOrAfter((memo) => memo.date),
    appliedBefore: appliedOnDay((day, limit) => day < limit),
    appliedOnOrAfter: appliedOnDay((day, limit) => day >= limit),
    ...dates,
    batchId: integer((memo) => memo.batch?.id),
    batchNumber: text((memo) => memo.batch?.number),
    ...customFieldFilters,
    ...amountFilters("totalFilter", ({ total }) => total),
    ...amountFilters("balanceFilter", ({ balance }) => balance),
  },
  // The document does not say what is listed by default; other lists of accounting leave out what is inactive.
  defaults: { active: "True" },
  sorts: commonSorts,
  gather: gatherCustomFields,
};

const itemList: ListOptions<CreditMemoItem> = {
  filters: { active, businessUnitIds: ids((item) => item.businessUnit?.id), ...created },
  defaults: { active: "True" },
  sorts: { Id: commonSorts.Id, CreatedOn: commonSorts.CreatedOn },
};

/** What customers were credited, and the invoices that it was applied to. */
export const creditMemos = (state: State): Operation[] => [
  list("/credit-memos", state.creditMemos, memoList),
  list("/credit-memos/credit-memo-items", state.creditMemoItems, {
    ...itemList,
    filters: { ...itemList.filters, creditMemoIds: ids((item) => item.creditMemoId) },
  }),
  listOf("/credit-memos/{id}/items", state.creditMemos, state.creditMemoItems, {
    by: "creditMemoId",
    ...itemList,
    view: ({ creditMemoId: _, ...item }) => item,
  }),
  exportRows("/credit-memos/markasexported", state.creditMemos, "creditMemoId", (exportId) =>
    exportId === undefined ? {} : { exportId },
  ),
  operation({
    method: "PATCH",
    path: "/credit-memos/custom-fields",
    body: () => customFieldOperations(state, state.creditMemos, "CreditMemo"),
    handle: ({ body }) => saveCustomFields(state.creditMemos, body),
  }),
  operation({
    method: "PATCH",
    path: "/credit-memos/{id}",
    body: () => memoUpdate(state),
    handle: ({ params, body }) => updateMemo(state, find(state.creditMemos, params.id), body),
  }),
  operation({
    method: "POST",
    path: "/credit-memos/{id}/splits",
    body: () => memoSplits(state),
    handle: ({ params, body }) => apply(state, find(state.creditMemos, params.id), body.splits ?? []),
  }),
];

const memoUpdate = (state: State) =>
  z
    .strictObject({
      active: z.boolean(),
      summary: z.string(),
      date: z.iso.date(),
      businessUnitId: reference(state.businessUnits),
    })
    .partial();

function updateMemo(state: State, memo: CreditMemo, body: z.output<ReturnType<typeof memoUpdate>>) {
  const unit = state.businessUnits.get(body.businessUnitId ?? 0);
  state.creditMemos.update(memo, {
    active: body.active ?? memo.active,
    description: body.summary ?? memo.description,
    date: body.date ?? memo.date,
    businessUnit: unit ? { id: unit.id, name: unit.name } : memo.businessUnit,
    modifiedBy: "api",
  });
  for (const { appliedTo } of memo.appliedTo ?? []) settleInvoice(state, appliedTo);
  const { id, active, description: summary, date, businessUnit } = memo;
  return { id, active, summary, date, businessUnitId: businessUnit?.id ?? 0 };
}

const memoSplits = (state: State) =>
  z.strictObject({
    splits: z
      .array(z.strictObject({ invoiceId: reference(state.invoices).nullish(), amount: z.number().nullish() }))
      .nullish(),
  });

/**
 * Applies a memo to invoices of its customer. What may not be applied is not documented: here more than the memo has
 * left, or than the invoice owes.
 */
function apply(
  state: State,
  memo: CreditMemo,
  splits: NonNullable<z.output<ReturnType<typeof memoSplits>>["splits"]>,
) {
  const today = timestamp(state.clock).slice(0, "2026-05-31".length);
  let left = memo.balance;
  const applied = splits.map(({ invoiceId, amount }, i) => {
    const invoice = state.invoices.get(invoiceId ?? 0);
    const refusal = (field: string, message: string) => invalid({ [`Splits[${i}].${field}`]: [message] });
    if (invoice === undefined) throw refusal("InvoiceId", "The InvoiceId field is required.");
    if (invoice.customer.id !== memo.customer?.id)
      throw refusal("InvoiceId", "The invoice is one of another customer.");
    const wanted = amount ?? 0;
    if (wanted <= 0 || wanted > Number(invoice.balance))
      throw refusal("Amount", `Invoice ${invoice.id} owes ${invoice.balance}.`);
    left = sum([left, -wanted]);
    if (left < 0) throw refusal("Amount", `Of credit memo ${memo.id} only ${memo.balance} is left.`);
    return {
      appliedId: newId(state),
      appliedTo: invoice.id,
      appliedAmount: wanted,
      appliedOn: today,
      appliedBy: "api",
      appliedToReferenceNumber: invoice.referenceNumber,
    };
  });
  state.creditMemos.update(memo, {
    balance: left,
    appliedTo: [...(memo.appliedTo ?? []), ...applied],
    modifiedBy: "api",
  });
  for (const { appliedTo } of applied) settleInvoice(state, appliedTo);
  return {
    id: memo.id,
    splits: applied.map(({ appliedTo, appliedAmount }) => ({ invoiceId: appliedTo, amount: appliedAmount })),
  };
}

function settleInvoice(state: State, id: number): void {
  const invoice = state.invoices.get(id);
  if (invoice) settle(state, invoice, amountsOf(invoice));
}
