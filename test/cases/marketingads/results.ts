import { since, until } from "../filters";
import { type Cases, listInputs } from "../world";

const period = { fromUtc: since, toUtc: until };

export const cases: Cases = {
  listAttributedLeads: () => ({
    ...period,
    ...listInputs,
    filters: { leadType: "WebBooking" },
    customQueryParams: [{ key: "leadType", value: "Call" }],
  }),
  listAdPerformance: () => ({
    ...period,
    performanceSegmentationType: "AdGroup",
    ...listInputs,
    customQueryParams: [{ key: "toUtc", value: until }],
  }),
  getCapacityWarnings: () => ({}),
};
