import { dates, ids } from "../filters";
import { type Cases, list } from "../world";

export const cases: Cases = {
  listTaxZones: () => ({ ...list(), filters: { ids, active: "Any", ...dates } }),
};
