import { z } from "zod";
import { priorities } from "../../../api/shared";
import { taskStatuses } from "../../../api/taskmanagement/tasks";
import { activeReference, dateTime, name, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { invalid } from "../../kit/errors";
import { find, type Operation, operation } from "../../kit/operation";
import { closing, newNumber, noResolution } from "../../rules/tasks";
import { newId, type State } from "../../state";

/** New tasks, and parts of them; the API cannot change them. */
export const taskWrites = (state: State): Operation[] => [
  operation({
    method: "POST",
    path: "/tasks",
    body: () => newTask(state),
    handle: ({ body }) => createTask(state, body),
  }),
  operation({
    method: "POST",
    path: "/tasks/{id}/subtasks",
    body: () => newSubtask(state),
    handle: ({ params, body: { name, assignedToId, dueDateTime = null, isClosed } }) => {
      const now = timestamp(state.clock);
      const { id, taskId, subtaskNumber, ...subtask } = state.subtasks.insert({
        ...{ id: newId(state), taskId: find(state.tasks, params.id).id, subtaskNumber: newNumber(state) },
        ...{ name, assignedToId, reportedById: null, dueDateTime, active: true, isViewed: false },
        ...{ isClosed, closedOn: isClosed ? now : null, createdOn: now, assignedDateTime: now, comments: [] },
      });
      const { isViewed, assignedDateTime, createdOn } = subtask;
      return {
        ...{ isClosed, name, assignedToId, dueDateTime, parentTaskId: taskId },
        ...{ subtaskNumber: String(subtaskNumber), isViewed, assignedDateTime, createdOn },
      };
    },
  }),
];

const newTask = (state: State) =>
  z.strictObject({
    reportedById: reference(state.employees),
    assignedToId: activeReference(state.employees),
    isClosed: z.boolean(),
    status: z.enum(taskStatuses).nullish(),
    name,
    businessUnitId: activeReference(state.businessUnits),
    employeeTaskTypeId: activeReference(state.taskTypes),
    employeeTaskSourceId: activeReference(state.taskSources),
    employeeTaskResolutionId: activeReference(state.taskResolutions).nullish(),
    reportedDate: dateTime,
    completeBy: dateTime.nullish(),
    startedOn: dateTime.nullish(),
    involvedEmployeeIdList: z.array(reference(state.employees)).nullish(),
    customerId: reference(state.customers).nullish(),
    jobId: reference(state.jobs).nullish(),
    projectId: reference(state.projects).nullish(),
    description: z.string().nullish(),
    priority: z.enum(priorities),
  });

const newSubtask = (state: State) =>
  z.strictObject({
    isClosed: z.boolean(),
    name,
    assignedToId: activeReference(state.employees),
    dueDateTime: dateTime.nullish(),
  });

type Body = z.output<ReturnType<typeof newTask>>;

/** The status counts where it and `isClosed` do not go together, since ServiceTitan gives the latter up. */
function createTask(state: State, { reportedDate, ...given }: Body) {
  refuseExcluded(state, given);
  const now = timestamp(state.clock);
  const status = given.status ?? (given.isClosed ? "Completed" : "ToDo");
  const isClosed = closing.includes(status);
  const task = state.tasks.insert({
    ...given,
    ...{ id: newId(state), taskNumber: newNumber(state), active: true, status, isClosed },
    closedOn: isClosed ? now : null,
    reportedOn: reportedDate,
    employeeTaskResolutionId: given.employeeTaskResolutionId ?? noResolution,
    customerName: state.customers.get(given.customerId ?? 0)?.name ?? null,
    jobNumber: state.jobs.get(given.jobId ?? 0)?.jobNumber ?? null,
    descriptionModifiedOn: given.description ? now : null,
    descriptionModifiedById: given.description ? state.apiUserId : null,
    createdOn: now,
    modifiedOn: now,
  });
  const { active, closedOn, reportedOn, descriptionModifiedById, comments, attachments, ...rest } = task;
  const { subTasksData, ...same } = rest;
  return {
    ...same,
    reportedDate,
    employeeTaskResolutionId: given.employeeTaskResolutionId ?? null,
    descriptionModifiedBy: given.description ? "API" : null,
  };
}

/** A task cannot have a resolution that its type excludes. */
function refuseExcluded(
  state: State,
  {
    employeeTaskTypeId,
    employeeTaskResolutionId: resolution,
  }: Pick<Body, "employeeTaskTypeId" | "employeeTaskResolutionId">,
): void {
  const type = state.taskTypes.get(employeeTaskTypeId);
  if (type && resolution != null && type.excludedTaskResolutionIds.includes(resolution))
    throw invalid({
      EmployeeTaskResolutionId: [`Task resolution ${resolution} is excluded by the task type ${type.name}.`],
    });
}
