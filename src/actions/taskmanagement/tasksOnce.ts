import type { Subtask, Task } from "../../../api/taskmanagement/tasks";
import { isSameMoment } from "../../changes/instant";
import { fillPath } from "../../client/path";
import { sameId } from "../../declare/check";
import { type Call, endpointOf } from "../../declare/declaration";
import { type LookedAt, readWhole } from "../../lookups/read";

/** Tasks that a run which is repeated would create again. */

const scope = "Task Management → Tasks (Read)";

const tasks: LookedAt = { calls: "GET taskmanagement /tasks", scope, what: ["task", "tasks"] };

/** What tells tasks apart, besides their names and when they were reported; what is not given must be missing. */
interface Told {
  reportedById: number;
  assignedToId: number;
  employeeTaskTypeId: number;
  customerId?: number;
  jobId?: number;
  projectId?: number;
}

const telling = [
  ...(["reportedById", "assignedToId", "employeeTaskTypeId"] as const),
  ...(["customerId", "jobId", "projectId"] as const),
];

/** An active task that is of the same as one is to be, as its creation would answer it; throws as `readWhole` does. */
export async function findTaskLike(
  wanted: Told & { name: string; reportedDate: string },
  call: Call,
): Promise<Record<string, unknown> | undefined> {
  const { reportedById, assignedToId, employeeTaskTypeId, name, reportedDate } = wanted;
  const query = {
    reportedById: String(reportedById),
    assignedToId: String(assignedToId),
    employeeTaskTypeIds: String(employeeTaskTypeId),
    reportedOnOrAfter: reportedDate,
  };
  const found = await readWhole<Task>(tasks, query, call);
  const there = found.find(
    (each) =>
      each.name === name &&
      isSameMoment(each.reportedOn, reportedDate) &&
      telling.every((key) => sameId(each[key] ?? "", wanted[key] ?? "")),
  );
  return there && asCreated(there);
}

function asCreated({ reportedOn: reportedDate, ...task }: Task): Record<string, unknown> {
  const { active, closedOn, descriptionModifiedById, comments, attachments, subTasksData, ...same } = task;
  return { ...same, reportedDate };
}

/** An active subtask of the task with the same name, assignee and due date, as its creation would answer it. */
export async function findSubtaskLike(
  {
    taskId,
    name,
    assignedToId,
    dueDateTime,
  }: Pick<Subtask, "name"> & {
    taskId: number;
    assignedToId: number;
    dueDateTime?: string;
  },
  { label, client }: Call,
): Promise<Record<string, unknown> | undefined> {
  const { api, version, path } = endpointOf({ calls: "GET taskmanagement /tasks/{taskId}" });
  const reader = client(api, { version, scope, action: `The look of ${label} for subtasks` });
  const { data } = await reader.get<Task>(fillPath(path, { taskId }).url, {
    params: { includeSubtasks: true },
  });
  const there = data.subTasksData?.subTasks.find(
    (each) =>
      each.active !== false &&
      each.name === name &&
      sameId(each.assignedToId, assignedToId) &&
      isSameMoment(each.dueDateTime, dueDateTime),
  );
  return there && asCreatedSubtask(there, taskId);
}

const asCreatedSubtask = (
  {
    isClosed,
    name,
    assignedToId,
    dueDateTime,
    subtaskNumber,
    isViewed,
    assignedDateTime,
    createdOn,
  }: Subtask,
  parentTaskId: number,
) => ({
  ...{ isClosed, name, assignedToId, dueDateTime, parentTaskId, subtaskNumber: String(subtaskNumber) },
  ...{ isViewed, assignedDateTime, createdOn },
});
