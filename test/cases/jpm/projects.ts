import { dates, externalFilters, jobOf, range } from "../filters";
import {
  active,
  applicationGuid,
  type Cases,
  customFieldsOf,
  externalData,
  externalDataPatch,
  first,
  list,
  listInputs,
  newJob,
  newProject,
  technicianOf,
  type World,
} from "../world";

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

const unitsOf = ({ state }: World) => [first(state.businessUnits.values(), active).id];

export const cases: Cases = {
  attachJob: async (world) => ({
    projectId: (await newProject(world)).id,
    jobId: (await newJob(world)).id,
  }),
  detachJob: async (world) => {
    const [project, job] = [await newProject(world), await newJob(world)];
    await world.create("attachJob", { projectId: project.id, jobId: job.id });
    return { jobId: job.id };
  },
  getProjectStatus: ({ state }) => ({ projectStatusId: first(state.projectStatuses.values()).id }),
  getProjectSubStatus: ({ state }) => ({ projectSubStatusId: first(state.projectSubStatuses.values()).id }),
  listProjectTypes: () => listInputs,
  getProjectType: ({ state }) => ({ projectTypeId: first(state.projectTypes.values()).id }),
  listProjectStatuses: () => ({ ...list(), filters: { ids: [1511], name: "Progress", ...dates } }),
  listProjectSubStatuses: () => ({
    ...list(),
    filters: {
      ids: [1512],
      name: "Waiting",
      statusId: 1511,
      active: "Any",
      ...dates,
    },
  }),
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
  listProjects: (world) => ({
    ...list(),
    filters: {
      ids: [1501, 1502],
      customerId: jobOf(world).customerId,
      locationId: jobOf(world).locationId,
      jobId: jobOf(world).id,
      appointmentId: jobOf(world).firstAppointmentId,
      invoiceId: jobOf(world).invoiceId,
      technicianId: technicianOf(world),
      projectTypeId: 1513,
      projectManagerIds: [51],
      businessUnitIds: [jobOf(world).businessUnitId],
      status: ["In Progress", "None"],
      ...range("starts"),
      ...range("targetCompletionDate"),
      ...range("completed"),
      ...dates,
      ...externalFilters,
    },
  }),
  updateProject: async (world) => ({
    projectId: (await newProject(world)).id,
    jobsIds: [(await newJob(world)).id],
    ...details(world),
    businessUnitIds: unitsOf(world),
    externalData: externalDataPatch,
  }),
};
