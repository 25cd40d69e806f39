import { purchaseOrderType } from "../../api/inventory/purchaseOrderTypes";
import { returnType } from "../../api/inventory/returnTypes";
import { inventoryTemplate } from "../../api/inventory/templates";
import { truck } from "../../api/inventory/trucks";
import { vendor } from "../../api/inventory/vendors";
import { warehouse } from "../../api/inventory/warehouses";
import { byName } from "./items";

export const selectPurchaseOrderType = byName({
  of: purchaseOrderType,
  label: "Select Purchase Order Type",
  what: "active types of purchase orders",
  calls: "GET inventory /purchase-order-types",
  scope: "Inventory → Purchase Order Types (Read)",
});

export const selectReturnType = byName({
  of: returnType,
  label: "Select Return Type",
  what: "active types of returns",
  calls: "GET inventory /return-types",
  query: { activeOnly: "true" },
  scope: "Inventory → Return Types (Read)",
});

export const selectInventoryTemplate = byName({
  of: inventoryTemplate,
  label: "Select Inventory Template",
  what: "active inventory templates",
  calls: "GET inventory /inventory-templates",
  scope: "Inventory → Inventory Templates (Read)",
});

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
