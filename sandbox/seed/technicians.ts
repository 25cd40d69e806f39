import { newId, type State } from "../state";
import { addressIn, phoneIn } from "./customers";
import { places } from "./places";
import { day, faker, midnight, pick, todayOf } from "./random";
import type { Setting } from "./setting";

/** The company's roles and technicians, one of whom has left. */
export function seedTechnicians(state: State, setting: Setting): void {
  for (const [name, employeeType] of userRoles) {
    const { modifiedOn: _, ...role } = setting(name);
    state.userRoles.insert({ ...role, employeeType });
  }
  const roles = [...state.userRoles.values()].filter((role) => role.employeeType === "Technician");
  const units = [...state.businessUnits.values()];

  const today = todayOf(state);

  for (let i = 0; i < 18; i++) {
    const [firstName, lastName] = [faker.person.firstName(), faker.person.lastName()];
    const unit = units[i % units.length] ?? pick(units);
    const address = addressIn(places[0], faker.location.street());
    const phone = phoneIn(places[0]);
    const login = `${firstName[0]}${lastName}`.toLowerCase().replace(/[^a-z]/g, "");
    state.technicians.insert({
      ...setting(`${firstName} ${lastName}`),
      // The last one has left the company.
      active: i < 17,
      userId: newId(state),
      firstName,
      lastName,
      roleIds: [pick(roles).id],
      businessUnitId: unit.id,
      email: `${login}@evergreen.example.com`,
      phoneNumber: phone,
      mobilePhone: phone,
      loginName: login,
      home: { ...address, streetAddress: address.street },
      dailyGoal: 1500,
      isManagedTech: true,
      licenseType: "ManagedTech",
      burdenRate: 12.5,
      team: unit.trade?.name ?? null,
      jobFilter: "AllScheduledDispatchedWorking",
      accountLocked: false,
      commissionRate: 0.05,
      hourlyRate: 28 + (i % 5) * 2.5,
      payrollId: `E${1001 + i}`,
      shiftStart: "08:00:00",
      shiftEnd: "17:00:00",
      soldByRate: 0.03,
      startDate: midnight(today - (900 - i * 40) * day),
      status: "Idle",
      skills: unit.trade && [unit.trade],
      positions: ["Service"],
    });
  }
}

const userRoles = [
  ["Owner", "Employee"],
  ["Dispatcher", "Employee"],
  ["Customer Service Representative", "Employee"],
  ["Accounting", "Employee"],
  ["Service Technician", "Technician"],
  ["Installer", "Technician"],
] as const;
