import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, dateTime, id } from "../shared";

/** When a technician was on the way to an appointment, and at work there. */
export const jobTimesheet = record(
  "Job Timesheet",
  "GET payroll /jobs/{job}/timesheets",
  z.object({
    id,
    jobId: id,
    appointmentId: id,
    technicianId: id,
    dispatchedOn: dateTime.nullish(),
    arrivedOn: dateTime.nullish(),
    canceledOn: dateTime.nullish(),
    doneOn: dateTime.nullish(),
    ...dated,
    active: z.boolean(),
  }),
  {
    id: 1251,
    jobId: 1001,
    appointmentId: 1101,
    technicianId: 41,
    dispatchedOn: "2026-01-13T16:35:00Z",
    arrivedOn: "2026-01-13T17:02:00Z",
    canceledOn: null,
    doneOn: "2026-01-13T18:38:00Z",
    createdOn: "2026-01-13T16:35:00Z",
    modifiedOn: "2026-01-13T18:38:00Z",
    active: true,
  },
);

export type JobTimesheet = RecordOf<typeof jobTimesheet>;
