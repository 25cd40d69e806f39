import { z } from "zod";
import { type RecordOf, record } from "../record";
import {
  accountingBatch,
  date,
  dated,
  dateTime,
  exampleStreet,
  id,
  namedItem,
  namedValue,
  postalAddress,
} from "../shared";

export const creditMemo = record(
  "Credit Memo",
  "GET accounting /credit-memos",
  z.object({
    id,
    date,
    referenceNumber: z.string().nullish(),
    subTotal: z.number(),
    salesTax: z.number(),
    salesTaxCode: z.object({ id, name: z.string().nullish(), taxRate: z.number() }).nullish(),
    total: z.number(),
    balance: z.number().describe("What of it is not applied to an invoice yet"),
    appliedTo: z
      .array(
        z.object({
          appliedId: id,
          appliedTo: id.describe("The invoice that it was applied to"),
          appliedAmount: z.number(),
          appliedOn: date,
          appliedBy: z.string().nullish(),
          appliedToReferenceNumber: z.string().nullish(),
        }),
      )
      .nullish(),
    customer: namedItem.nullish(),
    customerAddress: postalAddress.nullish(),
    location: namedItem.nullish(),
    locationAddress: postalAddress.nullish(),
    businessUnit: namedItem.nullish(),
    syncStatus: z.string().nullish(),
    batch: accountingBatch.nullish(),
    customFields: z.array(namedValue).nullish(),
    ...dated,
    createdBy: z.string().nullish(),
    modifiedBy: z.string().nullish(),
    description: z.string().nullish(),
    active: z.boolean(),
    importId: z.string().nullish(),
    exportId: z.string().nullish(),
  }),
  {
    id: 2501,
    date: "2026-01-16",
    referenceNumber: "CM-2501",
    subTotal: 50,
    salesTax: 4,
    salesTaxCode: { id: 98, name: "Sacramento", taxRate: 0.08 },
    total: 54,
    balance: 24,
    appliedTo: [
      {
        appliedId: 2511,
        appliedTo: 1301,
        appliedAmount: 30,
        appliedOn: "2026-01-17",
        appliedBy: "sam.carter",
        appliedToReferenceNumber: "1001",
      },
    ],
    customer: { id: 2, name: "Jane Doe" },
    customerAddress: exampleStreet,
    location: { id: 21, name: "Jane Doe" },
    locationAddress: exampleStreet,
    businessUnit: { id: 31, name: "HVAC Service" },
    syncStatus: "Posted",
    batch: { id: 2201, number: "17", name: "January 13" },
    customFields: [{ name: "Reason", value: "Goodwill" }],
    createdOn: "2026-01-16T18:00:00Z",
    modifiedOn: "2026-01-17T18:00:00Z",
    createdBy: "sam.carter",
    modifiedBy: "sam.carter",
    description: "Technician came late.",
    active: true,
    importId: "IMP-2501",
    exportId: "CRM-2501",
  },
);

export type CreditMemo = RecordOf<typeof creditMemo>;

const account = z.object({
  id,
  name: z.string().nullish(),
  number: z.string().nullish(),
  type: z.string().nullish(),
});

const itemShape = z.object({
  id,
  active: z.boolean(),
  description: z.string().nullish(),
  quantity: z.number(),
  cost: z.number(),
  price: z.number(),
  type: z.string().nullish(),
  skuName: z.string().nullish(),
  skuId: id,
  total: z.number(),
  taxable: z.boolean(),
  revenueGeneralLedgerAccount: account.nullish(),
  expensesGeneralLedgerAccount: account.nullish(),
  createdOn: dateTime,
  createdBy: z.string().nullish(),
  businessUnit: namedItem.nullish(),
});

const exampleItem = {
  id: 2521,
  active: true,
  description: "Late arrival",
  quantity: 1,
  cost: 0,
  price: 50,
  type: "Service",
  skuName: "HVAC-FS-01",
  skuId: 2001,
  total: 50,
  taxable: true,
  revenueGeneralLedgerAccount: { id: 2302, name: "Service Income", number: "4000", type: "Income" },
  expensesGeneralLedgerAccount: { id: 2303, name: "Parts", number: "5000", type: "Expense" },
  createdOn: "2026-01-16T18:00:00Z",
  createdBy: "sam.carter",
  businessUnit: { id: 31, name: "HVAC Service" },
};

export const creditMemoItem = record(
  "Credit Memo Item",
  "GET accounting /credit-memos/{id}/items",
  itemShape,
  exampleItem,
);

/** An item as the list of all memos' items gives it. */
export const itemOfCreditMemos = record(
  "Item of Credit Memos",
  "GET accounting /credit-memos/credit-memo-items",
  itemShape.extend({ creditMemoId: id }),
  { ...exampleItem, creditMemoId: 2501 },
);

export type CreditMemoItem = RecordOf<typeof itemOfCreditMemos>;

/** What Update Credit Memo answers. */
export const savedCreditMemo = record(
  "Saved Credit Memo",
  "PATCH accounting /credit-memos/{id}",
  z.object({
    id,
    active: z.boolean(),
    summary: z.string().nullish(),
    date,
    businessUnitId: id,
  }),
  { id: 2501, active: true, summary: "Technician came late.", date: "2026-01-16", businessUnitId: 31 },
);

/** What Create Credit Memo Splits answers. */
export const creditMemoSplits = record(
  "Credit Memo Splits",
  "POST accounting /credit-memos/{id}/splits",
  z.object({ id, splits: z.array(z.object({ invoiceId: id, amount: z.number() })).nullish() }),
  { id: 2501, splits: [{ invoiceId: 1301, amount: 30 }] },
);
