import { categoryTypes } from "../../../api/pricebook/categories";
import type { Category } from "../../kept";
import { feed } from "../../kit/feed";
import { active, choice, dates } from "../../kit/filters";
import { get, list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** How the pricebook is arranged. */
export const categories = (state: State): Operation[] => [
  list("/categories", state.categories, {
    filters: {
      categoryType: choice(categoryTypes, (category) => category.categoryType),
      active,
      ...dates,
    },
    defaults: { active: "True" },
    sorts: { Id: (category) => category.id, Name: (category) => category.name },
    view: (category) => withSubcategories(state, category),
  }),
  feed("/export/categories", state.categories, state, {
    view: (category) => withSubcategories(state, category),
  }),
  get("/categories", state.categories, (category) => withSubcategories(state, category)),
];

function withSubcategories(state: State, category: Category): Category & { subcategories: object[] } {
  const below = state.categories.where("parentId", category.id);
  return { ...category, subcategories: below.map((each) => withSubcategories(state, each)) };
}
