import type { JobTimesheet } from "../../../api/payroll/jobTimesheets";
import { feed } from "../../kit/feed";
import { active, dates, type Filter, ids, integer, readDateTime, spelled } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { sortable } from "../../kit/moments";
import { list, listOf, type Operation } from "../../kit/operation";
import { withZone } from "../../kit/spelling";
import type { State } from "../../state";

/** When technicians were on their way to appointments, and at work there. */
export const jobTimesheets = (state: State): Operation[] => [
  list("/jobs/timesheets", state.jobTimesheets, {
    ...options,
    filters: { jobIds: ids((timesheet) => timesheet.jobId), ...options.filters },
  }),
  listOf("/jobs/{job}/timesheets", state.jobs, state.jobTimesheets, { by: "jobId", ...options }),
  feed("/export/jobs/timesheets", state.jobTimesheets, state),
];

/** Timesheets with some moment that passes. */
const anyMoment = (passes: (moment: string, limit: string) => boolean): Filter<JobTimesheet> =>
  spelled(withZone, ([text = ""]) => {
    const limit = readDateTime(text);
    return ({ dispatchedOn, arrivedOn, canceledOn, doneOn }) =>
      [dispatchedOn, arrivedOn, canceledOn, doneOn].some(
        (moment) => moment !== null && passes(sortable(moment), limit),
      );
  });

const options = {
  filters: {
    technicianId: integer((timesheet: JobTimesheet) => timesheet.technicianId),
    startedOn: anyMoment((moment, limit) => moment > limit),
    endedOn: anyMoment((moment, limit) => moment < limit),
    active,
    ...dates,
  },
  defaults: { active: "True" },
  sorts: commonSorts,
};
