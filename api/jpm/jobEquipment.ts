import { z } from "zod";
import { type RecordOf, record } from "../record";
import { id } from "../shared";

/** The installed equipment that a job is about. */
export const jobEquipment = record(
  "Job Equipment",
  "GET jpm /jobs/{id}/equipment",
  z.object({ equipmentIds: z.array(id) }),
  { equipmentIds: [1601] },
);

export type JobEquipment = RecordOf<typeof jobEquipment>;
