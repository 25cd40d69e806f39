import { dates, externalFilters, jobOf } from "../filters";
import { applicationGuid, type Cases, first, list } from "../world";

export const cases: Cases = {
  listJobTypes: (world) => ({
    ...list(),
    filters: {
      ids: [jobOf(world).jobTypeId],
      name: "Repair",
      priority: "High",
      minDuration: 0,
      maxDuration: 7200,
      active: "Any",
      ...dates,
      externalDataApplicationGuid: externalFilters.externalDataApplicationGuid,
    },
  }),
  getJobType: ({ state }) => ({
    jobTypeId: first(state.jobTypes.values()).id,
    externalDataApplicationGuid: applicationGuid,
  }),
};
