import { soldFilters } from "../filters";
import { applicationGuid, type Cases, first, list } from "../world";

export const cases: Cases = {
  getDiscountOrFee: ({ state }) => ({
    discountOrFeeId: first(state.discountsAndFees.keys()),
    externalDataApplicationGuid: applicationGuid,
  }),
  listDiscountsAndFees: () => ({ ...list(), filters: soldFilters }),
};
