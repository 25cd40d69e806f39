import type { PayrollSettings as Answered } from "../../api/payroll/payrollSettings";
import type { CustomFieldValue, PayrollSettings } from "../kept";
import { newId, type State } from "../state";

// How people are paid. Of the payroll ID, the rate, the manager and the date of hiring people themselves show what
// they have: it is the same there. (That it is so, and what a new person starts with, is not documented.)

/** What people are made of that payroll is about. */
interface Person {
  id: number;
  active: boolean;
  hourlyRate: number;
  managerId?: number | null;
  payrollId?: string | null;
  startDate: string | null;
  createdOn: string;
  modifiedOn: string;
}

/** Gives somebody who came payroll settings, and keeps those of whoever left or came back in step. */
export function keepPayrollSettings(
  state: State,
  employeeType: Answered["employeeType"],
  person: Person,
): PayrollSettings {
  const { id: employeeId, active } = person;
  const [kept] = state.payrollSettings.where("employeeId", employeeId);
  if (kept) return kept.active === active ? kept : state.payrollSettings.update(kept, { active });
  return state.payrollSettings.insert({
    id: newId(state),
    employeeId,
    employeeType,
    externalPayrollId: person.payrollId ?? null,
    hourlyRate: person.hourlyRate,
    managerId: person.managerId ?? null,
    isIncludedInPayroll: true,
    hireDate: person.startDate,
    createdOn: person.createdOn,
    modifiedOn: person.modifiedOn,
    active,
  });
}

/** What the API tells of somebody's settings. */
interface ToldOfSettings {
  externalPayrollId?: string;
  hourlyRate: number;
  managerId?: number;
  payrollBusinessUnitId?: number;
  hireDate?: string;
  isIncludedInPayroll?: boolean;
  customFields?: CustomFieldValue[];
}

/**
 * Replaces what was told of somebody's settings. That somebody is included in payroll, and custom fields, stay where
 * nothing is told of them. (What becomes of what is left out is not documented.)
 */
export function changePayrollSettings(
  state: State,
  settings: PayrollSettings,
  told: ToldOfSettings,
): PayrollSettings {
  const { hourlyRate, externalPayrollId = null, managerId = null, hireDate = null } = told;
  const fields = told.customFields ?? [];
  const others = (settings.customFields ?? []).filter(
    ({ typeId }) => !fields.some((each) => each.typeId === typeId),
  );
  const technician = state.technicians.get(settings.employeeId);
  if (technician)
    state.technicians.update(technician, { hourlyRate, payrollId: externalPayrollId, startDate: hireDate });
  const employee = state.employees.get(settings.employeeId);
  if (employee) state.employees.update(employee, { hourlyRate, managerId, startDate: hireDate });
  return state.payrollSettings.update(settings, {
    ...{ hourlyRate, externalPayrollId, managerId, hireDate },
    payrollBusinessUnitId: told.payrollBusinessUnitId ?? null,
    isIncludedInPayroll: told.isIncludedInPayroll ?? settings.isIncludedInPayroll,
    customFields: fields.length > 0 ? [...others, ...fields] : settings.customFields,
  });
}
