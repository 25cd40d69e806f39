import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, dateTime, employeeType, id } from "../shared";

export const payrollStatuses = ["Pending", "Expired", "Approved", "Paid", "Locked"] as const;

/** What one person is paid for one pay period. */
export const payroll = record(
  "Payroll",
  "GET payroll /payrolls",
  z.object({
    id,
    startedOn: dateTime.describe("Start of the pay period"),
    endedOn: dateTime.describe("End of the pay period"),
    employeeId: id.describe("ID of the technician or employee, by employeeType"),
    employeeType,
    status: z.enum(payrollStatuses),
    burdenRate: z.number().nullish(),
    managerApprovedOn: dateTime.nullish(),
    ...dated,
    active: z.boolean(),
  }),
  {
    id: 1801,
    startedOn: "2026-01-05T08:00:00Z",
    endedOn: "2026-01-19T07:59:59Z",
    employeeId: 41,
    employeeType: "Technician",
    status: "Approved",
    burdenRate: 12.5,
    managerApprovedOn: "2026-01-20T18:00:00Z",
    createdOn: "2026-01-05T08:00:00Z",
    modifiedOn: "2026-01-20T18:00:00Z",
    active: true,
  },
);

export type Payroll = RecordOf<typeof payroll>;
