import { grossPayItem } from "../../api/payroll/grossPayItems";
import { payrollAdjustment } from "../../api/payroll/payrollAdjustments";
import { type Payroll, payroll, type payrollStatuses } from "../../api/payroll/payrolls";
import { ofInvoice, ofPerson } from "../rules/payrolls";
import { newId, type State } from "../state";
import { giveInTurn } from "./fill";
import { day, hour, iso, midnight, pickInTurn, stamp, todayOf } from "./random";
import { kind, vary } from "./variety";

/** What people were paid in the last pay periods, and what for. */
export function seedPayroll(state: State): void {
  seedPayrolls(state);
  seedItems(state);
  seedAdjustments(state);
  seedSplits(state);
  seedOtherTime(state);
  seedRates(state);
  giveInTurn(payrollAdjustment, state.payrollAdjustments.values(), "type");
  vary(state, [
    kind(payroll, state.payrolls, ["managerApprovedOn"]),
    kind(grossPayItem, state.grossPayItems, ["id"]),
    kind(payrollAdjustment, state.payrollAdjustments, []),
  ]);
}

/** Of so many people there are payrolls. */
const paid = 6;

/** The length of a pay period. */
const period = 14 * day;

function seedPayrolls(state: State): void {
  const people = [
    ...firstActive(state.technicians).map((person) => ({ ...person, employeeType: "Technician" as const })),
    ...firstActive(state.employees).map((person) => ({ ...person, employeeType: "Employee" as const })),
  ];
  const today = Date.parse(midnight(todayOf(state)));
  for (const [i, { id: employeeId, employeeType }] of people.entries())
    for (const [ago, status] of statuses.entries()) {
      const start = today - (ago + 0.5) * period;
      const approvedOn = isApproved(status) ? stamp(start + period + 10 * hour) : null;
      state.payrolls.insert({
        id: newId(state),
        startedOn: iso(start),
        endedOn: iso(start + period - 1000),
        employeeId,
        employeeType,
        status,
        burdenRate: employeeType === "Technician" ? 12.5 : null,
        managerApprovedOn: approvedOn,
        active: ago < 3 || i > 0,
        createdOn: iso(start),
        modifiedOn: approvedOn ?? iso(start),
      });
    }
}

/** The newest payroll is open, the oldest ones are closed. */
const statuses = [
  "Pending",
  "Expired",
  "Approved",
  "Paid",
  "Locked",
] as const satisfies typeof payrollStatuses;

const isApproved = (status: Payroll["status"]) => !["Pending", "Expired"].includes(status);

const firstActive = <R extends { active: boolean }>(people: Map<number, R>): R[] =>
  [...people.values()].filter(({ active }) => active).slice(0, paid);

/** In each payroll salary or time, a bonus of a job and one of its own, and mileage. */
function seedItems(state: State): void {
  const codes = [...state.activityCodes.values()];
  const sheets = [...state.jobTimesheets.values()].filter(({ doneOn }) => doneOn !== null);
  for (const [i, of] of [...state.payrolls.values()].entries()) {
    const sheet = sheets[i];
    const invoiceId = state.jobs.get(sheet?.jobId ?? 0)?.invoiceId;
    const isSalary = of.employeeType === "Employee" || sheet === undefined;
    const items = [
      isSalary
        ? { code: "SAL", amount: 2400, grossPayItemType: "Salary" as const }
        : { code: "JOB", amount: 64, grossPayItemType: "TimesheetTime" as const, ...timeOf(sheet, i) },
      { code: "SPF", amount: 25, grossPayItemType: "InvoiceRelatedBonus" as const, invoiceId },
      { code: "HOL", amount: 100, grossPayItemType: "CustomBonus" as const, memo: "Safety bonus" },
      { code: "MIL", amount: 38.4, grossPayItemType: "Reimbursement" as const, memo: "60 miles" },
    ];
    for (const { code, invoiceId: ofJob, ...item } of items) {
      const booked = codes.find((each) => each.code === code);
      state.grossPayItems.insert({
        id: newId(state),
        payrollId: of.id,
        date: midnight(Date.parse(of.startedOn) + 2 * day),
        activity: booked?.name ?? null,
        activityCodeId: booked?.id ?? null,
        activityCode: booked?.name ?? null,
        isPrevailingWageJob: false,
        createdOn: of.createdOn,
        modifiedOn: of.modifiedOn,
        ...ofPerson(state, of),
        ...ofInvoice(state, ofJob),
        ...item,
      });
    }
  }
}

const timeOf = ({ id, arrivedOn, doneOn }: Sheet, i: number) => ({
  startedOn: arrivedOn,
  endedOn: doneOn,
  paidDurationHours: (Date.parse(doneOn ?? "") - Date.parse(arrivedOn ?? "")) / hour,
  paidTimeType: pickInTurn(["Regular", "Overtime", "DoubleOvertime", "PaidTimeOff"] as const, i),
  sourceEntityId: id,
});

interface Sheet {
  id: number;
  arrivedOn: string | null;
  doneOn: string | null;
}

function seedAdjustments(state: State): void {
  const [spiff] = [...state.activityCodes.values()].filter(({ code }) => code === "SPF");
  const invoices = [...state.invoices.keys()];
  for (const [i, { employeeId, employeeType, startedOn, id }] of [...state.payrolls.values()].entries()) {
    if (i % 4 !== 0) continue;
    const postedOn = midnight(Date.parse(startedOn) + 3 * day);
    state.payrollAdjustments.insert({
      id: newId(state),
      employeeType,
      employeeId,
      postedOn,
      amount: i % 3 === 0 ? -40 : 75,
      memo: i % 3 === 0 ? "Uniform" : "Spiff for a membership",
      activityCodeId: spiff?.id ?? null,
      type: "Direct",
      invoiceId: invoices[i] ?? null,
      active: id % 5 !== 0,
      createdOn: postedOn,
      modifiedOn: postedOn,
    });
  }
}

/** Shares of the jobs that were visited first. */
function seedSplits(state: State): void {
  const done = [...state.jobTimesheets.values()].filter(({ doneOn }) => doneOn !== null).slice(0, 30);
  for (const [i, { jobId, technicianId, modifiedOn }] of done.entries())
    state.jobSplits.insert({
      id: newId(state),
      jobId,
      technicianId,
      split: i % 3 === 0 ? 50 : 100,
      active: i % 10 !== 9,
      createdOn: modifiedOn,
      modifiedOn,
    });
}

function seedOtherTime(state: State): void {
  const codes = [...state.timesheetCodes.values()].filter(({ active }) => active);
  for (const [i, { employeeId, employeeType, startedOn: began }] of [...state.payrolls.values()].entries()) {
    const start = Date.parse(began) + 4 * day + 15 * hour;
    const end = iso(start + 1.5 * hour);
    state.nonJobTimesheets.insert({
      id: newId(state),
      employeeId,
      employeeType,
      timesheetCodeId: pickInTurn(codes, i).id,
      startedOn: iso(start),
      endedOn: i === 0 ? null : end,
      active: i % 10 !== 9,
      createdOn: iso(start),
      modifiedOn: end,
    });
  }
}

function seedRates(state: State): void {
  for (const [i, { id: locationId, createdOn }] of [...state.locations.values()].slice(0, 4).entries())
    for (const [laborTypeName, laborTypeCode, hourlyRate] of laborTypes)
      state.locationRates.insert({
        id: newId(state),
        locationId,
        hourlyRate,
        laborTypeName,
        laborTypeCode,
        createdOn,
        active: i < 3,
      });
}

const laborTypes = [
  ["Sheet Metal Worker, Prevailing Wage", "SMW-PW", 52.4],
  ["Plumber, Prevailing Wage", "PLB-PW", 58.15],
] as const;
