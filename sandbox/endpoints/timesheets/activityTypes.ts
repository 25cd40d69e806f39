import { feed } from "../../kit/feed";
import { active, dates } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { get, list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** The kinds of work on time sheets. */
export const activityTypes = (state: State): Operation[] => [
  list("/activity-types", state.activityTypes, {
    filters: { active, ...dates },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
  get("/activity-types", state.activityTypes),
  feed("/export/activity-types", state.activityTypes, state),
];
