import type { PurchaseOrder } from "../../../api/inventory/purchaseOrders";
import type { Receipt } from "../../../api/inventory/receipts";
import type { Return } from "../../../api/inventory/returns";
import { sameId } from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { type LookedAt, readWhole } from "../../lookups/read";
import { dayOf, hasSameItems, refersTo } from "./bought";

/** What a run that is repeated would order, receive or return again. */

const purchaseOrders: LookedAt = {
  calls: "GET inventory /purchase-orders",
  scope: "Inventory → Purchase Orders (Read)",
  what: ["purchase order", "purchase orders"],
};

const receipts: LookedAt = {
  calls: "GET inventory /receipts",
  scope: "Inventory → Receipts (Read)",
  what: ["receipt", "receipts"],
};

const returns: LookedAt = {
  calls: "GET inventory /returns",
  scope: "Inventory → Returns (Read)",
  what: ["return", "returns"],
};

interface Item {
  skuId: number;
  quantity: number;
  cost: number;
}

interface WantedOrder
  extends Record<"vendorId" | "typeId" | "businessUnitId" | "inventoryLocationId", number> {
  date: string;
  jobId?: number;
  vendorInvoiceNumber?: string;
  items: Item[];
}

/** Whether two texts say the same, where a blank one may be missing. */
const sameText = (there: string | null | undefined, wanted = "") => (there ?? "") === wanted;

/** The ID of the order of that day that says all that one is to say; throws as `readWhole` does. */
export async function findOrderLike(wanted: WantedOrder, call: Call): Promise<{ id: number } | undefined> {
  const query = dayOf("date", wanted.date);
  if (wanted.jobId !== undefined) query.jobId = String(wanted.jobId);
  const orders = await readWhole<PurchaseOrder>(purchaseOrders, query, call);
  const there = orders.find(
    (order) =>
      order.status !== "Canceled" &&
      sameId(order.vendorId, wanted.vendorId) &&
      sameId(order.typeId, wanted.typeId) &&
      sameId(order.businessUnitId, wanted.businessUnitId) &&
      sameId(order.inventoryLocationId, wanted.inventoryLocationId) &&
      refersTo(order.jobId, wanted.jobId) &&
      sameText(order.vendorDocumentNumber, wanted.vendorInvoiceNumber) &&
      hasSameItems(order.items, wanted.items),
  );
  return there && { id: there.id };
}

interface WantedReceipt {
  purchaseOrderId: number;
  dateReceived: string;
  vendorDocumentNumber?: string;
  items: Item[];
}

/** The ID of the receipt of the order and day that says all that one is to say; throws as `readWhole` does. */
export async function findReceiptLike(
  wanted: WantedReceipt,
  call: Call,
): Promise<{ id: number } | undefined> {
  const query = {
    purchaseOrderIds: String(wanted.purchaseOrderId),
    ...dayOf("received", wanted.dateReceived),
  };
  const found = await readWhole<Receipt>(receipts, query, call);
  const there = found.find(
    (receipt) =>
      receipt.active !== false &&
      sameId(receipt.purchaseOrderId, wanted.purchaseOrderId) &&
      sameText(receipt.vendorInvoiceNumber, wanted.vendorDocumentNumber) &&
      hasSameItems(receipt.items, wanted.items),
  );
  return there && { id: there.id };
}

interface WantedReturn
  extends Record<"vendorId" | "returnTypeId" | "businessUnitId" | "inventoryLocationId", number> {
  jobId?: number;
  purchaseOrderId?: number;
  referenceNumber?: string;
  returnDate: string;
  items?: Item[];
}

/** The ID of the return to the vendor on that day that says all that one is to say; throws as `readWhole` does. */
export async function findReturnLike(wanted: WantedReturn, call: Call): Promise<{ id: number } | undefined> {
  const query = { vendorIds: String(wanted.vendorId), ...dayOf("returnDate", wanted.returnDate) };
  const found = await readWhole<Return>(returns, query, call);
  const there = found.find(
    (each) =>
      each.status !== "Canceled" &&
      sameId(each.vendorId, wanted.vendorId) &&
      sameId(each.returnTypeId, wanted.returnTypeId) &&
      sameId(each.businessUnitId, wanted.businessUnitId) &&
      sameId(each.inventoryLocationId, wanted.inventoryLocationId) &&
      refersTo(each.jobId, wanted.jobId) &&
      refersTo(each.purchaseOrderId, wanted.purchaseOrderId) &&
      sameText(each.referenceNumber, wanted.referenceNumber) &&
      hasSameItems(each.items, wanted.items ?? []),
  );
  return there && { id: there.id };
}
