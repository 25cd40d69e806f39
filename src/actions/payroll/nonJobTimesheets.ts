import { nonJobTimesheet } from "../../../api/payroll/nonJobTimesheets";
import { list } from "../../declare/list";
import { employeeOrTechnicianId } from "../../inputs/common";
import { active, dates } from "../../inputs/filters";
import { employeeTypeFilter } from "./employeeTypeFilter";

export const listNonJobTimesheets = list({
  label: "List Non-Job Timesheets",
  description: "List the time that people spent on what is no job, such as meetings, training or time off.",
  calls: "GET payroll /non-job-timesheets",
  scope: "Payroll → Non Job Timesheets (Read)",
  filters: {
    employeeId: employeeOrTechnicianId,
    employeeType: employeeTypeFilter,
    active,
    ...dates,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: nonJobTimesheet,
});
