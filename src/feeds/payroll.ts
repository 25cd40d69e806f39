import { activityCode } from "../../api/payroll/activityCodes";
import { exportedGrossPayItem } from "../../api/payroll/grossPayItems";
import { exportedJobSplit } from "../../api/payroll/jobSplits";
import { jobTimesheet } from "../../api/payroll/jobTimesheets";
import { payrollAdjustment } from "../../api/payroll/payrollAdjustments";
import { timesheetCode } from "../../api/payroll/timesheetCodes";
import { feed } from "../changes/feed";

export const jobSplits = feed({
  label: "Job Splits",
  calls: "GET payroll /export/jobs/splits",
  scope: "Payroll → Payroll Jobs (Read)",
  of: exportedJobSplit,
});

export const payrollAdjustments = feed({
  label: "Payroll Adjustments",
  calls: "GET payroll /export/payroll-adjustments",
  scope: "Payroll → Payroll Adjustments (Read)",
  of: payrollAdjustment,
});

export const jobTimesheets = feed({
  label: "Job Timesheets",
  calls: "GET payroll /export/jobs/timesheets",
  scope: "Payroll → Payroll Jobs (Read)",
  of: jobTimesheet,
});

export const activityCodes = feed({
  label: "Activity Codes",
  calls: "GET payroll /export/activity-codes",
  scope: "Payroll → Activity Codes (Read)",
  of: activityCode,
});

export const timesheetCodes = feed({
  label: "Timesheet Codes",
  calls: "GET payroll /export/timesheet-codes",
  scope: "Payroll → Timesheet Codes (Read)",
  of: timesheetCode,
});

export const grossPayItems = feed({
  label: "Gross Pay Items",
  calls: "GET payroll /export/gross-pay-items",
  scope: "Payroll → Gross Pay Items (Read)",
  of: exportedGrossPayItem,
});

export const payrollSettings = feed({
  label: "Payroll Settings",
  calls: "GET payroll /export/payroll-settings",
  scope: "Payroll → Payroll Settings (Read)",
  key: ["employeeType", "employeeId"],
});
