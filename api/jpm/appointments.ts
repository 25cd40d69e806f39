import { z } from "zod";
import { type RecordOf, record } from "../record";
import { appointmentCore, dated, id } from "../shared";

/** What a technician wrote about a visit. */
const summarySchema = z.object({
  technicianId: id,
  jobId: id,
  jobAppointmentId: id,
  notes: z.string(),
  ...dated,
});

const exampleSummary = {
  technicianId: 41,
  jobId: 1001,
  jobAppointmentId: 1101,
  notes: "Replaced the flame sensor; furnace runs.",
  createdOn: "2026-01-13T18:38:00Z",
  modifiedOn: "2026-01-13T18:38:00Z",
};

export const appointment = record(
  "Appointment",
  "GET jpm /appointments/{id}",
  appointmentCore.extend({
    customerId: id,
    unused: z.boolean(),
    createdById: id,
    isConfirmed: z.boolean(),
    active: z.boolean(),
    appointmentSummaries: z.array(summarySchema).nullish().describe("What technicians wrote about the visit"),
  }),
  {
    id: 1101,
    jobId: 1001,
    appointmentNumber: "1001-1",
    start: "2026-01-13T17:00:00Z",
    end: "2026-01-13T19:00:00Z",
    arrivalWindowStart: "2026-01-13T17:00:00Z",
    arrivalWindowEnd: "2026-01-13T18:00:00Z",
    status: "Done",
    specialInstructions: "Furnace is in the attic; bring a ladder.",
    createdOn: "2026-01-12T16:20:00Z",
    modifiedOn: "2026-01-13T18:40:00Z",
    customerId: 2,
    unused: false,
    createdById: 51,
    isConfirmed: true,
    active: true,
    appointmentSummaries: [exampleSummary],
  },
);

export type Appointment = RecordOf<typeof appointment>;

export const appointmentSummary = record(
  "Appointment Summary",
  "POST jpm /appointments/{id}/summaries",
  summarySchema,
  exampleSummary,
);
