import { type Cases, first, listInputs, skuOf } from "../world";

let cost = 100_000;

/** A range that no markup has. */
const newRange = () => {
  cost += 10;
  return { from: 0, to: cost, percent: 12.5 };
};

export const cases: Cases = {
  listCostTypesOfMaterials: () => ({}),
  listClientSpecificPricing: ({ state }) => ({
    ...listInputs,
    customQueryParams: [{ key: "active", value: "Any" }],
    filters: { ids: [first(state.rateSheets.keys())], searchTerm: "managers", active: "Any" },
  }),
  updateClientSpecificPricing: (world) => ({
    rateSheetId: first(world.state.rateSheets.keys()),
    exceptions: [{ skuId: skuOf(world, "Service"), value: 12.5, valueType: "DiscountPercent" }],
  }),
  listMaterialsMarkups: () => ({ page: 1, pageSize: 20, fetchAll: false }),
  getMaterialsMarkup: ({ state }) => ({ materialsMarkupId: first(state.materialsMarkups.keys()) }),
  createMaterialsMarkup: () => ({ ...newRange(), addOnce: false }),
  updateMaterialsMarkup: ({ state }) => ({
    materialsMarkupId: first(state.materialsMarkups.keys()),
    ...newRange(),
  }),
};
