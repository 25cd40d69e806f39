import { z } from "zod";
import { type RecordOf, record } from "../record";
import { id } from "../shared";

export const resolutionTypes = ["Custom", "Refund"] as const;

const named = z.object({ name: z.string() });

const setting = z.object({ id, name: z.string(), active: z.boolean() });

const taskType = setting.extend({
  excludedTaskResolutionIds: z.array(id).describe("Resolutions that tasks of this type cannot have"),
});

const taskResolution = setting.extend({
  type: z.enum(resolutionTypes),
  excludedTaskTypeIds: z.array(id).describe("Types of tasks that cannot have this resolution"),
});

/** All that tasks can be made of, in one answer. */
export const taskSettings = record(
  "Task Settings",
  "GET taskmanagement /data",
  z.object({
    employees: z.array(setting),
    businessUnits: z.array(z.object({ name: z.string(), value: id.describe("Its ID") })),
    taskPriorities: z.array(named),
    taskResolutionTypes: z.array(named),
    taskStatuses: z.array(named),
    taskTypes: z.array(taskType),
    taskSources: z.array(setting),
    taskResolutions: z.array(taskResolution),
  }),
  {
    employees: [{ id: 51, name: "Sam Carter", active: true }],
    businessUnits: [{ name: "HVAC Service", value: 31 }],
    taskPriorities: [{ name: "Normal" }],
    taskResolutionTypes: [{ name: "Refund" }],
    taskStatuses: [{ name: "ToDo" }],
    taskTypes: [{ id: 3011, name: "Complaint", active: true, excludedTaskResolutionIds: [3033] }],
    taskSources: [{ id: 3021, name: "Phone Call", active: true }],
    taskResolutions: [
      { id: 3031, name: "Refunded", type: "Refund", active: true, excludedTaskTypeIds: [3012] },
    ],
  },
);

export type TaskSettings = RecordOf<typeof taskSettings>;
