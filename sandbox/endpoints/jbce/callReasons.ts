import { active, dates } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** Why customers call, and why what came of it was dismissed. */
export const callReasons = (state: State): Operation[] => [
  list("/call-reasons", state.callReasons, {
    filters: { active, ...dates },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
];
