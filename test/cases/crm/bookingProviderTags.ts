import { dates, ids } from "../filters";
import { type Cases, first, list } from "../world";

export const cases: Cases = {
  getBookingProviderTag: ({ state }) => ({ bookingProviderTagId: first(state.bookingProviders.keys()) }),
  listBookingProviderTags: () => ({ ...list(), filters: { ids, name: "Company Website", ...dates } }),
};
