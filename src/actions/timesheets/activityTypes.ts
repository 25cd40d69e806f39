import { activityType } from "../../../api/timesheets/activityTypes";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { active, dates } from "../../inputs/filters";
import { id } from "../../inputs/kinds";

export const getActivityType = action({
  label: "Get Activity Type",
  description: "Get one type of time sheet activity by ID.",
  calls: "GET timesheets /activity-types/{activityTypeId}",
  scope: "Timesheets → Activity Types (Read)",
  required: {
    activityTypeId: id({
      label: "Activity Type ID",
      comments: "ID of the activity type.",
      of: "activityType",
    }),
  },
  returns: activityType,
});

export const listActivityTypes = list({
  label: "List Activity Types",
  description: "List the kinds of work on time sheets, and what an activity of each may or must name.",
  calls: "GET timesheets /activity-types",
  scope: "Timesheets → Activity Types (Read)",
  filters: { active, ...dates },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: activityType,
});
