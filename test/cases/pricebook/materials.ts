import { soldFilters } from "../filters";
import { applicationGuid, type Cases, list, skuOf } from "../world";

export const cases: Cases = {
  getPricebookMaterial: (world) => ({
    materialId: skuOf(world, "Material"),
    externalDataApplicationGuid: applicationGuid,
  }),
  listPricebookMaterials: () => ({
    ...list(),
    filters: { ...soldFilters, isOtherDirectCost: false, costTypeIds: [2031, 2032] },
  }),
};
