import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

export const technicianRating = record(
  "Technician Rating",
  "GET customer-interactions /technician-ratings",
  z.object({
    technicianId: id,
    jobId: id,
    rating: z.number().describe("From 0 to 10"),
    active: z.boolean(),
    ...dated,
  }),
  {
    technicianId: 41,
    jobId: 1001,
    rating: 9.5,
    active: true,
    createdOn: "2026-01-13T19:00:00Z",
    modifiedOn: "2026-01-13T19:00:00Z",
  },
);

export type TechnicianRating = RecordOf<typeof technicianRating>;
