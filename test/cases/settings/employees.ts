import { dates, ids } from "../filters";
import { active, type Cases, customFieldsOf, first, unsorted, type World } from "../world";

const employee = (world: World) => ({
  name: "Robin Ellis",
  email: "robin@example.com",
  roleId: first(world.state.userRoles.values(), ({ employeeType }) => employeeType === "Employee").id,
  positions: ["Dispatcher", "CSR"],
  mobilePhoneNumber: "9165550177",
  phoneNumber: "9165550101",
  login: `robin.ellis${world.state.employees.size}`,
  businessUnitId: first(world.state.businessUnits.values(), active).id,
  aadUserId: "d2b7c5f0-3e1a-4c7d-8f26-91a0b4c5d6e7",
  customFields: customFieldsOf(world, "Employee"),
});

const newEmployee = (world: World) => ({
  ...employee(world),
  accountCreationMethod: "AssignLoginAndPassword",
  password: "correct-horse-battery",
});

export const cases: Cases = {
  createEmployee: newEmployee,
  updateEmployee: (world) => ({
    employeeId: first(world.state.employees.keys()),
    ...employee(world),
    login: "robin.e",
    accountLocked: false,
  }),
  setEmployeeAccount: async (world) => ({
    employeeId: (
      await world.create("createEmployee", {
        ...newEmployee(world),
        login: undefined,
        accountCreationMethod: "CreateLater",
      })
    ).id,
    action: "Deactivate",
  }),
  getEmployee: ({ state }) => ({ employeeId: first(state.employees.keys()) }),
  listEmployees: () => ({
    ...unsorted(),
    filters: {
      ids,
      userIds: [52, 53],
      name: "Carter",
      email: "scarter@evergreen.example.com",
      active: "Any",
      ...dates,
    },
  }),
};
