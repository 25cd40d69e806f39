import { feed } from "../../kit/feed";
import { active, dates } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { get, list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** What time besides jobs is booked under. */
export const timesheetCodes = (state: State): Operation[] => [
  list("/timesheet-codes", state.timesheetCodes, {
    filters: { active, ...dates },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
  get("/timesheet-codes", state.timesheetCodes),
  feed("/export/timesheet-codes", state.timesheetCodes, state),
];
