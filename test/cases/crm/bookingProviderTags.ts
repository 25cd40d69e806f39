import { dates, ids } from "../filters";
import { type Cases, first, list } from "../world";

let changes = 0;

/** Another name each time. */
const naming = () => ({ tagName: `Website ${changes++}`, description: "The company's own website" });

export const cases: Cases = {
  getBookingProviderTag: ({ state }) => ({ bookingProviderTagId: first(state.bookingProviders.keys()) }),
  createBookingProviderTag: () => ({ ...naming(), addOnce: false }),
  updateBookingProviderTag: ({ state }) => ({
    bookingProviderTagId: first(state.bookingProviders.keys()),
    ...naming(),
  }),
  listBookingProviderTags: () => ({ ...list(), filters: { ids, name: "Company Website", ...dates } }),
};
