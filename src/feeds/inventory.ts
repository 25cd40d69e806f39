import { changedAdjustment } from "../../api/inventory/adjustments";
import { changedPurchaseOrder } from "../../api/inventory/purchaseOrders";
import { changedReturn } from "../../api/inventory/returns";
import { changedTransfer } from "../../api/inventory/transfers";
import { feed } from "../changes/feed";

export const adjustments = feed({
  label: "Adjustments",
  calls: "GET inventory /export/adjustments",
  scope: "Inventory → Adjustments (Read)",
  of: changedAdjustment,
});

export const purchaseOrders = feed({
  label: "Purchase Orders",
  calls: "GET inventory /export/purchase-orders",
  scope: "Inventory → Purchase Orders (Read)",
  of: changedPurchaseOrder,
});

export const returns = feed({
  label: "Returns",
  calls: "GET inventory /export/returns",
  scope: "Inventory → Returns (Read)",
  of: changedReturn,
});

export const transfers = feed({
  label: "Transfers",
  calls: "GET inventory /export/transfers",
  scope: "Inventory → Transfers (Read)",
  of: changedTransfer,
});
