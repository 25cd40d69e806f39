import { z } from "zod";
import { type RecordOf, record } from "../record";
import { appointmentCore, dated, dateTime, id } from "../shared";

/** One technician's assignment to an appointment. */
export const assignment = record(
  "Assignment",
  "GET dispatch /appointment-assignments",
  z.object({
    id,
    technicianId: id,
    technicianName: z.string(),
    assignedById: id,
    assignedOn: dateTime,
    status: z.enum(["Scheduled", "Dispatched", "Working", "Done"]),
    isPaused: z.boolean(),
    jobId: id,
    appointmentId: id,
    ...dated,
    active: z.boolean(),
  }),
  {
    id: 1201,
    technicianId: 41,
    technicianName: "Maria Lopez",
    assignedById: 51,
    assignedOn: "2026-01-12T16:30:00Z",
    status: "Done",
    isPaused: false,
    jobId: 1001,
    appointmentId: 1101,
    createdOn: "2026-01-12T16:30:00Z",
    modifiedOn: "2026-01-13T18:40:00Z",
    active: true,
  },
);

export type Assignment = RecordOf<typeof assignment>;

/** What Assign Technicians and Unassign Technicians answer: dispatch knows less of an appointment. */
export const dispatchedAppointment = record(
  "Dispatched Appointment",
  "POST dispatch /appointment-assignments/assign-technicians",
  appointmentCore,
  {
    id: 1101,
    jobId: 1001,
    appointmentNumber: "1001-1",
    start: "2026-01-13T17:00:00Z",
    end: "2026-01-13T19:00:00Z",
    arrivalWindowStart: "2026-01-13T17:00:00Z",
    arrivalWindowEnd: "2026-01-13T18:00:00Z",
    status: "Scheduled",
    specialInstructions: "Furnace is in the attic; bring a ladder.",
    createdOn: "2026-01-12T16:20:00Z",
    modifiedOn: "2026-01-12T16:30:00Z",
  },
);

export type DispatchedAppointment = RecordOf<typeof dispatchedAppointment>;
