import { truck } from "../../api/inventory/trucks";
import { warehouse } from "../../api/inventory/warehouses";
import { byName } from "./items";

export const selectTruck = byName({
  of: truck,
  label: "Select Truck",
  what: "active trucks",
  calls: "GET inventory /trucks",
  scope: "Inventory → Trucks (Read)",
});

export const selectWarehouse = byName({
  of: warehouse,
  label: "Select Warehouse",
  what: "active warehouses",
  calls: "GET inventory /warehouses",
  scope: "Inventory → Warehouses (Read)",
});
