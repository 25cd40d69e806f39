import { z } from "zod";
import { type RecordOf, record } from "../record";
import { customField, dated, dateTime, employeeType, id } from "../shared";

/** How one person is paid. */
export const payrollSettings = record(
  "Payroll Settings",
  "GET payroll /technicians/{technician}/payroll-settings",
  z.object({
    employeeId: id.describe("ID of the technician or employee, by employeeType"),
    employeeType,
    externalPayrollId: z.string().nullish().describe("The person's ID in the payroll system"),
    hourlyRate: z.number(),
    managerId: id.nullish(),
    payrollBusinessUnitId: id.nullish().describe("Of employees only"),
    isIncludedInPayroll: z.boolean(),
    hireDate: dateTime.nullish(),
    ...dated,
    active: z.boolean(),
    customFields: z.array(customField).nullish().describe("Of technicians only"),
  }),
  {
    employeeId: 41,
    employeeType: "Technician",
    externalPayrollId: "EMP-041",
    hourlyRate: 42,
    managerId: 53,
    payrollBusinessUnitId: 31,
    isIncludedInPayroll: true,
    hireDate: "2026-01-02T08:00:00Z",
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-13T17:05:00Z",
    active: true,
    customFields: [{ typeId: 908, name: "Union local", value: "104" }],
  },
);

export type PayrollSettings = RecordOf<typeof payrollSettings>;
