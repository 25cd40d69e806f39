import { z } from "zod";
import { accountActions } from "../../../api/settings/accountActions";
import { employeePositions } from "../../../api/settings/employees";
import { name, nullAsMissing, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { feed } from "../../kit/feed";
import { active, contains, dates, ids, text } from "../../kit/filters";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import {
  accountCreationMethods,
  actOnAccount,
  requireAccountFields,
  requireFreeLogin,
} from "../../rules/accounts";
import { keepPayrollSettings } from "../../rules/payrollSettings";
import { newId, type State } from "../../state";
import { customFields, toCustomFields, withoutUndefined } from "../shared";

/** The people in the office. Their list documents no sort. */
export const employees = (state: State): Operation[] => [
  list("/employees", state.employees, {
    filters: {
      ids: ids((employee) => employee.id),
      userIds: ids((employee) => employee.userId),
      name: contains((employee) => employee.name),
      email: text((employee) => employee.email),
      active,
      ...dates,
    },
    defaults: { active: "True" },
  }),
  feed("/export/employees", state.employees, state),
  get("/employees", state.employees),
  operation({
    method: "POST",
    path: "/employees",
    body: () => newEmployee(state),
    handle: ({ body }) => createEmployee(state, body),
  }),
  operation({
    method: "PATCH",
    path: "/employees/{id}",
    body: () =>
      z
        .strictObject({
          ...essentials(state),
          ...details(state),
          businessUnitId: reference(state.businessUnits).nullable(),
          accountLocked: z.boolean(),
        })
        .partial(),
    handle: ({ params, body }) => {
      const employee = find(state.employees, params.id);
      requireFreeLogin(state, body.login, employee);
      state.employees.update(employee, withoutUndefined(changesTo(state, body)));
      return { id: employee.id };
    },
  }),
  operation({
    method: "POST",
    path: "/employees/{id}/account-actions",
    body: () => z.strictObject({ action: z.enum(accountActions) }),
    handle: ({ params, body: { action } }) => {
      const employee = find(state.employees, params.id);
      const { isActive, answer } = actOnAccount(employee, action);
      state.employees.update(employee, withoutUndefined({ active: isActive }));
      keepPayrollSettings(state, "Employee", employee);
      return answer;
    },
  }),
];

const essentials = (state: State) => ({
  name,
  email: z.email(),
  roleId: reference(state.userRoles),
  positions: z.array(z.enum(employeePositions)),
});

const details = (state: State) => ({
  mobilePhoneNumber: z.string(),
  phoneNumber: z.string(),
  login: name,
  businessUnitId: reference(state.businessUnits),
  aadUserId: z.string(),
  customFields: customFields(state, "Employee", z.string().nullish()),
});

const newEmployee = (state: State) =>
  nullAsMissing(
    z.strictObject({
      ...z.strictObject(details(state)).partial().shape,
      ...essentials(state),
      accountCreationMethod: z.enum(accountCreationMethods),
      password: name.optional(),
    }),
  );

function createEmployee(state: State, body: z.output<ReturnType<typeof newEmployee>>): { id: number } {
  const { accountCreationMethod, password, login, email } = body;
  requireAccountFields(accountCreationMethod, { login, password, email });
  requireFreeLogin(state, login);
  const now = timestamp(state.clock);
  const employee = state.employees.insert({
    id: newId(state),
    userId: newId(state),
    name: body.name,
    // Deprecated; roleIds say it.
    role: "Unspecified",
    active: true,
    accountLocked: false,
    agentId: state.employees.size + 1,
    hourlyRate: 0,
    createdOn: now,
    modifiedOn: now,
    ...withoutUndefined(changesTo(state, body)),
  });
  keepPayrollSettings(state, "Employee", employee);
  return { id: employee.id };
}

interface Change {
  name?: string;
  email?: string;
  phoneNumber?: string;
  login?: string;
  roleId?: number;
  businessUnitId?: number | null;
  aadUserId?: string;
  accountLocked?: boolean;
  customFields?: Parameters<typeof toCustomFields>[1];
}

/** What a body changes of an employee; answers show no positions and no mobile phone. */
function changesTo(state: State, body: Change) {
  const [firstName, ...others] = body.name?.trim().split(/\s+/) ?? [];
  return {
    name: body.name,
    firstName,
    lastName: firstName === undefined ? undefined : others.join(" "),
    email: body.email,
    phoneNumber: body.phoneNumber,
    loginName: body.login,
    roleIds: body.roleId === undefined ? undefined : [body.roleId],
    businessUnitId: body.businessUnitId,
    aadUserId: body.aadUserId,
    accountLocked: body.accountLocked,
    customFields: body.customFields && toCustomFields(state, body.customFields),
  };
}
