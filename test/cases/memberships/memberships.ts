import { customerIds, dates, ids } from "../filters";
import { type Cases, first, list } from "../world";

export const cases: Cases = {
  getMembership: ({ state }) => ({ membershipId: first(state.memberships.keys()) }),
  listMemberships: (world) => ({
    ...list(),
    filters: {
      ids,
      customerIds: customerIds(world),
      status: "Active",
      duration: 12,
      billingFrequency: "Monthly",
      active: "Any",
      ...dates,
    },
  }),
};
