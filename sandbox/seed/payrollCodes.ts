import type { ActivityCode } from "../../api/payroll/activityCodes";
import type { TimesheetCode } from "../../api/payroll/timesheetCodes";
import { newId, type State } from "../state";
import { openedOn } from "./random";

/** What pay, and time besides jobs, are booked under; the last of each is out of use. */
export function seedPayrollCodes(state: State): void {
  const noted = { createdOn: openedOn(state), modifiedOn: openedOn(state) };
  for (const [code, description, type, applicableEmployeeType, customHourlyRate] of timesheetCodes)
    state.timesheetCodes.insert({
      id: newId(state),
      code,
      description,
      type,
      applicableEmployeeType,
      rateInfo: {
        hourlyRate: customHourlyRate === null ? "EmployeeHourlyRate" : "CustomHourlyRate",
        customHourlyRate,
        rateMultiplier: type === "Unpaid" ? 0 : 1,
      },
      active: code !== "OLD-YARD",
      ...noted,
    });
  for (const [name, code, earningCategory] of activityCodes)
    state.activityCodes.insert({
      id: newId(state),
      name,
      code,
      earningCategory,
      isDiscretionary: name === "Holiday Bonus",
      active: code !== "OLD-TOOL",
      ...noted,
    });
}

const timesheetCodes: [
  string,
  string | null,
  TimesheetCode["type"],
  TimesheetCode["applicableEmployeeType"],
  number | null,
][] = [
  ["SHIFT", "Regular shift", "ClockInOut", "All", null],
  ["MEETING", "Meetings in the shop", "Paid", "All", null],
  ["TRAINING", "Training and certification", "Paid", "Technician", 24],
  ["PARTS-RUN", null, "Paid", "Technician", null],
  ["LUNCH", "Unpaid break", "Unpaid", "All", null],
  ["VACATION", "Paid vacation", "PaidTimeOff", "All", null],
  ["OFFICE", "Phone duty", "ClockInOut", "Employee", null],
  ["SICK", "Paid sick leave", "PaidTimeOff", "All", null],
  ["OLD-YARD", "Yard duty", "Paid", "Technician", 18],
];

const activityCodes: [string, string, ActivityCode["earningCategory"]][] = [
  ["Job Time", "JOB", "Timesheet"],
  ["Drive Time", "DRIVE", "Timesheet"],
  ["Meeting Time", "MEET", "Timesheet"],
  ["Salary", "SAL", "Timesheet"],
  ["Spiff", "SPF", "Commission"],
  ["Sold By Commission", "COM", "Commission"],
  ["Holiday Bonus", "HOL", "Commission"],
  ["Mileage", "MIL", "Reimbursement"],
  ["Tools", "OLD-TOOL", "Reimbursement"],
];
