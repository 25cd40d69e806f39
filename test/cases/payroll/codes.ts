import { dates } from "../filters";
import { type Cases, first, list } from "../world";

const ofCodes = () => ({ ...list(), filters: { active: "Any", ...dates } });

export const cases: Cases = {
  getActivityCode: ({ state }) => ({ activityCodeId: first(state.activityCodes.keys()) }),
  listActivityCodes: ofCodes,
  getTimesheetCode: ({ state }) => ({ timesheetCodeId: first(state.timesheetCodes.keys()) }),
  listTimesheetCodes: ofCodes,
};
