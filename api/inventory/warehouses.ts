import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, exampleStreet, externalData, id, postalAddress } from "../shared";

export const warehouse = record(
  "Warehouse",
  "GET inventory /warehouses",
  z.object({
    id,
    name: z.string(),
    active: z.boolean(),
    address: postalAddress,
    inventoryTemplateId: id.nullish(),
    ...dated,
    externalData,
  }),
  {
    id: 2101,
    name: "Main warehouse",
    active: true,
    address: { ...exampleStreet, street: "400 Commerce Way", unit: "Dock 2" },
    inventoryTemplateId: 2122,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
    externalData: [{ key: "crmId", value: "C-20418" }],
  },
);

/** What a change answers. */
export const changedWarehouse = record(
  "Changed Warehouse ID",
  "PATCH inventory /warehouses/{id}",
  z.object({ id }),
  { id: 2101 },
);

export type Warehouse = RecordOf<typeof warehouse>;
