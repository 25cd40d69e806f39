import type { Call } from "../../declare/declaration";
import { isAsGiven } from "../../lookups/differences";
import { type Found, type LookedAt, readWhole } from "../../lookups/read";

/** What a run that is repeated would pay again. */

type Values = Record<string, unknown>;

const grossPayItems: LookedAt = {
  calls: "GET payroll /gross-pay-items",
  scope: "Payroll → Gross Pay Items (Read)",
  what: ["gross pay item", "gross pay items"],
};

const payrollAdjustments: LookedAt = {
  calls: "GET payroll /payroll-adjustments",
  scope: "Payroll → Payroll Adjustments (Read)",
  what: ["payroll adjustment", "payroll adjustments"],
};

/** The ID of an item of the payroll that says all that one is to say; throws as `readWhole` does. */
export const findPayItemLike = async (wanted: Values & { payrollId: number }, call: Call) =>
  likeOf(wanted, await readWhole(grossPayItems, { payrollIds: String(wanted.payrollId) }, call));

/** The ID of an adjustment for the person that says all that one is to say; throws as `readWhole` does. */
export const findAdjustmentLike = async (wanted: Values & { employeeId: number }, call: Call) =>
  likeOf(wanted, await readWhole(payrollAdjustments, { employeeIds: String(wanted.employeeId) }, call));

const likeOf = (wanted: Values, records: Found[]): unknown =>
  records.find((record) => isAsGiven(wanted, record))?.id;
