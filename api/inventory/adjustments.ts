import { z } from "zod";
import { exported, type RecordOf, record } from "../record";
import { dateTime, externalData, id } from "../shared";
import { exampleItem, exampleMovement, movedItem, movement } from "./shared";

export const adjustment = record(
  "Inventory Adjustment",
  "GET inventory /adjustments",
  z.object({
    ...movement,
    type: z.string(),
    date: dateTime,
    inventoryLocationId: id.describe("The warehouse or truck whose stock it corrects"),
    businessUnitId: id.nullish(),
    projectId: id.nullish(),
    invoiceId: id.nullish(),
    externalData,
    items: z.array(z.object({ ...movedItem, totalCost: z.number() })),
  }),
  {
    id: 2141,
    number: "ADJ-2141",
    referenceNumber: "COUNT-01",
    memo: "Counted in January",
    ...exampleMovement,
    customFields: [{ typeId: 911, name: "Counted By", value: "Sam Carter" }],
    type: "Inventory Count",
    date: "2026-01-12T08:00:00Z",
    inventoryLocationId: 2101,
    businessUnitId: 31,
    projectId: 1501,
    invoiceId: 1301,
    externalData: [{ key: "crmId", value: "C-20418" }],
    items: [{ ...exampleItem, id: 2142, totalCost: 40 }],
  },
);

/** As the feed of changes gives it. */
export const changedAdjustment = exported(adjustment, "GET inventory /export/adjustments");

/** What a change answers. */
export const changedAdjustmentId = record(
  "Changed Inventory Adjustment ID",
  "PATCH inventory /adjustments/{id}",
  z.object({ id }),
  { id: 2141 },
);

export type Adjustment = RecordOf<typeof adjustment>;
