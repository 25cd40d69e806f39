import { timesheetCode } from "../../../api/payroll/timesheetCodes";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { active, dates } from "../../inputs/filters";
import { id } from "../../inputs/kinds";

export const getTimesheetCode = action({
  label: "Get Timesheet Code",
  description: "Get one timesheet code by ID.",
  calls: "GET payroll /timesheet-codes/{timesheetCodeId}",
  scope: "Payroll → Timesheet Codes (Read)",
  required: {
    timesheetCodeId: id({
      label: "Timesheet Code ID",
      comments: "ID of the timesheet code.",
      of: "timesheetCode",
    }),
  },
  returns: timesheetCode,
});

export const listTimesheetCodes = list({
  label: "List Timesheet Codes",
  description: "List the codes that time besides jobs is booked under, page by page or all at once.",
  calls: "GET payroll /timesheet-codes",
  scope: "Payroll → Timesheet Codes (Read)",
  filters: { active, ...dates },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: timesheetCode,
});
