import { feed } from "../../kit/feed";
import { active, dates } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

export const tagTypes = (state: State): Operation[] => [
  list("/tag-types", state.tagTypes, {
    filters: { active, ...dates },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
  feed("/export/tag-types", state.tagTypes, state),
];
