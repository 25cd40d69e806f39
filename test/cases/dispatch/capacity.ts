import { since } from "../filters";
import { active, type Cases, first } from "../world";

export const cases: Cases = {
  getCapacity: ({ state }) => ({
    startsOnOrAfter: since,
    endsOnOrBefore: "2026-02-01T00:00:00.000Z",
    skillBasedAvailability: true,
    businessUnitIds: [first(state.businessUnits.values(), active).id],
    jobTypeId: first(state.jobTypes.values(), active).id,
  }),
};
