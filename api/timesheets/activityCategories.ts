import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

/** What types of activity are sorted into. */
export const activityCategory = record(
  "Activity Category",
  "GET timesheets /activity-categories/{id}",
  z.object({
    id,
    name: z.string(),
    type: z.enum(["Other", "Idle", "Meal", "PaidTimeOff", "OnJobActivities", "Training", "Travel"]),
    allowEdit: z.boolean(),
    isDefault: z.boolean(),
    ...dated,
    active: z.boolean(),
  }),
  {
    id: 1881,
    name: "On the Job",
    type: "OnJobActivities",
    allowEdit: false,
    isDefault: true,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
    active: true,
  },
);

export type ActivityCategory = RecordOf<typeof activityCategory>;
