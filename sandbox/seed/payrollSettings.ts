import { keepPayrollSettings } from "../rules/payrollSettings";
import { newId, type State } from "../state";
import { typedFieldsOf } from "./customFields";
import { openedOn } from "./random";

/** How the people are paid who work here, and what payroll wants to know of technicians. */
export function seedPayrollSettings(state: State): void {
  const opened = openedOn(state);
  for (const [name, dataTypeOptions] of fields)
    state.customFieldTypes.insert({
      ...{ id: newId(state), entity: "Payroll", name, createdOn: opened, modifiedOn: opened },
      ...{ dataType: dataTypeOptions ? "Dropdown" : "Text", dataTypeOptions },
    });
  const [unit] = state.businessUnits.keys();
  const [boss] = state.employees.keys();
  for (const [i, technician] of [...state.technicians.values()].entries())
    Object.assign(keepPayrollSettings(state, "Technician", technician), {
      managerId: i % 4 === 0 ? null : boss,
      customFields: i % 3 === 0 ? fieldsOf(state, i) : null,
    });
  for (const [i, employee] of [...state.employees.values()].entries())
    Object.assign(keepPayrollSettings(state, "Employee", employee), {
      externalPayrollId: `O${2001 + i}`,
      payrollBusinessUnitId: i % 4 === 0 ? null : unit,
      // The owner pays herself otherwise.
      isIncludedInPayroll: i > 0,
    });
}

/** The second technician who has them has lost the values. */
const fieldsOf = (state: State, i: number) =>
  typedFieldsOf(state, "Payroll", i).map((field) => (i === 3 ? { ...field, value: null } : field));

const fields: [name: string, options: string[] | null][] = [
  ["Union local", null],
  ["Pay group", ["Hourly", "Flat rate"]],
];
