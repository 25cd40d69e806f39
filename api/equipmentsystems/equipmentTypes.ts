import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

export const equipmentType = record(
  "Equipment Type",
  "GET equipmentsystems /equipment-types/{id}",
  z.object({ id, name: z.string(), active: z.boolean(), ...dated }),
  {
    id: 1602,
    name: "Furnace",
    active: true,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
  },
);

export type EquipmentType = RecordOf<typeof equipmentType>;
