import { activity } from "../../../api/timesheets/activities";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { active, dates } from "../../inputs/filters";
import { id } from "../../inputs/kinds";

export const getActivity = action({
  label: "Get Timesheet Activity",
  description: "Get one activity of a time sheet by ID.",
  calls: "GET timesheets /activities/{activityId}",
  scope: "Timesheets → Activities (Read)",
  required: {
    activityId: id({ label: "Activity ID", comments: "ID of the activity.", of: "activity" }),
  },
  returns: activity,
});

export const listActivities = list({
  label: "List Timesheet Activities",
  description: "List what people did from when to when, as their time sheets have it.",
  calls: "GET timesheets /activities",
  scope: "Timesheets → Activities (Read)",
  filters: { active, ...dates },
  sorts: "undocumented",
  of: activity,
});
