import { z } from "zod";
import { record } from "../record";
import { appointmentStatus, dateTime, id } from "../shared";

const dispatchedAppointmentSchema = z.object({
  id,
  jobId: id,
  appointmentNumber: z.string().nullish(),
  start: dateTime,
  end: dateTime,
  arrivalWindowStart: dateTime.nullish(),
  arrivalWindowEnd: dateTime.nullish(),
  status: appointmentStatus,
  specialInstructions: z.string().nullish(),
  createdOn: dateTime,
  modifiedOn: dateTime,
});

/** What Assign Technicians and Unassign Technicians answer: dispatch knows less of an appointment. */
export const dispatchedAppointment = record(dispatchedAppointmentSchema, {
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
});

export const appointment = record(
  dispatchedAppointmentSchema.extend({
    customerId: id,
    unused: z.boolean(),
    createdById: id,
    isConfirmed: z.boolean(),
    active: z.boolean(),
    appointmentSummaries: z
      .array(
        z.object({
          technicianId: id,
          jobId: id,
          jobAppointmentId: id,
          notes: z.string(),
          createdOn: dateTime,
          modifiedOn: dateTime,
        }),
      )
      .nullish()
      .describe("What technicians wrote about the visit"),
  }),
  {
    ...dispatchedAppointment.example,
    status: "Done",
    modifiedOn: "2026-01-13T18:40:00Z",
    customerId: 2,
    unused: false,
    createdById: 51,
    isConfirmed: true,
    active: true,
    appointmentSummaries: [
      {
        technicianId: 41,
        jobId: 1001,
        jobAppointmentId: 1101,
        notes: "Replaced the flame sensor; furnace runs.",
        createdOn: "2026-01-13T18:38:00Z",
        modifiedOn: "2026-01-13T18:38:00Z",
      },
    ],
  },
);

export type Appointment = typeof appointment.example;

/** One technician's assignment to an appointment. */
export const assignment = record(
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
    createdOn: dateTime,
    modifiedOn: dateTime,
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
