import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, dateTime, exampleStreet, id, jpmCustomField, postalAddress } from "../shared";

export const purchaseOrderStatuses = [
  ...(["Pending", "Sent", "PartiallyReceived", "Received", "Exported", "Canceled"] as const),
] as const;

/** What purchase orders and the requests for them have in common. */
const order = {
  id,
  invoiceId: id.nullish(),
  jobId: id.nullish(),
  projectId: id.nullish(),
  typeId: id,
  vendorId: id,
  technicianId: id.nullish(),
  businessUnitId: id.nullish(),
  inventoryLocationId: id.nullish().describe("The warehouse or truck that it is delivered to"),
  batchId: id.nullish(),
  date: dateTime,
  requiredOn: dateTime.nullish(),
  total: z.number().describe("Items, tax and shipping together"),
  tax: z.number(),
  shipping: z.number(),
  items: z.array(
    z.object({
      id,
      skuId: id,
      description: z.string().describe("HTML"),
      skuName: z.string(),
      skuCode: z.string(),
      skuType: z.string().describe("Material or Equipment"),
      vendorPartNumber: z.string(),
      quantity: z.number(),
      quantityReceived: z.number(),
      cost: z.number(),
      total: z.number(),
      serialNumbers: z.array(z.object({ id, number: z.string() })),
      status: z.string(),
      chargeable: z.boolean().describe("Whether the customer pays for it"),
      budgetCodeId: id.nullish(),
      ...dated,
    }),
  ),
  ...dated,
};

const exampleOrder = {
  invoiceId: 1301,
  jobId: 1001,
  projectId: 1501,
  typeId: 2701,
  vendorId: 2601,
  technicianId: 41,
  shipTo: { ...exampleStreet, street: "400 Commerce Way", unit: "Dock 2" },
  businessUnitId: 31,
  inventoryLocationId: 2101,
  batchId: 2201,
  vendorDocumentNumber: "VH-88120",
  date: "2026-01-12T08:00:00Z",
  requiredOn: "2026-01-14T08:00:00Z",
  total: 48.1,
  tax: 3.1,
  shipping: 5,
  summary: "For the furnace at K Street",
  items: [
    {
      id: 2712,
      skuId: 2004,
      description: "Universal flame sensor",
      skuName: "Flame sensor",
      skuCode: "FLAME-SENSOR",
      skuType: "Material",
      vendorPartNumber: "VH-FS-2",
      quantity: 2,
      quantityReceived: 1,
      cost: 20,
      total: 40,
      serialNumbers: [{ id: 2131, number: "SN-20418" }],
      status: "PartiallyReceived",
      chargeable: true,
      budgetCodeId: 2401,
      createdOn: "2026-01-12T16:20:00Z",
      modifiedOn: "2026-01-13T19:05:00Z",
    },
  ],
  createdOn: "2026-01-12T16:20:00Z",
  modifiedOn: "2026-01-13T19:05:00Z",
  customFields: [{ typeId: 913, name: "Cost Center", value: "North" }],
};

export const purchaseOrder = record(
  "Purchase Order",
  "GET inventory /purchase-orders/{id}",
  z.object({
    ...order,
    number: z.string(),
    status: z.string().describe(`One of ${purchaseOrderStatuses.join(", ")}`),
    shipTo: postalAddress,
    budgetCodeId: id.nullish(),
    vendorDocumentNumber: z.string().describe("Number of the vendor's invoice"),
    sentOn: dateTime.nullish(),
    receivedOn: dateTime.nullish(),
    createdById: id.nullish(),
    summary: z.string().describe("The memo"),
    customFields: z.array(jpmCustomField),
  }),
  {
    id: 2711,
    ...exampleOrder,
    number: "1001-001",
    status: "PartiallyReceived",
    budgetCodeId: 2401,
    sentOn: "2026-01-12T16:40:00Z",
    receivedOn: "2026-01-13T19:05:00Z",
    createdById: 61,
  },
);

/** As the feed of changes gives it: unlike other feeds, without saying whether it is active. */
export const changedPurchaseOrder = record(
  "Changed Purchase Order",
  "GET inventory /export/purchase-orders",
  purchaseOrder.shape,
  purchaseOrder.example,
);

/** What a creation answers. */
export const createdPurchaseOrder = record(
  "Created Purchase Order ID",
  "POST inventory /purchase-orders",
  z.object({ id }),
  { id: 2711 },
);

/** What a change answers. */
export const changedPurchaseOrderId = record(
  "Changed Purchase Order ID",
  "PATCH inventory /purchase-orders/{id}",
  z.object({ id }),
  { id: 2711 },
);

/** What a cancellation answers. */
export const canceledPurchaseOrder = record(
  "Canceled Purchase Order ID",
  "PATCH inventory /purchase-orders/{id}/cancellation",
  z.object({ id }),
  { id: 2711 },
);

export const requestStatuses = ["PendingApproval", "Approved", "Rejected"] as const;

export const rejectionReasons = ["CostTooHigh", "WrongVendor", "Other"] as const;

/** What a technician asks the office to order. */
export const purchaseOrderRequest = record(
  "Purchase Order Request",
  "GET inventory /purchase-orders/requests",
  z.object({
    ...order,
    requestNumber: z.string(),
    requestStatus: z.string().describe(`One of ${requestStatuses.join(", ")}`),
    shipTo: postalAddress.nullish(),
    vendorDocumentNumber: z.string().nullish(),
    summary: z.string().nullish().describe("The memo"),
    customFields: z.array(jpmCustomField).nullish(),
  }),
  { id: 2721, ...exampleOrder, requestNumber: "1001-R1", requestStatus: "PendingApproval" },
);

/** What an approval answers. */
export const approvedRequest = record(
  "Approved Purchase Order Request ID",
  "PATCH inventory /purchase-orders/requests/{id}/approve",
  z.object({ id }),
  { id: 2721 },
);

/** What a rejection answers. */
export const rejectedRequest = record(
  "Rejected Purchase Order Request ID",
  "PATCH inventory /purchase-orders/requests/{id}/reject",
  z.object({ id }),
  { id: 2721 },
);

export type PurchaseOrder = RecordOf<typeof purchaseOrder>;
export type PurchaseOrderRequest = RecordOf<typeof purchaseOrderRequest>;
