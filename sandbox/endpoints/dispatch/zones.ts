import { active, dates } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { get, list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** The parts of the area that the company serves. */
export const zones = (state: State): Operation[] => [
  list("/zones", state.zones, {
    filters: { active, ...dates },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
  get("/zones", state.zones),
];
