import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, externalData, id } from "../shared";

export const truck = record(
  "Truck",
  "GET inventory /trucks",
  z.object({
    id,
    name: z.string(),
    active: z.boolean(),
    memo: z.string(),
    warehouseId: id.nullish().describe("The warehouse that it is loaded at"),
    technicianIds: z.array(id),
    inventoryTemplateId: id.nullish(),
    ...dated,
    externalData,
  }),
  {
    id: 2111,
    name: "Van 12",
    active: true,
    memo: "Ladder rack, 3/4 ton",
    warehouseId: 2101,
    technicianIds: [51],
    inventoryTemplateId: 2122,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
    externalData: [{ key: "crmId", value: "C-20418" }],
  },
);

/** What a creation answers. */
export const createdTruck = record("Created Truck ID", "POST inventory /trucks", z.object({ id }), {
  id: 2111,
});

/** What a change answers. */
export const changedTruck = record("Changed Truck ID", "PATCH inventory /trucks/{id}", z.object({ id }), {
  id: 2111,
});

export type Truck = RecordOf<typeof truck>;
