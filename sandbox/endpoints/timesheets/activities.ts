import { feed } from "../../kit/feed";
import { active, dates } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { get, list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** What people did from when to when. By what their list can be sorted is not documented. */
export const activities = (state: State): Operation[] => [
  list("/activities", state.activities, {
    filters: { active, ...dates },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
  get("/activities", state.activities),
  feed("/export/activities", state.activities, state),
];
