import type { ActivityCode } from "../../api/payroll/activityCodes";
import type { Payroll } from "../../api/payroll/payrolls";
import type { GrossPayItem } from "../kept";
import { timestamp } from "../kit/clock";
import { conflict, invalid } from "../kit/errors";
import { newId, type State } from "../state";

// What people are paid. The documents do not say until when a payroll can be changed: here until it is approved.

/** What the API tells of an item. */
export interface ToldOfItem {
  payrollId: number;
  amount: number;
  activityCodeId: number;
  date: string;
  invoiceId?: number;
  budgetCodeId?: number;
  memo?: string;
}

/**
 * Adds an item to a payroll, with all that follows from whose it is and from its invoice.
 * @throws ApiError 409 if the payroll is approved
 */
export function addPayItem(state: State, told: ToldOfItem): GrossPayItem {
  const now = timestamp(state.clock);
  const item = itemOf(state, told);
  return state.grossPayItems.insert({ id: newId(state), ...item, createdOn: now, modifiedOn: now });
}

/**
 * Replaces what was told of an item.
 * @throws ApiError 409 if its payroll, or the one that it goes to, is approved
 */
export function changePayItem(state: State, item: GrossPayItem, told: ToldOfItem): GrossPayItem {
  openPayroll(state, item.payrollId);
  return state.grossPayItems.update(item, itemOf(state, told));
}

/** @throws ApiError 400 if the payroll is approved: no conflict is documented */
export function deletePayItem(state: State, { id, payrollId }: GrossPayItem): void {
  const { status } = state.payrolls.get(payrollId) as Payroll;
  if (!isOpen(status)) throw invalid({ Id: [`Payroll ${payrollId} is ${status.toLowerCase()}.`] });
  state.grossPayItems.delete(id);
}

/** @throws ApiError 400 if nobody of that type has the ID */
export function requirePerson(
  state: State,
  { employeeType, employeeId }: Pick<Payroll, "employeeType" | "employeeId">,
): void {
  const people = employeeType === "Technician" ? state.technicians : state.employees;
  if (!people.has(employeeId))
    throw invalid({ EmployeeId: [`${people.label} ${employeeId} does not exist.`] });
}

const isOpen = (status: Payroll["status"]) => status === "Pending" || status === "Expired";

function openPayroll({ payrolls }: State, payrollId: number): Payroll {
  const payroll = payrolls.get(payrollId) as Payroll;
  if (!isOpen(payroll.status))
    throw conflict(`Payroll ${payrollId} is ${payroll.status.toLowerCase()} and cannot be changed.`);
  return payroll;
}

function itemOf(state: State, { invoiceId, budgetCodeId, memo, ...told }: ToldOfItem) {
  const payroll = openPayroll(state, told.payrollId);
  const { name, earningCategory } = state.activityCodes.get(told.activityCodeId) as ActivityCode;
  const isReimbursement = earningCategory === "Reimbursement";
  return {
    ...told,
    ...ofPerson(state, payroll),
    ...ofInvoice(state, invoiceId),
    activityCode: name,
    grossPayItemType: isReimbursement ? ("Reimbursement" as const) : ("CustomBonus" as const),
    budgetCodeId: budgetCodeId ?? null,
    memo: memo ?? null,
  };
}

/** What an item says of whom it is paid to. */
export function ofPerson(state: State, { employeeType, employeeId }: Payroll) {
  const technician = employeeType === "Technician" ? state.technicians.get(employeeId) : undefined;
  const person = technician ?? state.employees.get(employeeId);
  const unit = state.businessUnits.get(person?.businessUnitId ?? 0)?.name ?? null;
  return {
    employeeId,
    employeeType,
    employeePayrollId:
      technician?.payrollId ??
      state.payrollSettings.where("employeeId", employeeId)[0]?.externalPayrollId ??
      null,
    businessUnitName: unit,
    payoutBusinessUnitName: unit,
  };
}

/** What an item says of the job that it is for; the documents have no item without a job's ID, so that is 0 then. */
export function ofInvoice(state: State, invoiceId = 0) {
  const invoice = state.invoices.get(invoiceId);
  const job = state.jobs.get(invoice?.job?.id ?? 0);
  const { street, unit, city, state: region, zip = null } = invoice?.locationAddress ?? {};
  const address = [street, unit, city, region, zip].filter(Boolean).join(", ");
  return {
    jobId: job?.id ?? 0,
    jobNumber: job?.jobNumber ?? null,
    jobTypeName: state.jobTypes.get(job?.jobTypeId ?? 0)?.name ?? null,
    projectId: job?.projectId ?? null,
    projectNumber: state.projects.get(job?.projectId ?? 0)?.number ?? null,
    invoiceId: invoice?.id ?? null,
    invoiceNumber: invoice?.referenceNumber ?? null,
    customerId: invoice?.customer.id ?? null,
    customerName: invoice?.customer.name ?? null,
    locationId: invoice?.location.id ?? null,
    locationName: invoice?.location.name ?? null,
    locationAddress: address || null,
    locationZip: zip ?? null,
    taxZoneName: state.taxZones.get(invoice?.taxZoneId ?? 0)?.name ?? null,
  };
}
