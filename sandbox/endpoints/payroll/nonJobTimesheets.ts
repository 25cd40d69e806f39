import { employeeTypes } from "../../../api/shared";
import { active, choice, dates, integer } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** When people worked on what is no job. */
export const nonJobTimesheets = (state: State): Operation[] => [
  list("/non-job-timesheets", state.nonJobTimesheets, {
    filters: {
      employeeId: integer((timesheet) => timesheet.employeeId),
      employeeType: choice(employeeTypes, (timesheet) => timesheet.employeeType),
      active,
      ...dates,
    },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
];
