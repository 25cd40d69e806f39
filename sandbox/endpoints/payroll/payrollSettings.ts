import { z } from "zod";
import { employeeTypes } from "../../../api/shared";
import type { PayrollSettings } from "../../kept";
import { dateTime, nullAsMissing, reference } from "../../kit/body";
import { feed } from "../../kit/feed";
import { active, choice, dates } from "../../kit/filters";
import { find, list, type Operation, operation } from "../../kit/operation";
import type { Table } from "../../kit/table";
import { changePayrollSettings } from "../../rules/payrollSettings";
import type { State } from "../../state";
import { customFields, person, toCustomFields } from "../shared";

/** How people are paid. Their list documents no sort. */
export const payrollSettings = (state: State): Operation[] => [
  list("/payroll-settings", state.payrollSettings, {
    filters: { employeeType: choice(employeeTypes, (settings) => settings.employeeType), active, ...dates },
    defaults: { active: "True" },
    view: shown,
  }),
  feed("/export/payroll-settings", state.payrollSettings, state, { view: shown }),
  ...settingsOf(state, state.technicians, {
    path: "/technicians/{technician}/payroll-settings",
    label: "technicians",
    notTheirs: "payrollBusinessUnitId",
  }),
  ...settingsOf(state, state.employees, {
    path: "/employees/{employee}/payroll-settings",
    label: "employees",
    notTheirs: "customFields",
  }),
];

/** They are known by whose they are. */
const shown = ({ id: _, ...settings }: PayrollSettings) => settings;

interface Kind {
  path: string;
  label: string;
  /** What only the others have. */
  notTheirs: "payrollBusinessUnitId" | "customFields";
}

function settingsOf<P extends { id: number }>(
  state: State,
  people: Table<P>,
  { path, label, notTheirs }: Kind,
) {
  const settings = (params: Record<string, string>) => {
    const { id } = find(people, Object.values(params).at(-1));
    return state.payrollSettings.where("employeeId", id)[0] as PayrollSettings;
  };
  return [
    operation({ method: "GET", path, handle: ({ params }) => shown(settings(params)) }),
    operation({
      method: "PUT",
      path,
      body: () =>
        change(state).refine((body) => [body[notTheirs] ?? []].flat().length === 0, {
          error: `The payroll settings of ${label} have none.`,
          path: [notTheirs],
        }),
      handle: ({ params, body: { customFields, ...told } }) => {
        const fields = customFields && toCustomFields(state, customFields);
        const changed = changePayrollSettings(state, settings(params), { ...told, customFields: fields });
        return { employeeId: changed.employeeId };
      },
    }),
  ];
}

const change = (state: State) =>
  nullAsMissing(
    z.strictObject({
      externalPayrollId: z.string().optional(),
      hourlyRate: z.number(),
      managerId: person(state).optional(),
      payrollBusinessUnitId: reference(state.businessUnits).optional(),
      hireDate: dateTime.optional(),
      isIncludedInPayroll: z.boolean().optional(),
      customFields: customFields(state, "Payroll", z.string().nullish()).optional(),
    }),
  );
