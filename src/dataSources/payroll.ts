import { activityCode } from "../../api/payroll/activityCodes";
import { timesheetCode } from "../../api/payroll/timesheetCodes";
import { picklist } from "../declare/picklist";
import { byName, filled, known } from "./items";

export const selectActivityCode = byName({
  of: activityCode,
  label: "Select Activity Code",
  what: "active payroll activity codes",
  calls: "GET payroll /activity-codes",
  scope: "Payroll → Activity Codes (Read)",
});

export const selectTimesheetCode = picklist({
  of: timesheetCode,
  label: "Select Timesheet Code",
  description: "Choose one of the tenant's active timesheet codes, by code (at most 10,000).",
  calls: "GET payroll /timesheet-codes",
  scope: "Payroll → Timesheet Codes (Read)",
  order: "label",
  toElement: ({ id, code, description }) => known(id, ...filled([code, description])),
});
