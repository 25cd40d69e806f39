import { active, created, ids } from "../../kit/filters";
import { sortable } from "../../kit/moments";
import { list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** What an hour is paid with at locations; answers have no ID of a rate. */
export const locationRates = (state: State): Operation[] => [
  list("/locations/rates", state.locationRates, {
    filters: { locationIds: ids((rate) => rate.locationId), active, ...created },
    defaults: { active: "True" },
    sorts: { Location: (rate) => rate.locationId, CreatedOn: (rate) => sortable(rate.createdOn) },
    view: ({ id: _, ...shown }) => shown,
  }),
];
