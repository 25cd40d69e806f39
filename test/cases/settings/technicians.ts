import { dates } from "../filters";
import {
  active,
  type Cases,
  customFieldsOf,
  customQueryParams,
  first,
  listInputs,
  technicianOf,
  type World,
} from "../world";

const technician = (world: World) => ({
  name: "Maria Lopez",
  roleId: first(world.state.userRoles.values(), ({ employeeType }) => employeeType === "Technician").id,
  positions: ["Service", "Helper"],
  licenseType: "ManagedTech",
  phoneNumber: "9165550134",
  email: "maria@example.com",
  login: `maria.lopez${world.state.technicians.size}`,
  businessUnitId: first(world.state.businessUnits.values(), active).id,
  aadUserId: "6f1d2f3a-8a0b-4b1e-9a55-2d7c7f0c9e41",
  team: "North",
  dailyGoal: 0,
  burdenRate: 18.5,
  bio: "Ten years in heating.",
  memo: "Starts on Monday.",
  jobFilter: "DispatchedWorking",
  jobHistoryDateFilter: "LastMonth",
  home: {
    street: "1 River Road",
    unit: "2",
    city: "Sacramento",
    state: "CA",
    zip: "95814",
    country: "USA",
    latitude: 38.58,
    longitude: -121.5,
  },
  customFields: customFieldsOf(world, "Technician"),
});

const newTechnician = (world: World) => ({
  ...technician(world),
  accountCreationMethod: "AssignLoginAndPassword",
  password: "correct-horse-battery",
});

export const cases: Cases = {
  getTechnician: (world) => ({ technicianId: technicianOf(world) }),
  listTechnicians: (world) => ({
    ...listInputs,
    customQueryParams,
    filters: {
      ids: [technicianOf(world)],
      userIds: [51],
      name: "a",
      active: "Any",
      ...dates,
    },
  }),
  createTechnician: newTechnician,
  setTechnicianAccount: async (world) => ({
    technicianId: (
      await world.create("createTechnician", {
        ...newTechnician(world),
        login: undefined,
        accountCreationMethod: "CreateLater",
      })
    ).id,
    action: "Deactivate",
    licenseType: "ManagedTechnician",
    truckId: first(world.state.trucks.values(), active).id,
  }),
  updateTechnician: (world) => ({
    technicianId: technicianOf(world),
    ...technician(world),
    accountLocked: false,
  }),
};
