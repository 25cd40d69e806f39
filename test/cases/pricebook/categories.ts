import { dates } from "../filters";
import { type Cases, first, list } from "../world";

const sortedBy = (sort: string) => () => ({ ...list(), sort });

export const cases: Cases = {
  getPricebookCategory: ({ state }) => ({ categoryId: first(state.categories.keys()) }),
  listPricebookCategories: () => ({
    ...sortedBy("-Name")(),
    filters: { categoryType: "Materials", active: "Any", ...dates },
  }),
};
