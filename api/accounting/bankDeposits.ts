import { z } from "zod";
import { type RecordOf, record } from "../record";
import { accountingBatch, dateTime, generalLedgerAccount, id } from "../shared";

export const depositStatuses = ["Undefined", "Open", "Deposited"] as const;
export const depositReviewStatuses = ["NeedsReview", "Reviewed"] as const;

export const bankDeposit = record(
  "Bank Deposit",
  "GET accounting /bank-deposits",
  z.object({
    id,
    name: z.string().nullish(),
    depositStatus: z.string().nullish(),
    syncStatus: z.string().nullish(),
    batch: accountingBatch.nullish(),
    createdOn: dateTime,
    createdBy: z.string().nullish(),
    modifiedOn: dateTime.nullish(),
    active: z.boolean(),
    importId: z.string().nullish(),
    depositDate: dateTime,
    reviewStatus: z.string().nullish(),
    reviewedOn: dateTime.nullish(),
    grossAmount: z.number(),
    netAmount: z.number(),
    fees: z.number().nullish(),
    bankAccount: generalLedgerAccount.nullish(),
    feeAccount: generalLedgerAccount.nullish(),
  }),
  {
    id: 1412,
    name: "Deposit 2026-01-14",
    depositStatus: "Deposited",
    syncStatus: "Posted",
    batch: { id: 2201, number: "17", name: "January 13" },
    createdOn: "2026-01-14T17:00:00Z",
    createdBy: "sam.carter",
    modifiedOn: "2026-01-14T18:00:00Z",
    active: true,
    importId: "IMP-1412",
    depositDate: "2026-01-14T08:00:00Z",
    reviewStatus: "Reviewed",
    reviewedOn: "2026-01-14T18:00:00Z",
    grossAmount: 200,
    netAmount: 194,
    fees: 6,
    bankAccount: { id: 2305, name: "Checking", number: "1010", type: "Asset", detailType: "Bank" },
    feeAccount: { id: 2306, name: "Card Fees", number: "6200", type: "Expense", detailType: "Expense" },
  },
);

export type BankDeposit = RecordOf<typeof bankDeposit>;
