import { created, ids } from "../filters";
import { type Cases, first, unsorted } from "../world";

export const cases: Cases = {
  getPaymentType: ({ state }) => ({ paymentTypeId: first(state.paymentTypes.keys()) }),
  listPaymentTypes: () => ({ ...unsorted(), filters: { ids, active: "Any", ...created } }),
};
