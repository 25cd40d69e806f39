import { z } from "zod";
import { exported, type RecordOf, record } from "../record";
import {
  accountingBatch,
  dateTime,
  exampleStreet,
  generalLedgerAccount,
  id,
  namedItem,
  namedValue,
  postalAddress,
} from "../shared";

export const billSyncStatuses = ["Pending", "Posted", "Exported", "PostedAndExported"] as const;
export const billStatuses = ["Unreconciled", "Discrepancy", "Reconciled", "Canceled"] as const;
export const billSources = ["Undefined", "Standalone", "Purchasing", "Recurring", "OCR", "API"] as const;
export const matchDiscrepancies = ["NoDiscrepancy", "Discrepancy"] as const;

// A vendor's bill, which ServiceTitan shows twice: as a bill of inventory and, with more of it, as one to be paid.

const itemShape = z.object({
  order: z.int(),
  name: z.string().nullish(),
  description: z.string().nullish().describe("HTML"),
  quantity: z.string().nullish(),
  cost: z.string().nullish(),
  allocatedTax: z.string().nullish(),
  allocatedShipping: z.string().nullish(),
  allocatedOtherCosts: z.string().nullish(),
  fullyLandedUnitCost: z.string().nullish(),
  serialNumber: z.string().nullish(),
  generalLedgerAccount: generalLedgerAccount.nullish(),
  costOfSaleAccount: generalLedgerAccount.nullish(),
  assetAccount: generalLedgerAccount.nullish(),
  id,
  skuId: id,
  receiptItemId: id.nullish(),
  skuType: z.string(),
  skuCode: z.string(),
  budgetCodeId: id.nullish(),
});

const billShape = z.object({
  id,
  purchaseOrderId: id.nullish(),
  syncStatus: z.string().nullish(),
  referenceNumber: z.string().nullish(),
  vendorNumber: z.string().nullish(),
  summary: z.string().nullish(),
  billDate: dateTime.nullish(),
  billAmount: z.string().nullish(),
  taxAmount: z.string().nullish(),
  shippingAmount: z.string().nullish(),
  landedCostMethod: z.enum(["None", "ByValue"]),
  otherAmount: z.string().nullish(),
  createdBy: z.string().nullish(),
  createdOn: dateTime.nullish(),
  modifiedOn: dateTime.nullish(),
  termName: z.string().nullish(),
  dueDate: dateTime.nullish(),
  shipToDescription: z.string().nullish(),
  postDate: dateTime.nullish(),
  batch: accountingBatch.nullish(),
  businessUnit: namedItem.nullish(),
  taxZone: namedItem.nullish(),
  vendor: namedItem.nullish(),
  shipTo: postalAddress.nullish(),
  budgetCodeId: id.nullish(),
  customFields: z.array(namedValue).nullish(),
  jobId: id.nullish(),
  jobNumber: z.string().nullish(),
  dateReconciled: dateTime.nullish(),
});

const exampleAccount = {
  id: 2304,
  name: "Truck Stock",
  number: "1400",
  type: "Asset",
  detailType: "Inventory",
};

const exampleItem = {
  order: 1,
  name: "Flame sensor",
  description: "Universal flame sensor",
  quantity: "2.00",
  cost: "20.00",
  allocatedTax: "3.20",
  allocatedShipping: "5.00",
  allocatedOtherCosts: "0.00",
  fullyLandedUnitCost: "24.10",
  serialNumber: "SN-20418",
  generalLedgerAccount: exampleAccount,
  costOfSaleAccount: {
    id: 2303,
    name: "Parts",
    number: "5000",
    type: "Expense",
    detailType: "Cost of Sales",
  },
  assetAccount: exampleAccount,
  id: 2603,
  skuId: 2004,
  receiptItemId: 2604,
  skuType: "Material",
  skuCode: "FLAME-SENSOR",
  budgetCodeId: 2401,
};

const exampleBill = {
  id: 2601,
  purchaseOrderId: 2605,
  syncStatus: "Posted",
  referenceNumber: "BILL-2601",
  vendorNumber: "V-77120",
  summary: "Parts for job 1001",
  billDate: "2026-01-12T08:00:00Z",
  billAmount: "48.20",
  taxAmount: "3.20",
  shippingAmount: "5.00",
  landedCostMethod: "ByValue" as const,
  otherAmount: "0.00",
  createdBy: "sam.carter",
  createdOn: "2026-01-12T16:20:00Z",
  modifiedOn: "2026-01-13T19:05:00Z",
  termName: "Net 30",
  dueDate: "2026-02-11T08:00:00Z",
  shipToDescription: "Main warehouse",
  postDate: "2026-01-13T08:00:00Z",
  batch: { id: 2201, number: "17", name: "January 13" },
  businessUnit: { id: 31, name: "HVAC Service" },
  taxZone: { id: 96, name: "Sacramento" },
  vendor: { id: 2801, name: "Valley HVAC Supply" },
  shipTo: exampleStreet,
  budgetCodeId: 2401,
  customFields: [{ name: "Approved By", value: "Sam Carter" }],
  jobId: 1001,
  jobNumber: "1001",
  dateReconciled: "2026-01-13T19:05:00Z",
};

export const inventoryBill = record(
  "Inventory Bill",
  "GET accounting /inventory-bills/paginated",
  billShape.extend({
    items: z.array(itemShape.extend({ inventoryLocation: z.string().nullish() })).nullish(),
  }),
  { ...exampleBill, items: [{ ...exampleItem, inventoryLocation: "Main warehouse" }] },
);

/** As the feed of changes gives it. */
export const changedInventoryBill = exported(inventoryBill, "GET accounting /export/inventory-bills");

export const apBill = record(
  "AP Bill",
  "GET accounting /ap-bills/{billId}",
  billShape.extend({
    status: z.string().nullish(),
    source: z.string().nullish(),
    billType: z.string().nullish(),
    earlyDiscountDate: dateTime.nullish(),
    vendorInvoiceTotal: z.string().nullish(),
    doNotPay: z.boolean(),
    dateCanceled: dateTime.nullish(),
    canceledBy: namedItem.nullish(),
    remittanceVendorInfo: namedItem.nullish().describe("Whom to pay, where that is not the vendor"),
    items: z
      .array(
        itemShape.extend({
          inventoryLocation: z
            .object({ id, name: z.string().nullish(), type: z.string().nullish() })
            .nullish(),
          vendorPartNumber: z.string().nullish(),
        }),
      )
      .nullish(),
    expenseItems: z
      .array(
        z.object({
          id,
          amount: z.string(),
          description: z.string().nullish(),
          generalLedgerAccount: generalLedgerAccount.nullish(),
          job: namedItem.nullish(),
          businessUnit: namedItem.nullish(),
          budgetCodeId: id.nullish(),
          projectLabelIds: z.array(id).nullish(),
        }),
      )
      .nullish(),
  }),
  {
    ...exampleBill,
    status: "Reconciled",
    source: "Purchasing",
    billType: "Procurement",
    earlyDiscountDate: "2026-01-22T08:00:00Z",
    vendorInvoiceTotal: "48.20",
    doNotPay: false,
    dateCanceled: null,
    canceledBy: null,
    remittanceVendorInfo: { id: 2811, name: "Valley HVAC Supply" },
    items: [
      {
        ...exampleItem,
        inventoryLocation: { id: 2101, name: "Main warehouse", type: "Warehouse" },
        vendorPartNumber: "FS-200",
      },
    ],
    expenseItems: [
      {
        id: 2606,
        amount: "12.00",
        description: "Fuel surcharge",
        generalLedgerAccount: {
          id: 2303,
          name: "Parts",
          number: "5000",
          type: "Expense",
          detailType: "Expense",
        },
        job: { id: 1001, name: "1001" },
        businessUnit: { id: 31, name: "HVAC Service" },
        budgetCodeId: 2401,
        projectLabelIds: [2607],
      },
    ],
  },
);

export type InventoryBill = RecordOf<typeof inventoryBill>;
export type ApBill = RecordOf<typeof apBill>;
