import { priorities } from "../../../api/shared";
import { taskSettings } from "../../../api/taskmanagement/settings";
import { createdSubtask, createdTask, task, taskStatuses } from "../../../api/taskmanagement/tasks";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { alreadyThere, unlessThere } from "../../declare/unlessThere";
import { addOnce } from "../../inputs/addOnce";
import { customerId, jobId, projectId } from "../../inputs/common";
import { active, before, dates, ids, idsInText, inText, name, onOrAfter } from "../../inputs/filters";
import { choiceList, flag, id, integer, text } from "../../inputs/kinds";
import { optionalOfSubtask, optionalOfTask, requiredOfSubtask, requiredOfTask, taskId } from "./taskInputs";
import { findSubtaskLike, findTaskLike } from "./tasksOnce";

const write = "Task Management → Tasks (Write)";
const read = "Task Management → Tasks (Read)";

const includeSubtasks = flag({
  label: "Include Subtasks",
  comments: "Yes answers the subtasks of each task, which are left out otherwise.",
});

const undocumented =
  "ServiceTitan does not document whether it goes by Complete By or by when the task was closed.";

export const listTasks = list({
  label: "List Tasks",
  description:
    "List what the office has to do, such as call-backs and complaints, page by page or all at once.",
  calls: "GET taskmanagement /tasks",
  scope: read,
  filters: {
    ids: ids("task"),
    active,
    statuses: inText(
      choiceList({
        label: "Statuses",
        comments: "Only tasks with one of these statuses, one per line.",
        choices: taskStatuses,
      }),
    ),
    isClosed: flag({
      label: "Is Closed",
      comments: "Yes lists only closed tasks, No only open ones. ServiceTitan advises Statuses instead.",
    }),
    priorities: inText(
      choiceList({
        label: "Priorities",
        comments: "Only tasks with one of these priorities, one per line.",
        choices: priorities,
      }),
    ),
    name: name("furnace"),
    taskNumber: integer({
      label: "Task Number",
      comments: "Only the task with this number.",
      example: "1042",
      min: 1,
    }),
    jobNumber: text({
      label: "Job Number",
      comments: "Only tasks about the job with this number.",
      example: "60412",
    }),
    customerId,
    jobId,
    projectId,
    reportedById: id({
      label: "Reported By ID",
      comments: "ID of the employee who brought the tasks up.",
      of: "taskReporter",
    }),
    assignedToId: id({
      label: "Assigned To ID",
      comments: "ID of the employee who is to do the tasks.",
      of: "taskAssignee",
    }),
    involvedEmployeeIdList: idsInText({
      label: "Involved Employee IDs",
      comments: "Only tasks that concern these employees, one ID per line.",
      of: "taskEmployee",
    }),
    businessUnitIds: idsInText({
      label: "Business Unit IDs",
      comments: "Only tasks of these business units, one ID per line.",
      of: "businessUnit",
    }),
    employeeTaskTypeIds: idsInText({
      label: "Task Type IDs",
      comments: "Only tasks of these types, one ID per line.",
      of: "taskType",
    }),
    employeeTaskSourceIds: idsInText({
      label: "Task Source IDs",
      comments: "Only tasks that came up in these ways, one ID per line.",
      of: "taskSource",
    }),
    employeeTaskResolutionIds: idsInText({
      label: "Task Resolution IDs",
      comments: "Only tasks with these resolutions, one ID per line.",
      of: "taskResolution",
    }),
    reportedOnOrAfter: onOrAfter("Reported", "Only tasks brought up", "2026-07-06T00:00:00-07:00"),
    reportedBefore: before("Reported", "Only tasks brought up", "2026-07-13"),
    completeOnOrAfter: onOrAfter("Complete", `${undocumented} Only tasks completed`, "2026-07-10"),
    completeBefore: before("Complete", `${undocumented} Only tasks completed`, "2026-07-17"),
    ...dates,
    includeSubtasks,
  },
  sorts: ["Id", "CreatedOn", "DescriptionModifiedOn", "CompletedBy", "Priority"],
  of: task,
});

export const getTask = action({
  label: "Get Task",
  description: "Get one task by ID, with its comments and attachments, and with its subtasks if asked to.",
  calls: "GET taskmanagement /tasks/{taskId}",
  scope: read,
  required: { taskId },
  optional: { includeSubtasks },
  returns: task,
});

export const getTaskSettings = action({
  label: "Get Task Settings",
  description:
    "Get what tasks are made of, in one answer: task types, sources, resolutions, statuses and priorities, and the employees and business units that they may name.",
  calls: "GET taskmanagement /data",
  scope: "Task Management → Task Management Data (Read)",
  returns: taskSettings,
});

const closing = ["Canceled", "Completed"];

export const createTask = action({
  label: "Create Task",
  description:
    "Create a task for somebody in the office; ServiceTitan's API cannot change it later. A run that is repeated creates another one, unless Add Once is on.",
  calls: "POST taskmanagement /tasks",
  scope: write,
  required: requiredOfTask,
  optional: {
    ...optionalOfTask,
    addOnce: addOnce(
      "an active task of the same name, type, reporter, assignee, reported date, customer, job and project",
    ),
  },
  around: unlessThere(findTaskLike),
  body: (wanted) => ({ isClosed: closing.includes(wanted.status ?? ""), ...wanted }),
  returns: createdTask,
  beside: alreadyThere,
});

export const createSubtask = action({
  label: "Create Subtask",
  description:
    "Create a part of a task that somebody is to do. A run that is repeated creates another one, unless Add Once is on.",
  calls: "POST taskmanagement /tasks/{taskId}/subtasks",
  scope: write,
  required: requiredOfSubtask,
  optional: {
    ...optionalOfSubtask,
    addOnce: addOnce("an active subtask of the task with the same name, assignee and due date"),
  },
  around: unlessThere(findSubtaskLike),
  body: (wanted) => ({ isClosed: false, ...wanted }),
  returns: createdSubtask,
  beside: alreadyThere,
});
