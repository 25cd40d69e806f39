import { soldFilters } from "../filters";
import { applicationGuid, type Cases, list, skuOf } from "../world";

export const cases: Cases = {
  getPricebookEquipment: (world) => ({
    equipmentId: skuOf(world, "Equipment"),
    externalDataApplicationGuid: applicationGuid,
  }),
  listPricebookEquipment: () => ({ ...list(), filters: soldFilters }),
};
