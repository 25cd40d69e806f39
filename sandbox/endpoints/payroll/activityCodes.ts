import { feed } from "../../kit/feed";
import { active, dates } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { get, list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** What pay is booked under. By what its list can be sorted is not documented. */
export const activityCodes = (state: State): Operation[] => [
  list("/activity-codes", state.activityCodes, {
    filters: { active, ...dates },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
  get("/activity-codes", state.activityCodes),
  feed("/export/activity-codes", state.activityCodes, state),
];
