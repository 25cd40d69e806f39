import type { Category } from "../kept";
import { timestamp } from "../kit/clock";
import { invalid } from "../kit/errors";
import { newId, type State } from "../state";

export type CategoryChange = Partial<Omit<Category, "id" | "createdOn" | "modifiedOn">>;

/** Adds a category, as the last one beside others where it has no position. */
export function createCategory(
  state: State,
  change: CategoryChange & Pick<Category, "name" | "categoryType">,
): Category {
  refuseUnfit(state, change);
  const { name, categoryType, parentId = null } = change;
  const now = timestamp(state.clock);
  return state.categories.insert({
    ...{ id: newId(state), name, categoryType, parentId, active: true },
    position: state.categories.where("parentId", parentId).length + 1,
    ...{ businessUnitIds: [], skuImages: [], skuVideos: [], createdOn: now, modifiedOn: now },
    ...change,
  });
}

export function changeCategory(state: State, category: Category, change: CategoryChange): Category {
  refuseUnfit(state, { ...category, ...change }, category.id);
  return state.categories.update(category, change);
}

/** A category is below one of its own type, and never below itself. */
function refuseUnfit(state: State, { parentId, categoryType }: CategoryChange, own?: number): void {
  const parent = parentId == null ? undefined : state.categories.get(parentId);
  if (parent && parent.categoryType !== categoryType)
    throw invalid({ ParentId: [`Category ${parentId} is of another type.`] });
  for (let above = parent; above; above = state.categories.get(above.parentId ?? 0))
    if (above.id === own) throw invalid({ ParentId: [`Category ${parentId} is below this one.`] });
}
