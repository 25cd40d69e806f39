import { priorities } from "../../../api/shared";
import { type Task as AnsweredTask, taskStatuses } from "../../../api/taskmanagement/tasks";
import type { Task } from "../../kept";
import {
  active,
  before,
  choices,
  contains,
  dates,
  type Filter,
  flag,
  ids,
  integer,
  onOrAfter,
  readBoolean,
  text,
} from "../../kit/filters";
import { Parameters } from "../../kit/list";
import { sortable } from "../../kit/moments";
import { find, list, type Operation, operation } from "../../kit/operation";
import { subtasksOf } from "../../rules/tasks";
import type { State } from "../../state";

/** What the office has to do. */
export const tasks = (state: State): Operation[] => [
  list("/tasks", state.tasks, {
    filters,
    defaults: { active: "True", includeSubtasks: "false" },
    sorts: {
      Id: (task) => task.id,
      CreatedOn: (task) => sortable(task.createdOn),
      DescriptionModifiedOn: (task) => sortable(task.descriptionModifiedOn),
      CompletedBy: (task) => sortable(task.completeBy),
      Priority: (task) => (priorities as readonly (string | null)[]).indexOf(task.priority),
    },
    view: (task, { includeSubtasks: [wanted = ""] = [] }) => shown(state, task, /^true$/i.test(wanted)),
  }),
  operation({
    method: "GET",
    path: "/tasks/{id}",
    handle: ({ params, query }) => {
      const parameters = new Parameters(query);
      const withSubtasks = parameters.read("includeSubtasks", ([text = ""]) => readBoolean(text));
      parameters.check();
      return shown(state, find(state.tasks, params.id), withSubtasks ?? false);
    },
  }),
];

const filters: Record<string, Filter<Task>> = {
  ids: ids((task) => task.id),
  active,
  ...dates,
  reportedBefore: before((task) => task.reportedOn),
  reportedOnOrAfter: onOrAfter((task) => task.reportedOn),
  // The documents do not say whether it is by when a task is to be done, or was; sorting goes by the former.
  completeBefore: before((task) => task.completeBy),
  completeOnOrAfter: onOrAfter((task) => task.completeBy),
  isClosed: flag((task) => task.isClosed),
  statuses: choices(taskStatuses, (task) => task.status),
  name: contains((task) => task.name),
  includeSubtasks: ([text = ""]) => {
    readBoolean(text);
    return () => true;
  },
  businessUnitIds: ids((task) => task.businessUnitId),
  employeeTaskTypeIds: ids((task) => task.employeeTaskTypeId),
  employeeTaskSourceIds: ids((task) => task.employeeTaskSourceId),
  employeeTaskResolutionIds: ids((task) => task.employeeTaskResolutionId),
  reportedById: integer((task) => task.reportedById),
  assignedToId: integer((task) => task.assignedToId),
  involvedEmployeeIdList: ids((task) => task.involvedEmployeeIdList),
  customerId: integer((task) => task.customerId),
  jobId: integer((task) => task.jobId),
  projectId: integer((task) => task.projectId),
  priorities: choices(priorities, (task) => task.priority),
  taskNumber: integer((task) => task.taskNumber),
  jobNumber: text((task) => task.jobNumber),
};

function shown(state: State, { startedOn: _, ...task }: Task, withSubtasks: boolean): AnsweredTask {
  if (!withSubtasks) return { ...task, subTasksData: null };
  const subTasks = subtasksOf(state, task.id);
  return { ...task, subTasksData: { count: subTasks.length, subTasks } };
}
