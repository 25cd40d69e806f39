import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

export const purchaseOrderMarkup = record(
  "Purchase Order Markup",
  "GET inventory /purchase-order-markups/{id}",
  z.object({
    id,
    from: z.number().describe("Lowest cost that it applies to"),
    to: z.number().describe("Highest cost that it applies to"),
    percent: z.number().describe("What is added to the cost, in percent"),
    ...dated,
  }),
  {
    id: 2731,
    from: 0,
    to: 100,
    percent: 60,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
  },
);

export type PurchaseOrderMarkup = RecordOf<typeof purchaseOrderMarkup>;
