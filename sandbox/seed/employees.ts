import type { Employee } from "../../api/settings/employees";
import { newId, type State } from "../state";
import { day, midnight, todayOf } from "./random";
import type { Setting } from "./setting";

/** The people in the office; the first one is everybody's manager. */
export function seedEmployees(state: State, setting: Setting): void {
  const roleIds = new Map([...state.userRoles.values()].map((role) => [role.name, role.id]));
  const today = todayOf(state);
  let managerId: number | null = null;
  for (const [i, [firstName, lastName, roleName, role, active]] of people.entries()) {
    const login = `${firstName[0]}${lastName}`.toLowerCase();
    const employee: Employee = state.employees.insert({
      ...setting(`${firstName} ${lastName}`),
      active,
      userId: newId(state),
      firstName,
      lastName,
      managerId,
      role,
      roleIds: [roleIds.get(roleName) ?? 0],
      email: `${login}@evergreen.example.com`,
      phoneNumber: `(916) 555-01${60 + i}`,
      loginName: login,
      accountLocked: !active,
      agentId: i + 1,
      startDate: midnight(today - 1000 * day),
      terminationDate: active ? null : midnight(today),
      hourlyRate: 26 + i,
    });
    managerId ??= employee.id;
  }
}

/** First and last name, user role, old role, and whether they still work here. */
const people = [
  ["Grace", "Lindqvist", "Owner", "Owner", true],
  ["Samuel", "Carter", "Dispatcher", "Dispatch", true],
  ["Noor", "Haddad", "Dispatcher", "Dispatch", true],
  ["Elena", "Petrova", "Customer Service Representative", "CSR", true],
  ["Tom", "Okafor", "Customer Service Representative", "CSR", true],
  ["Mei", "Tanaka", "Accounting", "Accounting", true],
  ["Ron", "Baxter", "Accounting", "Accounting", false],
  ["Hana", "Novak", "Owner", "Admin", true],
  ["Luis", "Ortega", "Dispatcher", "FieldManager", true],
  ["Priya", "Raman", "Customer Service Representative", "SalesManager", true],
  ["Dale", "Whitaker", "Customer Service Representative", "GeneralOffice", true],
] as const;
