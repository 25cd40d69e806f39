import { dates, ids } from "../filters";
import { type Cases, first, list } from "../world";

export const cases: Cases = {
  getEquipmentType: ({ state }) => ({ equipmentTypeId: first(state.equipmentTypes.keys()) }),
  listEquipmentTypes: () => ({ ...list(), filters: { ids, name: "Furnace", active: "Any", ...dates } }),
};
