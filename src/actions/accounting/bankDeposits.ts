import { bankDeposit } from "../../../api/accounting/bankDeposits";
import { bankDepositTransaction } from "../../../api/accounting/payments";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { before, dates, ids, onOrAfter } from "../../inputs/filters";
import { choice, id, idList, number } from "../../inputs/kinds";
import { exportedCheck, isRepeatable } from "./markExported";

export const listBankDeposits = list({
  label: "List Bank Deposits",
  description: "List what was taken to the bank, page by page or all at once.",
  calls: "GET accounting /bank-deposits",
  scope: "Accounting → Bank Deposits (Read)",
  filters: {
    ids: ids("deposit"),
    depositStatus: choice({
      label: "Deposit Status",
      comments: "Only deposits with this status.",
      choices: ["Undefined", "Open", "Deposited"],
    }),
    reviewStatus: choice({
      label: "Review Status",
      comments: "Only deposits with this review status.",
      choices: ["NeedsReview", "Reviewed"],
    }),
    syncStatus: choice({
      label: "Sync Status",
      comments: "Only deposits with this accounting status.",
      choices: ["Pending", "Posted", "Exported"],
    }),
    grossAmountGreater: number({
      label: "Gross Amount Greater",
      comments: "Only deposits of at least this amount before fees, in the tenant's currency.",
      example: "100",
    }),
    grossAmountLess: number({
      label: "Gross Amount Less",
      comments: "Only deposits of at most this amount before fees, in the tenant's currency.",
      example: "1000",
    }),
    depositDateOnOrAfter: onOrAfter("Deposit Date", "Only deposits dated", "2026-07-06T00:00:00-07:00"),
    depositDateBefore: before("Deposit Date", "Only deposits dated", "2026-07-13"),
    reviewedOnOrAfter: onOrAfter("Reviewed", "Only deposits reviewed", "2026-07-07T00:00:00-07:00"),
    reviewedBefore: before("Reviewed", "Only deposits reviewed", "2026-07-14"),
    ...dates,
  },
  sorts: "undocumented",
  of: bankDeposit,
});

export const listBankDepositTransactions = list({
  label: "List Bank Deposit Transactions",
  description: "List the payments that a bank deposit is made of, page by page or all at once.",
  calls: "GET accounting /bank-deposits/{bankDepositId}/transactions",
  scope: "Accounting → Bank Deposits (Read)",
  required: {
    bankDepositId: id({ label: "Bank Deposit ID", comments: "ID of the bank deposit.", of: "deposit" }),
  },
  onlyPages: true,
  sorts: [],
  of: bankDepositTransaction,
});

export const markBankDepositsExported = action({
  label: "Mark Bank Deposits as Exported",
  description: `Tell ServiceTitan that posted bank deposits were taken over by an accounting system. ${isRepeatable}`,
  calls: "POST accounting /bank-deposits/markasexported",
  scope: "Accounting → Bank Deposits (Write)",
  required: {
    bankDepositIds: idList({
      label: "Bank Deposit IDs",
      comments: "IDs of the bank deposits, one per line.",
      of: "deposit",
    }),
  },
  body: ({ bankDepositIds }) => ({ ids: bankDepositIds }),
  check: exportedCheck(
    "/bank-deposits?ids={ids}",
    ({ bankDepositIds }: { bankDepositIds: number[] }) => bankDepositIds,
  ),
});
