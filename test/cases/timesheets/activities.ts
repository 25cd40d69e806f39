import { dates } from "../filters";
import { type Cases, first, list } from "../world";

const all = () => ({ ...list(), filters: { active: "Any", ...dates } });

export const cases: Cases = {
  getActivity: ({ state }) => ({ activityId: first(state.activities.keys()) }),
  listActivities: all,
  getActivityCategory: ({ state }) => ({ activityCategoryId: first(state.activityCategories.keys()) }),
  listActivityCategories: all,
  getActivityType: ({ state }) => ({ activityTypeId: first(state.activityTypes.keys()) }),
  listActivityTypes: all,
};
