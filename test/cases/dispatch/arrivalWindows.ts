import { created } from "../filters";
import { type Cases, first, unsorted } from "../world";

export const cases: Cases = {
  getArrivalWindow: ({ state }) => ({ arrivalWindowId: first(state.arrivalWindows.keys()) }),
  listArrivalWindows: () => ({ ...unsorted(), filters: { active: "Any", ...created } }),
};
