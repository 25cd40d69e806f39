import { dates } from "../filters";
import { type Cases, first, list, type World } from "../world";
import { newCode } from "./writes";

const sortedBy = (sort: string) => () => ({ ...list(), sort });

const newCategory = () => ({ name: newCode(), categoryType: "Services" });

const details = ({ state }: World) => ({
  description: "Repairs of gas furnaces",
  parentId: first(state.categories.values(), ({ categoryType }) => categoryType === "Services").id,
  position: 1,
  image: "Images/Category/furnace-repair.png",
  businessUnitIds: [first(state.businessUnits.keys())],
  skuImages: ["Images/Category/furnace.png"],
  skuVideos: ["https://videos.example/furnace-repair"],
  active: true,
});

export const cases: Cases = {
  getPricebookCategory: ({ state }) => ({ categoryId: first(state.categories.keys()) }),
  listPricebookCategories: () => ({
    ...sortedBy("-Name")(),
    filters: { categoryType: "Materials", active: "Any", ...dates },
  }),
  createPricebookCategory: (world) => ({ ...newCategory(), ...details(world), addOnce: false }),
  updatePricebookCategory: async (world) => ({
    categoryId: (await world.create("createPricebookCategory", newCategory())).id,
    ...newCategory(),
    ...details(world),
  }),
  deletePricebookCategory: async (world) => ({
    categoryId: (await world.create("createPricebookCategory", newCategory())).id,
  }),
};
