import { activity } from "../../api/timesheets/activities";
import { activityCategory } from "../../api/timesheets/activityCategories";
import { activityType } from "../../api/timesheets/activityTypes";
import { feed } from "../changes/feed";

export const activityCategories = feed({
  label: "Activity Categories",
  calls: "GET timesheets /export/activity-categories",
  scope: "Timesheets → Activity Categories (Read)",
  of: activityCategory,
});

export const activityTypes = feed({
  label: "Activity Types",
  calls: "GET timesheets /export/activity-types",
  scope: "Timesheets → Activity Types (Read)",
  of: activityType,
});

export const activities = feed({
  label: "Activities",
  calls: "GET timesheets /export/activities",
  scope: "Timesheets → Activities (Read)",
  of: activity,
});
