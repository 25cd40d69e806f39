import { taskStatuses } from "../../../api/taskmanagement/tasks";
import { businessUnitId, customerId, jobId, priority, projectId } from "../../inputs/common";
import { choice, commented, flag, id, idList, longText, moment, text } from "../../inputs/kinds";

/** Inputs that actions on tasks share. */

export const taskId = id({ label: "Task ID", comments: "ID of the task.", of: "task" });

const assignedToId = id({
  label: "Assigned To ID",
  comments: "ID of the employee who is to do it.",
  of: "taskAssignee",
});

const closed = flag({
  label: "Is Closed",
  comments: "Whether it is done with already.",
});

/** What ServiceTitan wants to know of every task. */
export const requiredOfTask = {
  name: text({ label: "Name", comments: "What is to be done.", example: "Call back about the furnace" }),
  businessUnitId,
  employeeTaskTypeId: id({
    label: "Task Type ID",
    comments: "ID of the task type: what kind of task it is.",
    of: "taskType",
  }),
  employeeTaskSourceId: id({
    label: "Task Source ID",
    comments: "ID of the task source: how the task came up.",
    of: "taskSource",
  }),
  reportedById: id({
    label: "Reported By ID",
    comments: "ID of the employee who brought it up.",
    of: "taskReporter",
  }),
  assignedToId,
  reportedDate: moment("Reported Date", "When it was brought up.", "2026-07-08T09:45:00-07:00"),
  priority: { ...priority, input: { ...priority.input, comments: "How urgent the task is." } },
};

export const optionalOfTask = {
  description: longText({
    label: "Description",
    comments: "What the task is about.",
    example: "The furnace still does not ignite.",
  }),
  status: choice({
    label: "Status",
    comments: "How far it has come. If left blank, ServiceTitan decides.",
    choices: taskStatuses,
  }),
  isClosed: commented(closed, "If left blank, Yes where Status is Canceled or Completed."),
  completeBy: moment("Complete By", "When it is to be done.", "2026-07-10"),
  startedOn: moment("Started On", "When the work on it began.", "2026-07-08T10:00:00-07:00"),
  employeeTaskResolutionId: id({
    label: "Task Resolution ID",
    comments:
      "ID of the task resolution: what came of the task. A task type may exclude some, as Get Task Settings tells.",
    of: "taskResolution",
  }),
  involvedEmployeeIdList: idList({
    label: "Involved Employee IDs",
    comments: "IDs of other employees whom it concerns, one per line.",
    of: "taskEmployee",
  }),
  customerId,
  jobId,
  projectId,
};

export const requiredOfSubtask = {
  taskId,
  name: text({ label: "Name", comments: "What is to be done.", example: "Order the igniter" }),
  assignedToId,
};

export const optionalOfSubtask = {
  dueDateTime: moment("Due Date Time", "When it is to be done.", "2026-07-09T17:00:00-07:00"),
  isClosed: commented(closed, "No if left blank."),
};
