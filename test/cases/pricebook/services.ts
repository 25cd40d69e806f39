import { soldFilters } from "../filters";
import { applicationGuid, type Cases, list, skuOf } from "../world";

export const cases: Cases = {
  getPricebookService: (world) => ({
    serviceId: skuOf(world, "Service"),
    calculatePrices: true,
    externalDataApplicationGuid: applicationGuid,
  }),
  listPricebookServices: () => ({ ...list(), filters: { ...soldFilters, calculatePrices: true } }),
};
