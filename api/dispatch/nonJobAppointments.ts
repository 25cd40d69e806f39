import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, dateTime, id } from "../shared";

/** What a technician is planned for that is no job, such as a training. */
export const nonJobAppointment = record(
  "Non-Job Appointment",
  "GET dispatch /non-job-appointments",
  z.object({
    id,
    technicianId: id,
    start: dateTime,
    name: z.string(),
    duration: z.string(),
    timesheetCodeId: id,
    summary: z.string(),
    clearDispatchBoard: z.boolean(),
    clearTechnicianView: z.boolean(),
    removeTechnicianFromCapacityPlanning: z.boolean(),
    allDay: z.boolean(),
    showOnTechnicianSchedule: z.boolean(),
    active: z.boolean(),
    ...dated,
    createdById: id,
  }),
  {
    id: 1161,
    technicianId: 41,
    start: "2026-01-14T16:00:00Z",
    name: "Team meeting",
    duration: "01:30:00",
    timesheetCodeId: 1181,
    summary: "In the shop.",
    clearDispatchBoard: true,
    clearTechnicianView: true,
    removeTechnicianFromCapacityPlanning: false,
    allDay: false,
    showOnTechnicianSchedule: true,
    active: true,
    createdOn: "2026-01-05T16:30:00Z",
    modifiedOn: "2026-01-05T16:30:00Z",
    createdById: 51,
  },
);

export type NonJobAppointment = RecordOf<typeof nonJobAppointment>;
