import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dateTime, id, priorities } from "../shared";

export const taskStatuses = ["ToDo", "InProgress", "OnHold", "Canceled", "Completed"] as const;

const comment = z.object({ employeeId: id, comment: z.string(), createdOn: dateTime });

const attachmentGroup = z.object({
  createdOn: dateTime,
  createdBy: id,
  count: z.int(),
  files: z.array(z.object({ url: z.string(), filename: z.string() })),
});

const subtask = z.object({
  assignedToId: id.nullish(),
  reportedById: id.nullish(),
  active: z.boolean(),
  isClosed: z.boolean(),
  closedOn: dateTime.nullish(),
  name: z.string(),
  createdOn: dateTime,
  dueDateTime: dateTime.nullish(),
  subtaskNumber: z.int(),
  isViewed: z.boolean().describe("Whether who is to do it has seen it"),
  assignedDateTime: dateTime,
  comments: z.array(comment),
});

/** What a task has, and what its creation answers of it. */
const shared = {
  reportedById: id,
  assignedToId: id,
  isClosed: z.boolean(),
  businessUnitId: id,
  employeeTaskTypeId: id,
  employeeTaskSourceId: id,
  completeBy: dateTime.nullish(),
  involvedEmployeeIdList: z.array(id).nullish(),
  customerId: id.nullish(),
  jobId: id.nullish(),
  projectId: id.nullish(),
  description: z.string().nullish(),
  id,
  taskNumber: z.int(),
  customerName: z.string().nullish(),
  jobNumber: z.string().nullish(),
  refundIssued: z.number().nullish(),
  descriptionModifiedOn: dateTime.nullish(),
  createdOn: dateTime,
};

const example = {
  reportedById: 52,
  assignedToId: 51,
  isClosed: false,
  status: "ToDo" as const,
  name: "Call back about the furnace",
  businessUnitId: 31,
  employeeTaskTypeId: 3011,
  employeeTaskSourceId: 3021,
  employeeTaskResolutionId: 3031,
  completeBy: "2026-07-10T00:00:00Z",
  involvedEmployeeIdList: [51],
  customerId: 2,
  jobId: 1001,
  projectId: 1501,
  description: "The furnace still does not ignite.",
  priority: "High" as const,
  id: 3001,
  taskNumber: 1042,
  customerName: "Jane Doe",
  jobNumber: "1001",
  refundIssued: 89,
  descriptionModifiedOn: "2026-07-08T17:00:00Z",
  createdOn: "2026-07-08T17:00:00Z",
  modifiedOn: "2026-07-08T17:30:00Z",
};

const exampleComment = {
  employeeId: 51,
  comment: "Left a message.",
  createdOn: "2026-07-08T17:30:00Z",
};

export const task = record(
  "Task",
  "GET taskmanagement /tasks/{id}",
  z.object({
    ...shared,
    active: z.boolean(),
    status: z.enum(taskStatuses),
    closedOn: dateTime.nullish(),
    name: z.string().nullish(),
    employeeTaskResolutionId: id,
    reportedOn: dateTime,
    priority: z.string().nullish(),
    descriptionModifiedById: id.nullish(),
    modifiedOn: dateTime.nullish(),
    comments: z.array(comment).nullish(),
    attachments: z.array(attachmentGroup).nullish(),
    subTasksData: z
      .object({ count: z.int(), subTasks: z.array(subtask) })
      .nullish()
      .describe("Its subtasks, where they were asked for"),
  }),
  {
    ...example,
    active: true,
    closedOn: "2026-07-09T20:00:00Z",
    reportedOn: "2026-07-08T16:45:00Z",
    descriptionModifiedById: 52,
    comments: [exampleComment],
    attachments: [
      {
        createdOn: "2026-07-08T17:00:00Z",
        createdBy: 52,
        count: 1,
        files: [{ url: "https://files.example/furnace.jpg", filename: "furnace.jpg" }],
      },
    ],
    subTasksData: {
      count: 1,
      subTasks: [
        {
          assignedToId: 51,
          reportedById: 52,
          active: true,
          isClosed: false,
          closedOn: "2026-07-09T20:00:00Z",
          name: "Order the igniter",
          createdOn: "2026-07-08T17:00:00Z",
          dueDateTime: "2026-07-09T00:00:00Z",
          subtaskNumber: 1043,
          isViewed: true,
          assignedDateTime: "2026-07-08T17:00:00Z",
          comments: [exampleComment],
        },
      ],
    },
  },
);

/** What a creation answers: the task under other names here and there. */
export const createdTask = record(
  "Created Task",
  "POST taskmanagement /tasks",
  z.object({
    ...shared,
    status: z.enum(taskStatuses).nullish(),
    name: z.string(),
    employeeTaskResolutionId: id.nullish(),
    reportedDate: dateTime,
    startedOn: dateTime.nullish(),
    priority: z.enum(priorities),
    descriptionModifiedBy: z.string().nullish(),
    modifiedOn: dateTime,
  }),
  {
    ...example,
    reportedDate: "2026-07-08T16:45:00Z",
    startedOn: "2026-07-08T17:00:00Z",
    descriptionModifiedBy: "Noor Haddad",
  },
);

export const createdSubtask = record(
  "Created Subtask",
  "POST taskmanagement /tasks/{id}/subtasks",
  z.object({
    isClosed: z.boolean(),
    name: z.string(),
    assignedToId: id,
    dueDateTime: dateTime.nullish(),
    parentTaskId: id,
    subtaskNumber: z.string(),
    isViewed: z.boolean().describe("Whether who is to do it has seen it"),
    assignedDateTime: dateTime,
    createdOn: dateTime,
  }),
  {
    isClosed: false,
    name: "Order the igniter",
    assignedToId: 51,
    dueDateTime: "2026-07-09T00:00:00Z",
    parentTaskId: 3001,
    subtaskNumber: "1043",
    isViewed: false,
    assignedDateTime: "2026-07-08T17:00:00Z",
    createdOn: "2026-07-08T17:00:00Z",
  },
);

export type Task = RecordOf<typeof task>;
export type Subtask = NonNullable<Task["subTasksData"]>["subTasks"][number];
