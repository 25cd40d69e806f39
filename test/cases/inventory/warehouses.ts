import { dates, externalFilters, ids } from "../filters";
import { active, applicationGuid, type Cases, first, list } from "../world";

let changes = 0;

/** Data that is new with each change. */
export const newData = () => ({
  applicationGuid,
  patchMode: "Merge",
  externalData: [{ key: "crmId", value: `C-${20418 + changes++}` }],
});

export const cases: Cases = {
  listWarehouses: () => ({ ...list(), filters: { ids, active: "Any", ...dates, ...externalFilters } }),
  updateWarehouse: ({ state }) => ({
    warehouseId: first(state.warehouses.values(), active).id,
    externalData: newData(),
  }),
};
