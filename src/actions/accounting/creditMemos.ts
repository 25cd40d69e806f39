import {
  type CreditMemo,
  creditMemo,
  creditMemoItem,
  creditMemoSplits,
  itemOfCreditMemos,
  savedCreditMemo,
} from "../../../api/accounting/creditMemos";
import { exportedCreditMemos } from "../../../api/accounting/exported";
import { action } from "../../declare/action";
import { type PageOf, sameId } from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { list } from "../../declare/list";
import { businessUnitId, invoiceId } from "../../inputs/common";
import { customFieldOperations } from "../../inputs/customFields";
import { active, created, dates, ids, idsInText } from "../../inputs/filters";
import { groupList } from "../../inputs/groups";
import { choice, date, flag, id, longText, number, text } from "../../inputs/kinds";
import { readWhole } from "../../lookups/read";
import { addOnce } from "./addOnce";
import { isRepeatable, saidCheck, transactionRows, warnOfRefused } from "./markExported";
import { transactionFilters, transactionParameters } from "./transactionFilters";

const creditMemoId = id({ label: "Credit Memo ID", comments: "ID of the credit memo.", of: "creditMemo" });

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
  required: { creditMemoId },
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

interface Change {
  creditMemoId: number;
  active?: boolean;
  summary?: string;
  date?: string;
  businessUnitId?: number;
}

export const updateCreditMemo = action({
  label: "Update Credit Memo",
  description: "Change a credit memo; inputs left blank stay unchanged.",
  calls: "PATCH accounting /credit-memos/{creditMemoId}",
  scope: "Accounting → Credit Memos (Write)",
  required: { creditMemoId },
  optional: {
    active: flag({ label: "Active", comments: "No voids the credit memo; Yes restores it." }),
    summary: longText({
      label: "Summary",
      comments: "What the credit memo is for.",
      example: "Technician came late.",
    }),
    date: date({ label: "Date", comments: "Day of the credit memo.", example: "2026-07-16" }),
    businessUnitId,
  },
  check: {
    path: "/credit-memos?ids={creditMemoId}&active=Any",
    shows: ({ data: [memo] }: PageOf<CreditMemo>, { active, summary, date, businessUnitId }: Change) =>
      memo &&
      (active === undefined || memo.active === active) &&
      (summary === undefined || memo.description === summary) &&
      (date === undefined || memo.date === date) &&
      (businessUnitId === undefined || sameId(memo.businessUnit?.id, businessUnitId)),
    answer: (_, { data: [memo] }: PageOf<CreditMemo>) =>
      memo && {
        id: memo.id,
        active: memo.active,
        summary: memo.description,
        date: memo.date,
        businessUnitId: memo.businessUnit?.id,
      },
  },
  returns: savedCreditMemo,
});

interface Split {
  invoiceId: number;
  amount: number;
}

export const createCreditMemoSplits = action({
  label: "Create Credit Memo Splits",
  description:
    "Apply a credit memo to invoices. A run that is repeated applies as much again, unless Add Once is on.",
  calls: "POST accounting /credit-memos/{creditMemoId}/splits",
  scope: "Accounting → Credit Memos (Write)",
  required: {
    creditMemoId,
    splits: groupList({
      label: "Splits",
      comments: "How much of the credit memo to apply to which invoice.",
      required: {
        invoiceId,
        amount: number({
          label: "Amount",
          comments: "Amount to apply to the invoice, in the tenant's currency.",
          example: "30.00",
        }),
      },
      optional: {},
    }),
  },
  optional: {
    addOnce: addOnce("the same amount of the credit memo is applied to the invoice"),
  },
  around: async ({ addOnce, splits, ...memo }, call, send) => {
    const missing = addOnce ? await notApplied(memo.creditMemoId, splits, call) : splits;
    if (missing.length > 0) return send({ ...memo, splits: missing });
    call.logger.info(
      "Create Credit Memo Splits: nothing was applied, since the credit memo has these splits.",
    );
    return { id: memo.creditMemoId, splits: [], alreadyThere: true };
  },
  returns: creditMemoSplits,
  beside: {
    alreadyThere: {
      type: "boolean",
      description: "True where Add Once found all splits, and nothing was applied.",
    },
  },
});

/** Those of the splits that a memo has not yet: each that it has stands for one of them. */
async function notApplied(creditMemoId: number, splits: Split[], call: Call): Promise<Split[]> {
  const [memo] = await readWhole<CreditMemo>(
    {
      calls: "GET accounting /credit-memos",
      scope: "Accounting → Credit Memos (Read)",
      what: ["credit memo", "credit memos"],
    },
    { ids: String(creditMemoId), active: "Any" },
    call,
  );
  const there = [...(memo?.appliedTo ?? [])];
  return splits.filter(({ invoiceId, amount }) => {
    const at = there.findIndex(
      (each) => sameId(each.appliedTo, invoiceId) && Number(each.appliedAmount) === amount,
    );
    if (at >= 0) there.splice(at, 1);
    return at < 0;
  });
}

interface Marked {
  creditMemos: { creditMemoId: number }[];
}

const idsOf = ({ creditMemos }: Marked) => creditMemos.map(({ creditMemoId }) => creditMemoId);

export const markCreditMemosExported = action({
  label: "Mark Credit Memos as Exported",
  description: `Tell ServiceTitan that posted credit memos were taken over by an accounting system. ${isRepeatable}`,
  calls: "POST accounting /credit-memos/markasexported",
  scope: "Accounting → Credit Memos (Write)",
  required: {
    creditMemos: transactionRows("creditMemoId", {
      label: "Credit Memos",
      what: "posted credit memos",
      id: creditMemoId,
    }),
  },
  body: ({ creditMemos }) => creditMemos,
  check: saidCheck("/credit-memos?ids={ids}&active=Any", "creditMemoId", idsOf),
  after: warnOfRefused("creditMemoId", idsOf),
  returns: exportedCreditMemos,
});

export const updateCreditMemoCustomFields = action({
  label: "Update Credit Memo Custom Fields",
  description: "Change custom fields of one or more credit memos.",
  calls: "PATCH accounting /credit-memos/custom-fields",
  scope: "Accounting → Credit Memos (Write)",
  required: { operations: customFieldOperations("creditMemo") },
});
