import { dates } from "../filters";
import { type Cases, first, list } from "../world";

export const cases: Cases = {
  listJobSplits: ({ state }) => ({
    ...list(),
    filters: { jobIds: [first(state.jobSplits.values()).jobId], active: "Any", ...dates },
  }),
  listSplitsOfJob: ({ state }) => ({
    ...list(),
    jobId: first(state.jobSplits.values()).jobId,
    filters: { active: "Any", ...dates },
  }),
};
