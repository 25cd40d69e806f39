import { z } from "zod";
import { exported, type RecordOf, record } from "../record";
import { dateTime, externalData, id } from "../shared";
import { account, exampleAccount, exampleItem, exampleMovement, movedItem, movement } from "./shared";

export const returnStatuses = ["Pending", "Returned", "CreditReceived", "Canceled"] as const;

export const inventoryReturn = record(
  "Return",
  "GET inventory /returns",
  z.object({
    ...movement,
    status: z.enum(returnStatuses),
    returnTypeId: id,
    vendorId: id,
    purchaseOrderId: id.nullish(),
    jobId: id.nullish(),
    projectId: id.nullish(),
    budgetCodeId: id.nullish(),
    businessUnitId: id,
    inventoryLocationId: id.nullish().describe("The warehouse or truck that it is taken from"),
    returnAmount: z.number().describe("Items, tax and shipping together"),
    taxAmount: z.number(),
    shippingAmount: z.number(),
    returnDate: dateTime,
    returnedOn: dateTime.nullish(),
    creditReceivedOn: dateTime.nullish(),
    externalData,
    items: z.array(
      z.object({
        ...movedItem,
        generalLedgerAccount: account.nullish(),
        costOfSaleAccount: account.nullish(),
        assetAccount: account.nullish(),
        receiptItemId: id.nullish(),
      }),
    ),
  }),
  {
    id: 2761,
    number: "RET-2761",
    referenceNumber: "RMA-5512",
    memo: "The wrong size was delivered",
    ...exampleMovement,
    customFields: [{ typeId: 915, name: "Return Reason", value: "Wrong part" }],
    status: "Returned",
    returnTypeId: 2751,
    vendorId: 2601,
    purchaseOrderId: 2711,
    jobId: 1001,
    projectId: 1501,
    budgetCodeId: 2401,
    businessUnitId: 31,
    inventoryLocationId: 2101,
    returnAmount: 48.1,
    taxAmount: 3.1,
    shippingAmount: 5,
    returnDate: "2026-01-12T08:00:00Z",
    returnedOn: "2026-01-13T19:05:00Z",
    creditReceivedOn: null,
    externalData: [{ key: "crmId", value: "C-20418" }],
    items: [
      {
        ...exampleItem,
        id: 2762,
        generalLedgerAccount: exampleAccount,
        costOfSaleAccount: exampleAccount,
        assetAccount: exampleAccount,
        receiptItemId: 2742,
      },
    ],
  },
);

/** As the feed of changes gives it. */
export const changedReturn = exported(inventoryReturn, "GET inventory /export/returns");

/** What a creation answers. */
export const createdReturn = record("Created Return ID", "POST inventory /returns", z.object({ id }), {
  id: 2761,
});

/** What a change answers. */
export const changedReturnId = record(
  "Changed Return ID",
  "PATCH inventory /returns/{id}",
  z.object({ id }),
  {
    id: 2761,
  },
);

/** What a cancellation answers. */
export const canceledReturn = record(
  "Canceled Return ID",
  "PATCH inventory /returns/{id}/cancellation",
  z.object({ id }),
  { id: 2761 },
);

export type Return = RecordOf<typeof inventoryReturn>;
