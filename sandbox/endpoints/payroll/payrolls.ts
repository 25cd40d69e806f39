import { payrollStatuses } from "../../../api/payroll/payrolls";
import { employeeTypes } from "../../../api/shared";
import { active, choice, dates, onOrAfter, onOrBefore } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** What people are paid for, period by period. By what their list can be sorted is not documented. */
export const payrolls = (state: State): Operation[] => [
  list("/payrolls", state.payrolls, {
    filters: {
      employeeType: choice(employeeTypes, (payroll) => payroll.employeeType),
      startedOnOrAfter: onOrAfter((payroll) => payroll.startedOn),
      endedOnOrBefore: onOrBefore((payroll) => payroll.endedOn),
      approvedOnOrAfter: onOrAfter((payroll) => payroll.managerApprovedOn),
      status: choice(payrollStatuses, (payroll) => payroll.status),
      active,
      ...dates,
    },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
];
