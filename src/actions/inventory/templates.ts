import { inventoryTemplate } from "../../../api/inventory/templates";
import { list } from "../../declare/list";
import { active, dates, ids } from "../../inputs/filters";

export const listInventoryTemplates = list({
  label: "List Inventory Templates",
  description:
    "List the inventory templates, which say what warehouses and trucks are to have in stock, page by page or all at once.",
  calls: "GET inventory /inventory-templates",
  scope: "Inventory → Inventory Templates (Read)",
  filters: { ids: ids("inventoryTemplate"), active, ...dates },
  sorts: "undocumented",
  of: inventoryTemplate,
});
