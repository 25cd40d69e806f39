import { dates, externalFilters, ids } from "../filters";
import { active, type Cases, externalData, first, list, technicianOf, type World } from "../world";
import { newData } from "./warehouses";

const truck = (world: World) => ({
  name: "Van 30",
  memo: "Ladder rack, 3/4 ton",
  warehouseId: first(world.state.warehouses.values(), active).id,
  templateId: first(world.state.inventoryTemplates.values(), active).id,
  technicianIds: [technicianOf(world)],
});

export const cases: Cases = {
  listTrucks: () => ({ ...list(), filters: { ids, active: "Any", ...dates, ...externalFilters } }),
  listInventoryTemplates: () => ({ ...list(), filters: { ids, active: "Any", ...dates } }),
  createTruck: (world) => ({ ...truck(world), externalData, addOnce: false }),
  updateTruck: (world) => ({
    truckId: first(world.state.trucks.values(), active).id,
    ...truck(world),
    active: true,
    externalData: newData(),
  }),
};
