import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, dateTime, exampleStreet, id, jpmCustomField, postalAddress } from "../shared";
import { landedCostMethods } from "./purchaseOrderTypes";
import { account, exampleAccount, syncStatuses } from "./shared";

export const receipt = record(
  "Receipt",
  "GET inventory /receipts",
  z.object({
    id,
    active: z.boolean(),
    number: z.string(),
    vendorInvoiceNumber: z.string(),
    createdById: id.nullish(),
    memo: z.string(),
    purchaseOrderId: id,
    billId: id.nullish(),
    jobId: id.nullish(),
    businessUnitId: id.nullish(),
    vendorId: id,
    technicianId: id.nullish(),
    inventoryLocationId: id.describe("The warehouse or truck that took it in"),
    shipTo: postalAddress.nullish(),
    shipToDescription: z.string(),
    receiptAmount: z.number().describe("Items, tax and shipping together"),
    taxAmount: z.number(),
    shippingAmount: z.number(),
    receivedOn: dateTime.nullish(),
    batchId: id.nullish(),
    syncStatus: z.enum(syncStatuses),
    budgetCodeId: id.nullish(),
    landedCostMethod: z.enum(landedCostMethods),
    otherAmount: z.number().nullish(),
    items: z.array(
      z.object({
        id,
        skuId: id,
        name: z.string(),
        code: z.string(),
        description: z.string().describe("HTML"),
        quantity: z.number(),
        cost: z.number(),
        generalLedgerAccount: account.nullish(),
        costOfSaleAccount: account.nullish(),
        assetAccount: account.nullish(),
        purchaseOrderItemId: id,
        budgetCodeId: id.nullish(),
        allocatedShipping: z.number().nullish().describe("Its share of the shipping"),
        allocatedTax: z.number().nullish().describe("Its share of the tax"),
        allocatedOtherCosts: z.number().nullish().describe("Its share of other costs"),
        fullyLandedUnitCost: z.number().nullish().describe("Cost of one with these shares"),
      }),
    ),
    customFields: z.array(jpmCustomField),
    ...dated,
  }),
  {
    id: 2741,
    active: true,
    number: "1001-001-1",
    vendorInvoiceNumber: "VH-88120",
    createdById: 61,
    memo: "One is back-ordered",
    purchaseOrderId: 2711,
    billId: 2611,
    jobId: 1001,
    businessUnitId: 31,
    vendorId: 2601,
    technicianId: 41,
    inventoryLocationId: 2101,
    shipTo: { ...exampleStreet, street: "400 Commerce Way", unit: "Dock 2" },
    shipToDescription: "Main Warehouse",
    receiptAmount: 26.55,
    taxAmount: 1.55,
    shippingAmount: 5,
    receivedOn: "2026-01-13T19:05:00Z",
    batchId: 2201,
    syncStatus: "Posted",
    budgetCodeId: 2401,
    landedCostMethod: "ByValue",
    otherAmount: 0,
    items: [
      {
        id: 2742,
        skuId: 2004,
        name: "Flame sensor",
        code: "FLAME-SENSOR",
        description: "Universal flame sensor",
        quantity: 1,
        cost: 20,
        generalLedgerAccount: exampleAccount,
        costOfSaleAccount: exampleAccount,
        assetAccount: exampleAccount,
        purchaseOrderItemId: 2712,
        budgetCodeId: 2401,
        allocatedShipping: 5,
        allocatedTax: 1.55,
        allocatedOtherCosts: 0,
        fullyLandedUnitCost: 26.55,
      },
    ],
    customFields: [{ typeId: 914, name: "Checked By", value: "Sam Carter" }],
    createdOn: "2026-01-13T19:05:00Z",
    modifiedOn: "2026-01-13T19:05:00Z",
  },
);

/** What a creation answers. */
export const createdReceipt = record("Created Receipt ID", "POST inventory /receipts", z.object({ id }), {
  id: 2741,
});

/** What a cancellation answers. */
export const canceledReceipt = record(
  "Canceled Receipt ID",
  "PATCH inventory /receipts/{id}/cancellation",
  z.object({ id }),
  { id: 2741 },
);

export type Receipt = RecordOf<typeof receipt>;
