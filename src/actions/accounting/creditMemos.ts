import { type CreditMemo, creditMemoSplits, savedCreditMemo } from "../../../api/accounting/creditMemos";
import { exportedCreditMemos } from "../../../api/accounting/exported";
import { action } from "../../declare/action";
import { type PageOf, sameId } from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { addOnce } from "../../inputs/addOnce";
import { businessUnitId, invoiceId } from "../../inputs/common";
import { customFieldOperations } from "../../inputs/customFields";
import { groupList } from "../../inputs/groups";
import { date, flag, id, longText, number } from "../../inputs/kinds";
import { readWhole } from "../../lookups/read";
import { isRepeatable, saidCheck, transactionRows, warnOfRefused } from "./markExported";

const creditMemoId = id({ label: "Credit Memo ID", comments: "ID of the credit memo.", of: "creditMemo" });

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
