import { creditMemo, creditMemoItem, itemOfCreditMemos } from "../../../api/accounting/creditMemos";
import { list } from "../../declare/list";
import { active, created, dates, ids, idsInText } from "../../inputs/filters";
import { choice, date, id, number, text } from "../../inputs/kinds";
import { transactionFilters, transactionParameters } from "./transactionFilters";

const businessUnitIds = idsInText({
  label: "Business Unit IDs",
  comments: "Only records of these business units, one ID per line.",
  of: "businessUnit",
});

const comparers = [
  "Equal",
  "NotEqual",
  "GreaterThan",
  "GreaterThanOrEqual",
  "LessThan",
  "LessThanOrEqual",
] as const;

const { batchId, customFields, customFieldOperator } = transactionFilters;

export const listCreditMemos = list({
  label: "List Credit Memos",
  description: "List what customers were credited, page by page or all at once.",
  calls: "GET accounting /credit-memos",
  scope: "Accounting → Credit Memos (Read)",
  filters: {
    ids: ids("creditMemo"),
    active,
    businessUnitIds,
    appliedToInvoiceIds: idsInText({
      label: "Applied To Invoice IDs",
      comments: "Only credit memos applied to one of these invoices, one ID per line.",
      of: "invoice",
    }),
    appliedToReferenceNumber: text({
      label: "Applied To Reference Number",
      comments: "Only credit memos applied to the invoice with this number.",
      example: "60412",
    }),
    dateOnOrAfter: date({
      label: "Date On Or After",
      comments: "Only credit memos dated on this day or later.",
      example: "2026-07-06",
    }),
    dateBefore: date({
      label: "Date Before",
      comments: "Only credit memos dated before this day.",
      example: "2026-07-13",
    }),
    appliedOnOrAfter: date({
      label: "Applied On Or After",
      comments: "Only credit memos applied on this day or later.",
      example: "2026-07-07",
    }),
    appliedBefore: date({
      label: "Applied Before",
      comments: "Only credit memos applied before this day.",
      example: "2026-07-14",
    }),
    batchId,
    batchNumber: text({
      label: "Batch Number",
      comments: "Number of the batch in which the credit memos were posted.",
      example: "14",
    }),
    total: number({
      label: "Total",
      comments: "Amount to compare totals with, in the tenant's currency. Total Comparer says how.",
      example: "50",
    }),
    totalComparer: choice({
      label: "Total Comparer",
      comments: "How to compare a credit memo's total with Total.",
      choices: comparers,
    }),
    balance: number({
      label: "Balance",
      comments: "Amount to compare what is not applied yet with. Balance Comparer says how.",
      example: "0",
    }),
    balanceComparer: choice({
      label: "Balance Comparer",
      comments: "How to compare what of a credit memo is not applied yet with Balance.",
      choices: comparers,
    }),
    customFields,
    customFieldOperator,
    ...dates,
  },
  parameterNames: {
    ...transactionParameters,
    total: "totalFilter.Amount",
    totalComparer: "totalFilter.Comparer",
    balance: "balanceFilter.Amount",
    balanceComparer: "balanceFilter.Comparer",
  },
  sorts: "undocumented",
  of: creditMemo,
});

const itemFilters = { active, businessUnitIds, ...created };

export const listCreditMemoItems = list({
  label: "List Credit Memo Items",
  description: "List the items of one credit memo, page by page or all at once.",
  calls: "GET accounting /credit-memos/{creditMemoId}/items",
  scope: "Accounting → Credit Memos (Read)",
  required: {
    creditMemoId: id({ label: "Credit Memo ID", comments: "ID of the credit memo.", of: "creditMemo" }),
  },
  filters: itemFilters,
  sorts: "undocumented",
  of: creditMemoItem,
});

export const listItemsOfCreditMemos = list({
  label: "List Items of Credit Memos",
  description: "List the items of all or of several credit memos, page by page or all at once.",
  calls: "GET accounting /credit-memos/credit-memo-items",
  scope: "Accounting → Credit Memos (Read)",
  filters: {
    creditMemoIds: idsInText({
      label: "Credit Memo IDs",
      comments: "Only items of these credit memos, one ID per line.",
      of: "creditMemo",
    }),
    ...itemFilters,
  },
  sorts: "undocumented",
  of: itemOfCreditMemos,
});
