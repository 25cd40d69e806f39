import { feed } from "../../kit/feed";
import type { Operation } from "../../kit/operation";
import type { State } from "../../state";

/** When technicians were on their way to appointments, and at work there. */
export const jobTimesheets = (state: State): Operation[] => [
  feed("/export/jobs/timesheets", state.jobTimesheets, state),
];
