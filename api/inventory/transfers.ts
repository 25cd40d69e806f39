import { z } from "zod";
import { exported, type RecordOf, record } from "../record";
import { dateTime, externalData, id } from "../shared";
import { exampleItem, exampleMovement, movedItem, movement } from "./shared";

export const transfer = record(
  "Inventory Transfer",
  "GET inventory /transfers",
  z.object({
    ...movement,
    transferType: z.string(),
    status: z.string(),
    fromLocationId: id.describe("The warehouse or truck that stock is taken from"),
    toLocationId: id.describe("The warehouse or truck that it is taken to"),
    date: dateTime,
    dateRequired: dateTime.nullish(),
    pickedDate: dateTime.nullish(),
    pickedById: id.nullish(),
    receivedDate: dateTime.nullish(),
    receivedById: id.nullish(),
    jobId: id.nullish(),
    invoiceId: id.nullish(),
    externalData: externalData.nullish(),
    items: z.array(z.object({ ...movedItem, quantityPicked: z.number(), totalCost: z.number() })),
  }),
  {
    id: 2151,
    number: "TR-2151",
    referenceNumber: "RESTOCK-07",
    memo: "Restock for the week",
    ...exampleMovement,
    customFields: [{ typeId: 912, name: "Bin", value: "B-14" }],
    transferType: "Truck Replenishment",
    status: "Received",
    fromLocationId: 2101,
    toLocationId: 2111,
    date: "2026-01-12T08:00:00Z",
    dateRequired: "2026-01-13T08:00:00Z",
    pickedDate: "2026-01-12T17:40:00Z",
    pickedById: 61,
    receivedDate: "2026-01-13T15:10:00Z",
    receivedById: 61,
    jobId: 1001,
    invoiceId: 1301,
    externalData: [{ key: "crmId", value: "C-20418" }],
    items: [{ ...exampleItem, id: 2152, quantityPicked: 2, totalCost: 40 }],
  },
);

/** As the feed of changes gives it. */
export const changedTransfer = exported(transfer, "GET inventory /export/transfers");

/** What a change answers. */
export const changedTransferId = record(
  "Changed Inventory Transfer ID",
  "PATCH inventory /transfers/{id}",
  z.object({ id }),
  { id: 2151 },
);

export type Transfer = RecordOf<typeof transfer>;
