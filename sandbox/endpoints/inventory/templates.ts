import type { InventoryTemplate } from "../../../api/inventory/templates";
import { active, dates, ids } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** What warehouses and trucks are to have in stock. By what their list can be sorted is not documented. */
export const inventoryTemplates = (state: State): Operation[] => [
  list("/inventory-templates", state.inventoryTemplates, {
    filters: { ids: ids((template) => template.id), active, ...dates },
    defaults: { active: "True" },
    sorts: commonSorts,
    view: (template) => ({ ...template, locationIds: stockedBy(state, template) }),
  }),
];

/** The warehouses and trucks that have the template; null where there are none. */
function stockedBy({ warehouses, trucks }: State, { id }: InventoryTemplate): number[] | null {
  const places = [...warehouses.values(), ...trucks.values()];
  const stocked = places.filter(({ inventoryTemplateId }) => inventoryTemplateId === id);
  return stocked.length > 0 ? stocked.map((place) => place.id) : null;
}
