import { record } from "../record";
import { id } from "../shared";

/** Its ID alone; null where there is none. */
export const preferredTechnician = record(
  "Preferred Technician ID",
  "GET crm /locations/{id}/preferredtechnician",
  id.nullable(),
  41,
);
