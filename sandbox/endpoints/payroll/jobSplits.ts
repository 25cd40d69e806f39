import type { JobSplit } from "../../kept";
import { feed } from "../../kit/feed";
import { active, dates, ids } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { list, listOf, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** How the pay for jobs is split. No default of `active` is documented, so none applies. */
export const jobSplits = (state: State): Operation[] => [
  list("/jobs/splits", state.jobSplits, {
    ...options,
    filters: { jobIds: ids((split) => split.jobId), ...options.filters },
  }),
  listOf("/jobs/{job}/splits", state.jobs, state.jobSplits, { by: "jobId", ...options }),
  feed("/export/jobs/splits", state.jobSplits, state),
];

const options = {
  filters: { active, ...dates },
  sorts: commonSorts,
  view: ({ active: _, ...shown }: JobSplit) => shown,
};
