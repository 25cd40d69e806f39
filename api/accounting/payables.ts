import { z } from "zod";
import { type RecordOf, record } from "../record";
import {
  accountingBatch,
  dated,
  dateTime,
  exampleStreet,
  generalLedgerAccount,
  id,
  namedItem,
  namedValue,
  postalAddress,
} from "../shared";
import { transactionStatuses } from "./payments";

const paymentStatuses = [
  ...(["Unpaid", "ReadyForApproval", "Initiated", "Paid", "Cancelled", "InTransit"] as const),
  ...(["Processing", "Rejected"] as const),
] as const;

/** What a vendor owes back. */
export const apCredit = record(
  "AP Credit",
  "GET accounting /ap-credits",
  z.object({
    id,
    inventoryReturnId: id.nullish(),
    jobId: id.nullish(),
    active: z.boolean(),
    ...dated,
    date: dateTime,
    canceledOn: dateTime.nullish(),
    number: z.string().nullish(),
    referenceNumber: z.string().nullish(),
    memo: z.string().nullish(),
    amount: z.number(),
    appliedAmount: z.number(),
    status: z.enum(["Unreconciled", "Canceled"]),
    syncStatus: z.enum(transactionStatuses),
    batch: accountingBatch.nullish(),
    businessUnit: namedItem.nullish(),
    remittanceVendor: namedItem.nullish(),
    vendor: namedItem.nullish(),
    paymentStatus: z.enum(paymentStatuses),
    splits: z.array(
      z.object({
        id,
        active: z.boolean(),
        createdOn: dateTime,
        inventoryBillId: id,
        vendorCreditId: id,
        amount: z.number(),
      }),
    ),
    budgetCodeId: id.nullish(),
    customFields: z.array(namedValue).nullish(),
  }),
  {
    id: 2611,
    inventoryReturnId: 2613,
    jobId: 1001,
    active: true,
    createdOn: "2026-01-15T17:00:00Z",
    modifiedOn: "2026-01-16T17:00:00Z",
    date: "2026-01-15T08:00:00Z",
    canceledOn: null,
    number: "VC-2611",
    referenceNumber: "RMA-5512",
    memo: "Damaged in transit",
    amount: 20,
    appliedAmount: 20,
    status: "Unreconciled",
    syncStatus: "Posted",
    batch: { id: 2201, number: "17", name: "January 13" },
    businessUnit: { id: 31, name: "HVAC Service" },
    remittanceVendor: { id: 2811, name: "Valley HVAC Supply" },
    vendor: { id: 2801, name: "Valley HVAC Supply" },
    paymentStatus: "Unpaid",
    splits: [
      {
        id: 2614,
        active: true,
        createdOn: "2026-01-16T17:00:00Z",
        inventoryBillId: 2601,
        vendorCreditId: 2611,
        amount: 20,
      },
    ],
    budgetCodeId: 2401,
    customFields: [{ name: "Reason", value: "Damaged" }],
  },
);

export type ApCredit = RecordOf<typeof apCredit>;

/** What was paid to a vendor. */
export const apPayment = record(
  "AP Payment",
  "GET accounting /ap-payments",
  z.object({
    id,
    active: z.boolean().nullish(),
    ...dated,
    date: dateTime,
    approvedDate: dateTime.nullish(),
    method: z.enum(["AccountingSystem", "ServiceTitan"]),
    name: z.string().nullish(),
    printCheck: z.boolean().nullish(),
    amount: z.number(),
    errorMessage: z.string().nullish(),
    status: z.enum(paymentStatuses),
    syncStatus: z.enum(transactionStatuses),
    batch: accountingBatch.nullish(),
    glAccount: generalLedgerAccount.nullish(),
    businessUnit: namedItem.nullish(),
    vendor: namedItem.nullish(),
    remittanceVendor: namedItem.nullish(),
    splits: z.array(
      z.object({
        id,
        active: z.boolean().nullish(),
        createdOn: dateTime,
        documentId: id.nullish(),
        inventoryBillId: id.nullish(),
        amount: z.number(),
      }),
    ),
    customFields: z.array(namedValue).nullish(),
  }),
  {
    id: 2621,
    active: true,
    createdOn: "2026-02-10T17:00:00Z",
    modifiedOn: "2026-02-10T18:00:00Z",
    date: "2026-02-10T08:00:00Z",
    approvedDate: "2026-02-10T18:00:00Z",
    method: "AccountingSystem",
    name: "Check run of February 10",
    printCheck: true,
    amount: 28.2,
    errorMessage: null,
    status: "Paid",
    syncStatus: "Posted",
    batch: { id: 2201, number: "17", name: "January 13" },
    glAccount: { id: 2305, name: "Checking", number: "1010", type: "Asset", detailType: "Bank" },
    businessUnit: { id: 31, name: "HVAC Service" },
    vendor: { id: 2801, name: "Valley HVAC Supply" },
    remittanceVendor: { id: 2811, name: "Valley HVAC Supply" },
    splits: [
      {
        id: 2624,
        active: true,
        createdOn: "2026-02-10T17:00:00Z",
        documentId: 2625,
        inventoryBillId: 2601,
        amount: 28.2,
      },
    ],
    customFields: [{ name: "Check Run", value: "2026-02" }],
  },
);

export type ApPayment = RecordOf<typeof apPayment>;

/** Whom bills are paid to. */
export const remittanceVendor = record(
  "Remittance Vendor",
  "GET accounting /remittance-vendors/{id}",
  z.object({
    id,
    name: z.string().nullish(),
    active: z.boolean(),
    customerId: z.string().nullish(),
    isApproved: z.boolean(),
    isVerified: z.boolean(),
    contactInfo: z
      .object({
        firstName: z.string().nullish(),
        lastName: z.string().nullish(),
        phone: z.string().nullish(),
        email: z.string().nullish(),
        fax: z.string().nullish(),
      })
      .nullish(),
    address: postalAddress.nullish(),
    ...dated,
  }),
  {
    id: 2811,
    name: "Valley HVAC Supply",
    active: true,
    customerId: "2",
    isApproved: true,
    isVerified: true,
    contactInfo: {
      firstName: "Rosa",
      lastName: "Marin",
      phone: "9165550177",
      email: "billing@valleysupply.example.com",
      fax: "9165550178",
    },
    address: exampleStreet,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
  },
);

export type RemittanceVendor = RecordOf<typeof remittanceVendor>;
