import type { PurchaseOrder } from "../../../api/inventory/purchaseOrders";
import type { Receipt } from "../../../api/inventory/receipts";
import type { Return } from "../../../api/inventory/returns";
import { sameId } from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { findId, type LookedAt } from "../../lookups/read";

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

type Ids = Record<string, unknown>;

/** Whether a record refers to what was given in each of these fields, and to nothing where that was left blank. */
const refersAlike = (there: Ids, wanted: Ids, fields: string[]) =>
  fields.every((field) =>
    wanted[field] === undefined ? there[field] == null : sameId(there[field], wanted[field]),
  );

/** Whether two texts say the same, where a blank one may be missing. */
const sameText = (there: string | null | undefined, wanted = "") => (there ?? "") === wanted;

/** Whether what is there has just the items that were asked for, whatever their order. */
function hasSameItems(there: Item[] | null | undefined, wanted: Item[]): boolean {
  const left = [...(there ?? [])];
  const isTaken = wanted.every((item) => {
    const at = left.findIndex(
      ({ skuId, quantity, cost }) =>
        sameId(skuId, item.skuId) && Number(quantity) === item.quantity && Number(cost) === item.cost,
    );
    return at >= 0 && left.splice(at, 1);
  });
  return isTaken && left.length === 0;
}

const day = 86_400_000;

/** The day of a moment, in UTC, as a range of a list's filters. */
function dayOf(name: string, moment: string): Record<string, string> {
  const start = Math.floor(Date.parse(moment) / day) * day;
  return {
    [`${name}OnOrAfter`]: new Date(start).toISOString(),
    [`${name}Before`]: new Date(start + day).toISOString(),
  };
}

const ofOrders = ["vendorId", "typeId", "businessUnitId", "inventoryLocationId", "jobId"];

interface WantedOrder extends Ids {
  date: string;
  jobId?: number;
  vendorInvoiceNumber?: string;
  items: Item[];
}

/** The order of that day that says all that one is to say; throws as `readWhole` does. */
export function findOrderLike(wanted: WantedOrder, call: Call) {
  const query = dayOf("date", wanted.date);
  if (wanted.jobId !== undefined) query.jobId = String(wanted.jobId);
  const isLike = (order: PurchaseOrder) =>
    order.status !== "Canceled" &&
    refersAlike(order, wanted, ofOrders) &&
    sameText(order.vendorDocumentNumber, wanted.vendorInvoiceNumber) &&
    hasSameItems(order.items, wanted.items);
  return findId(purchaseOrders, query, isLike, call);
}

interface WantedReceipt extends Ids {
  purchaseOrderId: number;
  dateReceived: string;
  vendorDocumentNumber?: string;
  items: Item[];
}

/** The receipt of the order and day that says all that one is to say; throws as `readWhole` does. */
export function findReceiptLike(wanted: WantedReceipt, call: Call) {
  const query = {
    purchaseOrderIds: String(wanted.purchaseOrderId),
    ...dayOf("received", wanted.dateReceived),
  };
  const isLike = (receipt: Receipt) =>
    receipt.active !== false &&
    refersAlike(receipt, wanted, ["purchaseOrderId"]) &&
    sameText(receipt.vendorInvoiceNumber, wanted.vendorDocumentNumber) &&
    hasSameItems(receipt.items, wanted.items);
  return findId(receipts, query, isLike, call);
}

const ofReturns = [
  ...["vendorId", "returnTypeId", "businessUnitId", "inventoryLocationId"],
  ...["jobId", "purchaseOrderId"],
];

interface WantedReturn extends Ids {
  vendorId: number;
  referenceNumber?: string;
  returnDate: string;
  items?: Item[];
}

/** The return to the vendor on that day that says all that one is to say; throws as `readWhole` does. */
export function findReturnLike(wanted: WantedReturn, call: Call) {
  const query = { vendorIds: String(wanted.vendorId), ...dayOf("returnDate", wanted.returnDate) };
  const isLike = (each: Return) =>
    each.status !== "Canceled" &&
    refersAlike(each, wanted, ofReturns) &&
    sameText(each.referenceNumber, wanted.referenceNumber) &&
    hasSameItems(each.items, wanted.items ?? []);
  return findId(returns, query, isLike, call);
}
