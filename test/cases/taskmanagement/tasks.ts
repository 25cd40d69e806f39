import { customerIds, dates, ids, range } from "../filters";
import { active, type Cases, first, list, type World } from "../world";

const employees = ({ state }: World) => [...state.employees.values()].filter(active).map(({ id }) => id);

const aboutWhat = (world: World) => ({
  customerId: customerIds(world)[0],
  jobId: first(world.state.jobs.keys()),
  projectId: first(world.state.projects.keys()),
});

export const newTask = (world: World) => ({
  name: "Call back about the furnace",
  businessUnitId: first(world.state.businessUnits.values(), active).id,
  employeeTaskTypeId: first(world.state.taskTypes.values(), active).id,
  employeeTaskSourceId: first(world.state.taskSources.values(), active).id,
  reportedById: employees(world)[0],
  assignedToId: employees(world)[1],
  reportedDate: "2026-07-08T16:45:00.000Z",
  priority: "High",
});

export const cases: Cases = {
  listTasks: (world) => ({
    ...list(),
    filters: {
      ids,
      active: "Any",
      statuses: ["ToDo", "OnHold"],
      isClosed: false,
      priorities: ["High", "Urgent"],
      name: "furnace",
      taskNumber: 1042,
      jobNumber: "60412",
      ...aboutWhat(world),
      reportedById: employees(world)[0],
      assignedToId: employees(world)[1],
      involvedEmployeeIdList: employees(world).slice(0, 2),
      businessUnitIds: [first(world.state.businessUnits.keys())],
      employeeTaskTypeIds: [...world.state.taskTypes.keys()].slice(0, 2),
      employeeTaskSourceIds: [...world.state.taskSources.keys()].slice(0, 2),
      employeeTaskResolutionIds: [...world.state.taskResolutions.keys()].slice(0, 2),
      ...range("reported"),
      ...range("complete"),
      ...dates,
      includeSubtasks: true,
    },
  }),
  getTask: ({ state }) => ({ taskId: first(state.tasks.keys()), includeSubtasks: true }),
  getTaskSettings: () => ({}),
  createTask: (world) => ({
    ...newTask(world),
    ...aboutWhat(world),
    description: "The furnace still does not ignite.",
    status: "Completed",
    isClosed: true,
    completeBy: "2026-07-10T00:00:00.000Z",
    startedOn: "2026-07-08T17:00:00.000Z",
    employeeTaskResolutionId: first(world.state.taskResolutions.values(), active).id,
    involvedEmployeeIdList: employees(world).slice(2, 4),
    addOnce: false,
  }),
  createSubtask: (world) => ({
    taskId: first(world.state.tasks.keys()),
    name: "Order the igniter",
    assignedToId: employees(world)[1],
    dueDateTime: "2026-07-10T00:00:00.000Z",
    isClosed: false,
    addOnce: false,
  }),
};
