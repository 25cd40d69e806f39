import { z } from "zod";
import { depositReviewStatuses, depositStatuses } from "../../../api/accounting/bankDeposits";
import { transactionStatuses } from "../../../api/accounting/payments";
import { id } from "../../kit/body";
import { invalid } from "../../kit/errors";
import { atLeast, atMost, before, choice, dates, ids, onOrAfter, readDecimal } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, list, listFrom, type Operation, operation } from "../../kit/operation";
import { markExported } from "../../rules/exporting";
import type { State } from "../../state";
import { listed } from "./payments";

/** What was taken to the bank, and the payments that it is made of. */
export const bankDeposits = (state: State): Operation[] => [
  list("/bank-deposits", state.bankDeposits, {
    filters: {
      ids: ids((deposit) => deposit.id),
      ...createdAndModified,
      depositDateBefore: before((deposit) => deposit.depositDate),
      depositDateOnOrAfter: onOrAfter((deposit) => deposit.depositDate),
      reviewedBefore: before((deposit) => deposit.reviewedOn),
      reviewedOnOrAfter: onOrAfter((deposit) => deposit.reviewedOn),
      reviewStatus: choice(depositReviewStatuses, (deposit) => deposit.reviewStatus),
      depositStatus: choice(depositStatuses, (deposit) => deposit.depositStatus),
      syncStatus: choice(transactionStatuses, (deposit) => deposit.syncStatus),
      grossAmountGreater: atLeast((deposit) => deposit.grossAmount, readDecimal),
      grossAmountLess: atMost((deposit) => deposit.grossAmount, readDecimal),
    },
    // The document names no field to sort by; these are the ones that other lists document.
    sorts: { Id: commonSorts.Id, CreatedOn: commonSorts.CreatedOn },
  }),
  listFrom(
    "/bank-deposits/{id}/transactions",
    ({ params }) => {
      const deposit = find(state.bankDeposits, params.id);
      return [...state.payments.values()].filter((payment) => payment.deposit?.id === deposit.id);
    },
    {
      view: (payment) => {
        const { refundedPaymentId: _, ...transaction } = listed(state, payment);
        return transaction;
      },
    },
  ),
  operation({
    method: "POST",
    path: "/bank-deposits/markasexported",
    body: () => z.strictObject({ ids: z.array(id).nullish() }),
    handle: ({ body }) => {
      const wanted = body.ids ?? [];
      // It answers nothing, so that one which cannot be marked is refused with all others.
      const refused = wanted.flatMap((each) => problemOf(state, each) ?? []);
      if (refused.length > 0) throw invalid({ Ids: refused });
      for (const each of wanted) markExported(state.bankDeposits, each);
    },
  }),
];

const createdAndModified = {
  createdBefore: dates.createdBefore,
  createdOnOrAfter: dates.createdOnOrAfter,
  modifiedBefore: before((deposit: { modifiedOn: string | null }) => deposit.modifiedOn),
  modifiedOnOrAfter: onOrAfter((deposit: { modifiedOn: string | null }) => deposit.modifiedOn),
};

function problemOf({ bankDeposits }: State, depositId: number): string | undefined {
  const deposit = bankDeposits.get(depositId);
  if (deposit === undefined) return `Bank deposit ${depositId} does not exist.`;
  const isPosted = deposit.syncStatus === "Posted" || deposit.syncStatus === "Exported";
  return isPosted ? undefined : `Bank deposit ${depositId} is not posted.`;
}
