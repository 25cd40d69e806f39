import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dateTime, id } from "../shared";

/** That a job was booked, and for when. */
export const jobBookedLog = record(
  "Job Booked Log",
  "GET jpm /jobs/{id}/booked-log",
  z.object({
    id,
    jobId: id,
    jobAppointmentId: id.describe("The first appointment"),
    start: dateTime.describe("When the job was to start as it was booked"),
    arrivalWindowStart: dateTime.nullish(),
    arrivalWindowEnd: dateTime.nullish(),
    createdOn: dateTime,
    createdById: id,
    active: z.boolean(),
  }),
  {
    id: 961,
    jobId: 1001,
    jobAppointmentId: 1101,
    start: "2026-01-13T17:00:00Z",
    arrivalWindowStart: "2026-01-13T17:00:00Z",
    arrivalWindowEnd: "2026-01-13T18:00:00Z",
    createdOn: "2026-01-12T16:20:00Z",
    createdById: 51,
    active: true,
  },
);

export type JobBookedLog = RecordOf<typeof jobBookedLog>;

const reasonOfJob = z.object({
  jobId: id,
  reasonId: id,
  name: z.string(),
  text: z.string().describe("What was written about it"),
});

/** Why a job is canceled, in words. */
export const cancelReasonOfJob = record("Cancel Reason of Job", "GET jpm /jobs/cancel-reasons", reasonOfJob, {
  jobId: 1001,
  reasonId: 921,
  name: "Customer rescheduled",
  text: "Customer asks for a date in February.",
});

export type CancelReasonOfJob = RecordOf<typeof cancelReasonOfJob>;

/** Why a job and its appointments are on hold, in words. */
export const holdReasonOfJob = record(
  "Hold Reason of Job",
  "GET jpm /jobs/hold-reasons",
  reasonOfJob.extend({
    appointmentHoldReasons: z.array(
      z.object({ appointmentId: id, reasonId: id, name: z.string(), text: z.string() }),
    ),
  }),
  {
    jobId: 1001,
    reasonId: 931,
    name: "Waiting for parts",
    text: "The flame sensor is on order.",
    appointmentHoldReasons: [
      {
        appointmentId: 1101,
        reasonId: 931,
        name: "Waiting for parts",
        text: "The flame sensor is on order.",
      },
    ],
  },
);

export type HoldReasonOfJob = RecordOf<typeof holdReasonOfJob>;
