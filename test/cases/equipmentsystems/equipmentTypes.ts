import { dates, ids } from "../filters";
import { type Cases, first, list } from "../world";

export const cases: Cases = {
  getEquipmentType: ({ state }) => ({ equipmentTypeId: first(state.equipmentTypes.keys()) }),
  listEquipmentTypes: () => ({ ...list(), filters: { ids, name: "Furnace", active: "Any", ...dates } }),
  createEquipmentType: () => ({ name: "Heat Recovery Ventilator", addOnce: false }),
  updateEquipmentType: async (world) => ({
    equipmentTypeId: (await world.create("createEquipmentType", { name: "Boiler" })).id,
    ...{ name: "Steam Boiler", active: false },
  }),
};
