import { z } from "zod";
import { categoryTypes } from "../../../api/pricebook/categories";
import type { Category } from "../../kept";
import { name, nullAsMissing, reference } from "../../kit/body";
import { feed } from "../../kit/feed";
import { active, choice, dates } from "../../kit/filters";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { changeCategory, createCategory } from "../../rules/categories";
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
  operation({
    method: "POST",
    path: "/categories",
    status: 201,
    body: () => newCategory(state),
    handle: ({ body }) => withSubcategories(state, createCategory(state, body)),
  }),
  operation({
    method: "PATCH",
    path: "/categories/{id}",
    body: () =>
      z
        .strictObject(fields(state))
        .partial()
        .extend({ parentId: reference(state.categories).nullish() }),
    handle: ({ params, body }) =>
      withSubcategories(state, changeCategory(state, find(state.categories, params.id), body)),
  }),
  operation({
    method: "DELETE",
    path: "/categories/{id}",
    status: 204,
    handle: ({ params }) => {
      state.categories.update(find(state.categories, params.id), { active: false });
    },
  }),
];

const fields = (state: State) => ({
  name,
  active: z.boolean(),
  description: z.string(),
  parentId: reference(state.categories),
  position: z.int(),
  image: z.string(),
  categoryType: z.enum(categoryTypes),
  businessUnitIds: z.array(reference(state.businessUnits)),
  skuImages: z.array(z.string()),
  skuVideos: z.array(z.string()),
});

function newCategory(state: State) {
  const { categoryType, ...rest } = fields(state);
  return nullAsMissing(z.strictObject(rest).partial().extend({ name, categoryType }));
}

function withSubcategories(state: State, category: Category): Category & { subcategories: object[] } {
  const below = state.categories.where("parentId", category.id);
  return { ...category, subcategories: below.map((each) => withSubcategories(state, each)) };
}
