import { activityCategory } from "../../../api/timesheets/activityCategories";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { active, dates } from "../../inputs/filters";
import { id } from "../../inputs/kinds";

export const getActivityCategory = action({
  label: "Get Activity Category",
  description: "Get one category of time sheet activities by ID.",
  calls: "GET timesheets /activity-categories/{activityCategoryId}",
  scope: "Timesheets → Activity Categories (Read)",
  required: {
    activityCategoryId: id({
      label: "Activity Category ID",
      comments: "ID of the activity category.",
      of: "activityCategory",
    }),
  },
  returns: activityCategory,
});

export const listActivityCategories = list({
  label: "List Activity Categories",
  description: "List the categories that types of time sheet activity are sorted into.",
  calls: "GET timesheets /activity-categories",
  scope: "Timesheets → Activity Categories (Read)",
  filters: { active, ...dates },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: activityCategory,
});
