import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, dateTime, employeeType, id } from "../shared";

/** An amount that is added to somebody's pay or taken off it. */
export const payrollAdjustment = record(
  "Payroll Adjustment",
  "GET payroll /payroll-adjustments/{id}",
  z.object({
    id,
    employeeType,
    employeeId: id.describe("ID of the technician or employee, by employeeType"),
    postedOn: dateTime,
    amount: z.number(),
    memo: z.string().nullish(),
    activityCodeId: id.nullish(),
    invoiceId: id.nullish(),
    hours: z.number().nullish(),
    rate: z.number().nullish(),
    quantity: z.number().nullish(),
    type: z.enum([
      "Direct",
      "CommissionBased",
      "Labor",
      "Advance",
      "SoldAdvance",
      "Scheduled",
      "AddOn",
      "MonthlyBonus",
      "BonusWOT",
    ]),
    ...dated,
    active: z.boolean(),
  }),
  {
    id: 1821,
    employeeType: "Technician",
    employeeId: 41,
    postedOn: "2026-01-14T08:00:00Z",
    amount: 75,
    memo: "Spiff for a membership",
    activityCodeId: 1811,
    invoiceId: 1301,
    hours: null,
    rate: 75,
    quantity: 1,
    type: "Direct",
    createdOn: "2026-01-14T17:05:00Z",
    modifiedOn: "2026-01-14T17:05:00Z",
    active: true,
  },
);

export type PayrollAdjustment = RecordOf<typeof payrollAdjustment>;

export const createdPayrollAdjustment = record(
  "Created Payroll Adjustment",
  "POST payroll /payroll-adjustments",
  z.object({ id }),
  { id: 1821 },
);
