import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, dateTime, employeeType, id } from "../shared";

/** When somebody worked on what is no job, such as a meeting. */
export const nonJobTimesheet = record(
  "Non-Job Timesheet",
  "GET payroll /non-job-timesheets",
  z.object({
    id,
    employeeId: id.describe("ID of the technician or employee, by employeeType"),
    employeeType,
    timesheetCodeId: id,
    startedOn: dateTime,
    endedOn: dateTime.nullish(),
    ...dated,
    active: z.boolean(),
  }),
  {
    id: 1261,
    employeeId: 41,
    employeeType: "Technician",
    timesheetCodeId: 1181,
    startedOn: "2026-01-14T16:00:00Z",
    endedOn: "2026-01-14T17:30:00Z",
    createdOn: "2026-01-14T16:00:00Z",
    modifiedOn: "2026-01-14T17:30:00Z",
    active: true,
  },
);

export type NonJobTimesheet = RecordOf<typeof nonJobTimesheet>;
