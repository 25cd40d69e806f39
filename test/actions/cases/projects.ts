import {
  active,
  applicationGuid,
  type Cases,
  customFieldsOf,
  externalData,
  externalDataPatch,
  first,
  list,
  newJob,
  newProject,
  technicianOf,
  type World,
} from "./world";

const details = (world: World) => {
  const subStatus = first(world.state.projectSubStatuses.values());
  return {
    projectManagerIds: [first(world.state.employees.values(), active).id],
    name: "Heating overhaul",
    summary: "Furnace and ducts.",
    statusId: subStatus.statusId,
    subStatusId: subStatus.id,
    startDate: "2026-12-03",
    targetCompletionDate: "2026-12-20",
    actualCompletionDate: "2026-12-19",
    customFields: customFieldsOf(world, "Project"),
    projectTypeId: first(world.state.projectTypes.values()).id,
  };
};

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

const unitsOf = ({ state }: World) => [first(state.businessUnits.values(), active).id];

/** Projects, and changes to technicians. */
export const projectCases: Cases = {
  createProject: (world) => {
    const location = first(world.state.locations.values(), active);
    return {
      locationId: location.id,
      customerId: location.customerId,
      ...details(world),
      businessUnitIds: unitsOf(world),
      externalData,
    };
  },
  getProject: ({ state }) => ({
    projectId: first(state.projects.values()).id,
    externalDataApplicationGuid: applicationGuid,
  }),
  listProjects: list,
  updateProject: async (world) => ({
    projectId: (await newProject(world)).id,
    jobsIds: [(await newJob(world)).id],
    ...details(world),
    businessUnitIds: unitsOf(world),
    externalData: externalDataPatch,
  }),

  createTechnician: (world) => ({
    ...technician(world),
    accountCreationMethod: "AssignLoginAndPassword",
    password: "correct-horse-battery",
  }),
  updateTechnician: (world) => ({
    technicianId: technicianOf(world),
    ...technician(world),
    accountLocked: false,
  }),
};
