import { z } from "zod";
import { type RecordOf, record } from "../record";
import { accountingBatch, dateTime, generalLedgerAccount, id, namedItem } from "../shared";

export const transactionStatuses = ["Pending", "Posted", "Exported"] as const;

const appliedAmount = z.object({
  appliedAmount: z.string().nullish(),
  appliedBy: z.string().nullish(),
  appliedId: id,
  appliedOn: dateTime.nullish(),
  appliedTo: id.describe("The invoice that was paid"),
  appliedToReferenceNumber: z.string().nullish(),
});

/** What a payment and, in its bank deposit, a transaction have. */
const transactionShape = z.object({
  active: z.boolean(),
  appliedTo: z.array(appliedAmount).nullish(),
  authCode: z.string().nullish(),
  batch: accountingBatch.nullish(),
  businessUnit: namedItem.nullish(),
  checkNumber: z.string().nullish(),
  createdBy: z.string().nullish(),
  createdOn: dateTime,
  customer: namedItem.nullish(),
  customFields: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
  date: dateTime.nullish(),
  deposit: namedItem.nullish(),
  generalLedgerAccount: generalLedgerAccount.nullish(),
  id,
  memo: z.string().nullish(),
  modifiedOn: dateTime,
  referenceNumber: z.string().nullish(),
  syncStatus: z.string().nullish(),
  total: z.string().nullish(),
  type: z.string().nullish(),
  typeId: z.string().nullish(),
  unappliedAmount: z.string().nullish(),
});

const exampleTransaction = {
  active: true,
  appliedTo: [
    {
      appliedAmount: "200.00",
      appliedBy: "sam.carter",
      appliedId: 1411,
      appliedOn: "2026-01-13T19:00:00Z",
      appliedTo: 1301,
      appliedToReferenceNumber: "1001",
    },
  ],
  authCode: "083412",
  batch: { id: 2201, number: "17", name: "January 13" },
  businessUnit: { id: 31, name: "HVAC Service" },
  checkNumber: "1042",
  createdBy: "sam.carter",
  createdOn: "2026-01-13T19:00:00Z",
  customer: { id: 2, name: "Jane Doe" },
  customFields: [{ name: "Bank", value: "River City Bank" }],
  date: "2026-01-13T08:00:00Z",
  deposit: { id: 1412, name: "Deposit 2026-01-14" },
  generalLedgerAccount: {
    id: 2301,
    name: "Undeposited Funds",
    number: "1200",
    type: "Asset",
    detailType: "Other Current Asset",
  },
  id: 1401,
  memo: "First part, paid on site",
  modifiedOn: "2026-01-14T17:00:00Z",
  referenceNumber: "1042",
  syncStatus: "Posted",
  total: "200.00",
  type: "Check",
  typeId: "1413",
  unappliedAmount: "0.00",
};

export const payment = record(
  "Payment",
  "GET accounting /payments",
  transactionShape.extend({ refundedPaymentId: id.nullish() }),
  { ...exampleTransaction, refundedPaymentId: null },
);

export type Payment = RecordOf<typeof payment>;

/** A payment as a bank deposit has it. */
export const bankDepositTransaction = record(
  "Bank Deposit Transaction",
  "GET accounting /bank-deposits/{id}/transactions",
  transactionShape,
  exampleTransaction,
);

/** What Create Payment and Update Payment answer. */
export const savedPayment = record(
  "Saved Payment",
  "PATCH accounting /payments/{id}",
  z.object({
    active: z.boolean().nullish(),
    authCode: z.string().nullish(),
    checkNumber: z.string().nullish(),
    customerId: id.nullish(),
    exportId: z.string().nullish(),
    id,
    memo: z.string().nullish(),
    paidOn: dateTime.nullish(),
    splits: z.array(
      z.object({
        amount: z.number().nullish(),
        invoiceId: id.nullish(),
        invoiceNumber: z.string().nullish(),
      }),
    ),
    status: z.enum(transactionStatuses).nullish(),
    transactionStatus: z.enum(["Success", "Fail", "Pending", "Rejected"]).nullish(),
    typeId: id,
  }),
  {
    active: true,
    authCode: "083412",
    checkNumber: "1042",
    customerId: 2,
    exportId: "PAY-1401",
    id: 1401,
    memo: "First part, paid on site",
    paidOn: "2026-01-13T08:00:00Z",
    splits: [{ amount: 200, invoiceId: 1301, invoiceNumber: "1001" }],
    status: "Posted",
    transactionStatus: "Success",
    typeId: 1413,
  },
);

export type SavedPayment = RecordOf<typeof savedPayment>;
