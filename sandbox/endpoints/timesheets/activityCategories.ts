import { feed } from "../../kit/feed";
import { active, dates } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { get, list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** What types of activity are sorted into. */
export const activityCategories = (state: State): Operation[] => [
  list("/activity-categories", state.activityCategories, {
    filters: { active, ...dates },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
  get("/activity-categories", state.activityCategories),
  feed("/export/activity-categories", state.activityCategories, state),
];
