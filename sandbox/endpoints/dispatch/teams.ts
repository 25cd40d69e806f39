import { dates, type Filter, readBoolean } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** The technicians' teams. */
export const teams = (state: State): Operation[] => [
  list("/teams", state.teams, {
    filters: { includeInactive, ...dates },
    defaults: { includeInactive: "false" },
    sorts: commonSorts,
  }),
];

const includeInactive: Filter<{ active: boolean }> = ([text = ""]) => {
  const all = readBoolean(text);
  return ({ active }) => active || all;
};
