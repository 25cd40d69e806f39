import { createdPayrollAdjustment, payrollAdjustment } from "../../../api/payroll/payrollAdjustments";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { addOnce } from "../../inputs/addOnce";
import { employeeOrTechnicianId, employeeType, invoiceId } from "../../inputs/common";
import { active, dates, idsInText, onOrAfter, onOrBefore } from "../../inputs/filters";
import { id, moment, number, text } from "../../inputs/kinds";
import { findAdjustmentLike } from "./payOnce";

export const createPayrollAdjustment = action({
  label: "Create Payroll Adjustment",
  description:
    "Add an amount to somebody's pay, or take it off. A run that is repeated creates another adjustment, unless Add Once is on.",
  calls: "POST payroll /payroll-adjustments",
  scope: "Payroll → Payroll Adjustments (Write)",
  required: {
    employeeType,
    employeeId: employeeOrTechnicianId,
    postedOn: moment("Posted On", "When the adjustment counts.", "2026-07-08T12:00:00-07:00"),
  },
  optional: {
    amount: number({
      label: "Amount",
      comments: "What is added, in the tenant's currency; negative for what is taken off.",
      example: "75.00",
    }),
    memo: text({ label: "Memo", comments: "What it is for.", example: "Spiff for a membership" }),
    activityCodeId: id({
      label: "Activity Code ID",
      comments: "ID of the activity code to book it under.",
      of: "activityCode",
    }),
    invoiceId,
    hours: number({ label: "Hours", comments: "Hours that it is for.", example: "1.5" }),
    rate: number({
      label: "Rate",
      comments: "Amount per hour or piece, in the tenant's currency.",
      example: "25.00",
    }),
    quantity: number({ label: "Quantity", comments: "How many pieces it is for.", example: "3" }),
    addOnce: addOnce("an adjustment for the same person with the same values"),
  },
  around: async ({ addOnce, ...adjustment }, call, send) => {
    const there = addOnce ? await findAdjustmentLike(adjustment, call) : undefined;
    if (there === undefined) return send(adjustment);
    call.logger.info(`Create Payroll Adjustment: nothing was added, since it is there with ID ${there}.`);
    return { id: there };
  },
  returns: createdPayrollAdjustment,
});

export const getPayrollAdjustment = action({
  label: "Get Payroll Adjustment",
  description: "Get one payroll adjustment by ID.",
  calls: "GET payroll /payroll-adjustments/{payrollAdjustmentId}",
  scope: "Payroll → Payroll Adjustments (Read)",
  required: {
    payrollAdjustmentId: id({
      label: "Payroll Adjustment ID",
      comments: "ID of the payroll adjustment.",
      of: "payrollAdjustment",
    }),
  },
  optional: { employeeType },
  returns: payrollAdjustment,
});

export const listPayrollAdjustments = list({
  label: "List Payroll Adjustments",
  description: "List what was added to people's pay or taken off it, page by page or all at once.",
  calls: "GET payroll /payroll-adjustments",
  scope: "Payroll → Payroll Adjustments (Read)",
  filters: {
    employeeIds: idsInText({
      label: "Employee IDs",
      comments: "Only adjustments for these technicians and employees, one ID per line.",
      of: "person",
    }),
    postedOnOrAfter: onOrAfter("Posted", "Only adjustments posted", "2026-07-06T00:00:00-07:00"),
    postedOnOrBefore: onOrBefore("Posted", "Only adjustments posted", "2026-07-13"),
    active,
    ...dates,
  },
  sorts: "undocumented",
  of: payrollAdjustment,
});
