import { dates, ids } from "../filters";
import { type Cases, first, list } from "../world";

export const cases: Cases = {
  getEstimate: ({ state }) => ({ estimateId: first(state.estimates.keys()) }),
  listEstimates: ({ state }) => {
    const [estimate] = state.estimates.values();
    return {
      ...list(),
      filters: {
        ids,
        jobId: estimate?.jobId,
        jobNumber: estimate?.jobNumber,
        projectId: 1501,
        locationId: estimate?.locationId,
        status: "Sold",
        soldAfter: "2026-01-01T00:00:00.000Z",
        soldBefore: "2026-12-31T00:00:00.000Z",
        soldById: 41,
        soldByEmployeeId: 51,
        totalGreater: 0.5,
        totalLess: 20000,
        active: "Any",
        ...dates,
      },
    };
  },
  listEstimateItems: ({ state }) => ({
    ...list(),
    filters: { estimateId: first(state.estimates.keys()), ids, active: "Any", ...dates },
  }),
};
