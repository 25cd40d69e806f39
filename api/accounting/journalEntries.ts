import { z } from "zod";
import { type RecordOf, record } from "../record";
import { date, dated, dateTime, guid, id, namedItem, namedValue } from "../shared";

export const postingStatuses = ["Open", "Closed"] as const;

export const journalSyncStatuses = [
  "NotSynced",
  "InProgress",
  "Synced",
  "OutOfSync",
  "Error",
  "Excluded",
] as const;

export const journalTransactionTypes = [
  ...(["Unspecified", "Invoice", "Payment", "Bill", "VendorCredit", "VendorPayment"] as const),
  ...(["InventoryAdjustment", "PaymentApplication", "BankDeposit", "InventoryReturn"] as const),
  ...(["InventoryTransfer", "RevenueRecognition", "Estimate", "PurchaseOrder", "Receipt"] as const),
  ...(["GrossPayItem", "PayrollPeriod", "Manual", "ItemConsumption", "External", "CreditMemo"] as const),
  ...(["CreditMemoApplication"] as const),
] as const;

export const journalSkuTypes = ["Service", "Material", "Equipment", "PriceModifier", "Unspecified"] as const;

export const journalEntry = record(
  "Journal Entry",
  "GET accounting /journal-entries/{id}",
  z.object({
    id: guid.nullish(),
    ...dated,
    number: z.int(),
    name: z.string().nullish(),
    source: z.enum(["ServiceTitan", "External"]),
    status: z.enum(postingStatuses),
    syncStatus: z.enum(journalSyncStatuses),
    versionId: z.int().describe("Grows with each change; Set Journal Entry Sync takes it"),
    lastSyncVersionId: z.int().nullish(),
    message: z.string().nullish(),
    postDate: date.nullish(),
    exportedOn: dateTime.nullish(),
    exportedBy: namedItem.nullish(),
    customFields: z.array(namedValue).nullish(),
    url: z.string().nullish(),
    isEmpty: z.boolean(),
  }),
  {
    id: "8a3c51de-0f27-4b6e-9d4a-6e1f72b0c395",
    createdOn: "2026-01-13T19:00:00Z",
    modifiedOn: "2026-01-14T17:00:00Z",
    number: 117,
    name: "January 13",
    source: "ServiceTitan",
    status: "Closed",
    syncStatus: "Synced",
    versionId: 2,
    lastSyncVersionId: 2,
    message: "Taken over as JE-117",
    postDate: "2026-01-13",
    exportedOn: "2026-01-14T17:00:00Z",
    exportedBy: { id: 51, name: "Sam Carter" },
    customFields: [{ name: "Ledger", value: "JE-117" }],
    url: "https://go.servicetitan.com/#/accounting/journal-entries/117",
    isEmpty: false,
  },
);

export type JournalEntry = RecordOf<typeof journalEntry>;

const account = z.object({
  id,
  number: z.string().nullish(),
  name: z.string().nullish(),
  type: z.string().nullish(),
  subtype: z.string().nullish(),
});

const exampleAccount = {
  id: 2302,
  number: "4000",
  name: "Service Income",
  type: "Income",
  subtype: "Sales",
};

const numbered = z.object({ id, number: z.string().nullish() });

const transaction = z.object({
  id,
  type: z.enum(journalTransactionTypes),
  refNumber: z.string().nullish(),
});

export const journalEntryDetail = record(
  "Journal Entry Detail",
  "GET accounting /journal-entries/{id}/details",
  z.object({
    postDate: date.nullish(),
    account,
    debit: z.number(),
    credit: z.number(),
    memo: z.string().nullish(),
    quantity: z.number().nullish(),
    unitAmount: z.number().nullish(),
    externalObjects: z
      .array(
        z.object({
          id: z.string().nullish(),
          type: z.string().nullish(),
          name: z.string().nullish(),
          url: z.string().nullish(),
        }),
      )
      .nullish(),
    transaction: transaction.nullish(),
    businessUnit: namedItem.nullish(),
    customer: namedItem.nullish(),
    vendor: namedItem.nullish(),
    inventoryLocation: namedItem.nullish(),
    job: numbered.nullish(),
    customerLocation: namedItem.nullish(),
    paymentType: namedItem.nullish(),
    project: numbered.nullish(),
    serviceAgreement: numbered.nullish(),
    appliedTo: transaction.nullish(),
    sku: z.object({ id, type: z.enum(journalSkuTypes).nullish(), code: z.string().nullish() }).nullish(),
    transactionDate: date.nullish(),
    budgetCodeId: id.nullish(),
  }),
  {
    postDate: "2026-01-13",
    account: exampleAccount,
    debit: 0,
    credit: 280,
    memo: "Flame sensor replacement",
    quantity: 1,
    unitAmount: 280,
    externalObjects: [
      { id: "EXT-1", type: "Class", name: "HVAC", url: "https://ledger.example.com/classes/1" },
    ],
    transaction: { id: 1301, type: "Invoice", refNumber: "1001" },
    businessUnit: { id: 31, name: "HVAC Service" },
    customer: { id: 2, name: "Jane Doe" },
    vendor: { id: 2801, name: "Valley HVAC Supply" },
    inventoryLocation: { id: 2101, name: "Van 12" },
    job: { id: 1001, number: "1001" },
    customerLocation: { id: 21, name: "Jane Doe" },
    paymentType: { id: 1413, name: "Check" },
    project: { id: 1501, number: "1501" },
    serviceAgreement: { id: 1811, number: "SA-1811" },
    appliedTo: { id: 1301, type: "Invoice", refNumber: "1001" },
    sku: { id: 2001, type: "Service", code: "HVAC-FS-01" },
    transactionDate: "2026-01-13",
    budgetCodeId: 2401,
  },
);

export type JournalEntryDetail = RecordOf<typeof journalEntryDetail>;

/** What an entry books to an account for a business unit, in all. */
export const journalEntrySummary = record(
  "Journal Entry Summary",
  "GET accounting /journal-entries/{id}/summary",
  z.object({
    postDate: date.nullish(),
    account,
    credit: z.number(),
    debit: z.number(),
    memo: z.string().nullish(),
    businessUnit: namedItem.nullish(),
  }),
  {
    postDate: "2026-01-13",
    account: exampleAccount,
    credit: 280,
    debit: 0,
    memo: "Flame sensor replacement",
    businessUnit: { id: 31, name: "HVAC Service" },
  },
);

export type JournalEntrySummary = RecordOf<typeof journalEntrySummary>;
