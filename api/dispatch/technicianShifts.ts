import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, dateTime, id } from "../shared";

export const shiftTypes = ["Normal", "OnCall", "TimeOff"] as const;

/** When a technician works, is on call or is off. */
export const technicianShift = record(
  "Technician Shift",
  "GET dispatch /technician-shifts",
  z.object({
    id,
    shiftType: z.enum(shiftTypes),
    title: z.string(),
    note: z.string().nullish(),
    active: z.boolean(),
    technicianId: id,
    start: dateTime,
    end: dateTime,
    timesheetCodeId: id.nullish(),
    ...dated,
  }),
  {
    id: 1171,
    shiftType: "Normal",
    title: "Day shift",
    note: "Starts at the shop.",
    active: true,
    technicianId: 41,
    start: "2026-01-13T16:00:00Z",
    end: "2026-01-14T01:00:00Z",
    timesheetCodeId: 1181,
    createdOn: "2026-01-05T16:30:00Z",
    modifiedOn: "2026-01-05T16:30:00Z",
  },
);

export type TechnicianShift = RecordOf<typeof technicianShift>;

const shifts = z.array(technicianShift.shape);

export const createdTechnicianShifts = record(
  "Created Technician Shifts",
  "POST dispatch /technician-shifts",
  z.object({ created: z.boolean(), technicianShifts: shifts }),
  { created: true, technicianShifts: [technicianShift.example] },
);

export const updatedTechnicianShifts = record(
  "Updated Technician Shifts",
  "PATCH dispatch /technician-shifts/{id}",
  z.object({ technicianShifts: shifts }),
  { technicianShifts: [technicianShift.example] },
);

export const deletedTechnicianShift = record(
  "Deleted Technician Shift",
  "DELETE dispatch /technician-shifts/{id}",
  z.object({ message: z.string(), id }),
  { message: "The technician shift was deleted.", id: 1171 },
);

export const deletedTechnicianShifts = record(
  "Deleted Technician Shifts",
  "POST dispatch /technician-shifts/bulk-delete",
  z.object({ message: z.string(), deletedIds: z.array(id) }),
  { message: "The technician shifts were deleted.", deletedIds: [1171] },
);
