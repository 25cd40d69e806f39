import { soldFilters } from "../filters";
import { applicationGuid, type Cases, list, skuOf, type World } from "../world";
import { created, described, linkTo, sold, updated, warranty } from "./writes";

export const service = (world: World) => ({
  ...sold(world, "Services"),
  crossSaleGroup: "Repairs",
  warranty,
  isLabor: true,
  recommendations: [skuOf(world, "Material")],
  upgrades: [skuOf(world, "Service")],
  serviceMaterials: linkTo(world, "Material"),
  serviceEquipment: linkTo(world, "Equipment"),
});

export const cases: Cases = {
  getPricebookService: (world) => ({
    serviceId: skuOf(world, "Service"),
    calculatePrices: true,
    externalDataApplicationGuid: applicationGuid,
  }),
  listPricebookServices: () => ({ ...list(), filters: { ...soldFilters, calculatePrices: true } }),
  createPricebookService: (world) => created(service(world)),
  updatePricebookService: (world) => updated(world, "createPricebookService", "serviceId", service(world)),
  deletePricebookService: async (world) => ({
    serviceId: (await world.create("createPricebookService", described())).id,
  }),
};
