import { type Payroll, payrollStatuses } from "../../../api/payroll/payrolls";
import { employeeTypes } from "../../../api/shared";
import { active, choice, dates, onOrAfter, onOrBefore } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { list, listOf, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** What people are paid for, period by period. By what their lists can be sorted is not documented. */
export const payrolls = (state: State): Operation[] => [
  list("/payrolls", state.payrolls, {
    ...options,
    filters: { employeeType: choice(employeeTypes, (payroll) => payroll.employeeType), ...options.filters },
  }),
  listOf("/technicians/{technician}/payrolls", state.technicians, state.payrolls, ofPerson),
  listOf("/employees/{employee}/payrolls", state.employees, state.payrolls, ofPerson),
];

const options = {
  filters: {
    startedOnOrAfter: onOrAfter((payroll: Payroll) => payroll.startedOn),
    endedOnOrBefore: onOrBefore((payroll: Payroll) => payroll.endedOn),
    approvedOnOrAfter: onOrAfter((payroll: Payroll) => payroll.managerApprovedOn),
    status: choice(payrollStatuses, (payroll: Payroll) => payroll.status),
    active,
    ...dates,
  },
  defaults: { active: "True" },
  sorts: commonSorts,
};

const ofPerson = { by: "employeeId", ...options } as const;
