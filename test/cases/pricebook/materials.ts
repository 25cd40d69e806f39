import { soldFilters } from "../filters";
import { applicationGuid, type Cases, first, list, skuOf, type World } from "../world";
import { created, described, sold, stocked, updated } from "./writes";

export const material = (world: World) => ({
  ...sold(world, "Materials"),
  ...stocked(world),
  deductAsJobCost: true,
  isConfigurableMaterial: true,
  chargeableByDefault: true,
  variationMaterials: [skuOf(world, "Material")],
  costTypeId: first(world.state.costTypes.keys()),
  isChemical: true,
  epaNumber: "1021-1815",
  activeIngredients: "Permethrin 36.8%",
});

export const cases: Cases = {
  getPricebookMaterial: (world) => ({
    materialId: skuOf(world, "Material"),
    externalDataApplicationGuid: applicationGuid,
  }),
  listPricebookMaterials: ({ state }) => ({
    ...list(),
    filters: {
      ...soldFilters,
      isOtherDirectCost: false,
      costTypeIds: [...state.costTypes.keys()].slice(0, 2),
    },
  }),
  createPricebookMaterial: (world) => created({ ...material(world), isOtherDirectCost: true }),
  updatePricebookMaterial: (world) =>
    updated(world, "createPricebookMaterial", "materialId", material(world)),
  deletePricebookMaterial: async (world) => ({
    materialId: (await world.create("createPricebookMaterial", described())).id,
  }),
};
