import { payroll, payrollStatuses } from "../../../api/payroll/payrolls";
import { list } from "../../declare/list";
import { active, dates, onOrAfter, onOrBefore } from "../../inputs/filters";
import { choice } from "../../inputs/kinds";
import { employeeTypeFilter } from "./employeeTypeFilter";

export const listPayrolls = list({
  label: "List Payrolls",
  description: "List what people are paid for: one payroll for each person and pay period.",
  calls: "GET payroll /payrolls",
  scope: "Payroll → Payrolls (Read)",
  filters: {
    employeeType: employeeTypeFilter,
    startedOnOrAfter: onOrAfter("Started", "Only pay periods that start", "2026-07-06T00:00:00-07:00"),
    endedOnOrBefore: onOrBefore("Ended", "Only pay periods that end", "2026-07-20"),
    approvedOnOrAfter: onOrAfter("Approved", "Only payrolls approved", "2026-07-20T00:00:00-07:00"),
    status: choice({
      label: "Status",
      comments: "Only payrolls in this status.",
      choices: payrollStatuses,
    }),
    active,
    ...dates,
  },
  sorts: "undocumented",
  of: payroll,
});
