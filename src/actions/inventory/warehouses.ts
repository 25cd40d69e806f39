import { changedWarehouse, warehouse } from "../../../api/inventory/warehouses";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { externalDataPatch } from "../../inputs/common";
import { active, dates, externalDataFilters, ids } from "../../inputs/filters";
import { id } from "../../inputs/kinds";
import { listShows } from "./changed";

export const listWarehouses = list({
  label: "List Warehouses",
  description: "List the warehouses that stock is kept in, page by page or all at once.",
  calls: "GET inventory /warehouses",
  scope: "Inventory → Warehouses (Read)",
  filters: { ids: ids("warehouse"), active, ...dates, ...externalDataFilters },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: warehouse,
});

export const updateWarehouse = action({
  label: "Update Warehouse",
  description: "Change your app's own data on a warehouse; ServiceTitan's API changes nothing else of it.",
  calls: "PATCH inventory /warehouses/{warehouseId}",
  scope: "Inventory → Warehouses (Write)",
  required: {
    warehouseId: id({ label: "Warehouse ID", comments: "ID of the warehouse.", of: "warehouse" }),
    externalData: externalDataPatch,
  },
  check: listShows("/warehouses?active=Any", "warehouseId"),
  returns: changedWarehouse,
});
