import { created } from "../filters";
import { type Cases, first, list } from "../world";

export const cases: Cases = {
  listLocationRates: ({ state }) => ({
    ...list(),
    filters: { locationIds: [first(state.locationRates.values()).locationId], active: "Any", ...created },
  }),
};
