import { truck } from "../../api/inventory/trucks";
import { vendor } from "../../api/inventory/vendors";
import { warehouse } from "../../api/inventory/warehouses";
import { byName } from "./items";

export const selectTruck = byName({
  of: truck,
  label: "Select Truck",
  what: "active trucks",
  calls: "GET inventory /trucks",
  scope: "Inventory → Trucks (Read)",
});

export const selectVendor = byName({
  of: vendor,
  label: "Select Vendor",
  what: "active vendors",
  calls: "GET inventory /vendors",
  scope: "Inventory → Vendors (Read)",
});

export const selectWarehouse = byName({
  of: warehouse,
  label: "Select Warehouse",
  what: "active warehouses",
  calls: "GET inventory /warehouses",
  scope: "Inventory → Warehouses (Read)",
});
