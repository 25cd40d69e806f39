import { customerIds, dates, ids } from "../filters";
import { type Cases, first, list } from "../world";

export const cases: Cases = {
  getServiceAgreement: ({ state }) => ({ serviceAgreementId: first(state.serviceAgreements.keys()) }),
  listServiceAgreements: (world) => ({
    ...list(),
    filters: {
      ids,
      customerIds: customerIds(world),
      businessUnitIds: [...world.state.businessUnits.keys()],
      status: "Activated",
      ...dates,
    },
  }),
};
