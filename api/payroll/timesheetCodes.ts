import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

export const timesheetCodeTypes = ["Unpaid", "Paid", "ClockInOut", "PaidTimeOff"] as const;

/** What time besides jobs is booked under, and how it is paid. */
export const timesheetCode = record(
  "Timesheet Code",
  "GET payroll /timesheet-codes/{id}",
  z.object({
    id,
    code: z.string(),
    description: z.string().nullish(),
    type: z.enum(timesheetCodeTypes),
    applicableEmployeeType: z.enum(["Technician", "Employee", "All"]),
    rateInfo: z.object({
      hourlyRate: z.enum(["EmployeeHourlyRate", "CustomHourlyRate"]),
      customHourlyRate: z.number().nullish(),
      rateMultiplier: z.number(),
    }),
    ...dated,
    active: z.boolean(),
  }),
  {
    id: 1181,
    code: "MEETING",
    description: "Meetings in the shop",
    type: "Paid",
    applicableEmployeeType: "All",
    rateInfo: { hourlyRate: "CustomHourlyRate", customHourlyRate: 24, rateMultiplier: 1 },
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
    active: true,
  },
);

export type TimesheetCode = RecordOf<typeof timesheetCode>;
