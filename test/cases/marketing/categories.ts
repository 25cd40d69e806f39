import { dates } from "../filters";
import { type Cases, first, list } from "../world";

export const cases: Cases = {
  listCampaignCategories: () => ({ ...list(), filters: dates }),
  getCampaignCategory: ({ state }) => ({ categoryId: first(state.campaignCategories.keys()) }),
  createCampaignCategory: () => ({ name: "Seasonal", addOnce: false }),
  updateCampaignCategory: async ({ create }) => ({
    categoryId: (await create("createCampaignCategory", { name: "Seasonal" })).id,
    name: "Winter",
    active: false,
  }),
};
