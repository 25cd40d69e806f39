import { dates } from "../filters";
import { type Cases, first, list } from "../world";

export const cases: Cases = {
  getZone: ({ state }) => ({ zoneId: first(state.zones.keys()) }),
  listZones: () => ({ ...list(), filters: { active: "Any", ...dates } }),
};
