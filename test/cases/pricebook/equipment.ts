import { soldFilters } from "../filters";
import { applicationGuid, type Cases, list, skuOf, type World } from "../world";
import { created, described, linkTo, sold, stocked, updated, warranty } from "./writes";

export const equipment = (world: World) => ({
  ...sold(world, "Services"),
  ...stocked(world),
  crossSaleGroup: "Heating",
  manufacturer: "Northvale",
  model: "CF80-070",
  manufacturerWarranty: { ...warranty, duration: 120 },
  serviceProviderWarranty: warranty,
  recommendations: [{ skuId: skuOf(world, "Service"), type: "Service" }],
  upgrades: [skuOf(world, "Equipment")],
  equipmentMaterials: linkTo(world, "Material"),
  isConfigurableEquipment: true,
  variationEquipment: [skuOf(world, "Equipment")],
  dimensions: { height: 33.3, width: 17.5, depth: 28.4 },
});

export const cases: Cases = {
  getPricebookEquipment: (world) => ({
    equipmentId: skuOf(world, "Equipment"),
    externalDataApplicationGuid: applicationGuid,
  }),
  listPricebookEquipment: () => ({ ...list(), filters: soldFilters }),
  createPricebookEquipment: (world) => created(equipment(world)),
  updatePricebookEquipment: (world) =>
    updated(world, "createPricebookEquipment", "equipmentId", equipment(world)),
  deletePricebookEquipment: async (world) => ({
    equipmentId: (await world.create("createPricebookEquipment", described())).id,
  }),
};
