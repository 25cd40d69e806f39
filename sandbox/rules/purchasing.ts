import type { Receipt } from "../../api/inventory/receipts";
import type { PurchaseOrder } from "../kept";
import { timestamp } from "../kit/clock";
import { conflict, invalid } from "../kit/errors";
import { newId, type State } from "../state";
import { sum } from "./billing";

// The documents name the states of an order, and say that an item counts what was received of it. They are silent about
// what is refused: here an order is changed while it is pending or sent, canceled while nothing of it is received, and
// more may be received than was ordered, so that a receipt that is made twice shows.

type Item = PurchaseOrder["items"][number];

/** What a new item says. */
export interface NewItem {
  skuId: number;
  description: string;
  vendorPartNumber: string;
  quantity: number;
  cost: number;
  budgetCodeId?: number | null;
}

/** An item of an order, nothing of it received yet. */
export function orderItem(state: State, item: NewItem, id = newId(state)): Item {
  const sku = state.skus.get(item.skuId);
  const now = timestamp(state.clock);
  return {
    id,
    ...item,
    budgetCodeId: item.budgetCodeId ?? null,
    ...{ skuName: sku?.name ?? "", skuCode: sku?.code ?? "", skuType: sku?.type ?? "" },
    ...{ quantityReceived: 0, status: "Pending", chargeable: true, serialNumbers: [] },
    total: sum([item.quantity * item.cost]),
    ...{ createdOn: now, modifiedOn: now },
  };
}

/** What an order comes to. */
export const totalOf = ({ items, tax, shipping }: Pick<PurchaseOrder, "items" | "tax" | "shipping">) =>
  sum([...items.map(({ quantity, cost }) => quantity * cost), tax, shipping]);

/** The number of a job's next order, or of the next one for stock. */
export function nextNumber({ jobs, purchaseOrders }: State, jobId: number | null | undefined): string {
  const job = jobs.get(jobId ?? 0);
  const others = [...purchaseOrders.values()].filter((order) => order.jobId === (job?.id ?? null));
  const count = String(others.length + 1).padStart(3, "0");
  return job ? `${job.jobNumber}-${count}` : `PO-${count}`;
}

type Placed = "id" | "number" | "status" | "createdById" | "createdOn" | "modifiedOn";

/** Places an order over the API: pending, with the next number of its job. */
export function placeOrder(
  state: State,
  order: Omit<Parameters<State["purchaseOrders"]["insert"]>[0], Placed>,
): PurchaseOrder {
  const now = timestamp(state.clock);
  return state.purchaseOrders.insert({
    ...order,
    ...{ id: newId(state), number: nextNumber(state, order.jobId), status: "Pending" },
    ...{ createdById: state.apiUserId, createdOn: now, modifiedOn: now },
  });
}

export function refuseUnlessOpen({ number, status }: PurchaseOrder): void {
  if (status !== "Pending" && status !== "Sent")
    throw conflict(`Purchase order ${number} is ${status} and cannot be changed.`);
}

export function cancelOrder(state: State, order: PurchaseOrder): void {
  refuseUnlessOpen(order);
  const items = order.items.map((item) => ({ ...item, status: "Canceled" }));
  state.purchaseOrders.update(order, { status: "Canceled", items });
}

/** What a new receipt says. */
export interface NewReceipt {
  dateReceived: string;
  jobId?: number | null;
  vendorDocumentNumber?: string | null;
  memo?: string | null;
  tax: number;
  shipping: number;
  budgetCodeId?: number | null;
  items: (Omit<NewItem, "description" | "vendorPartNumber"> & {
    purchaseOrderItemId?: number | null;
    description?: string | null;
  })[];
}

/** Takes in what came of an order. An item without its own of the order is taken for the first of its SKU. */
export function receive(state: State, order: PurchaseOrder, given: NewReceipt): Receipt {
  const { items: came, jobId = order.jobId } = given;
  if (order.status === "Canceled") throw conflict(`Purchase order ${order.number} is canceled.`);
  if (state.purchaseOrderTypes.get(order.typeId)?.requireJobBeforeReceipt && jobId === null)
    throw conflict(`Purchase order ${order.number} needs a job before it is received.`);
  const ofOrder = came.map((item, i) => orderedAs(order, item, i));
  const now = timestamp(state.clock);
  const receipt = state.receipts.insert({
    ...{ id: newId(state), active: true, syncStatus: "Pending", createdById: state.apiUserId },
    number: `${order.number}-${state.receipts.where("purchaseOrderId", order.id).length + 1}`,
    vendorInvoiceNumber: given.vendorDocumentNumber ?? "",
    memo: given.memo ?? "",
    purchaseOrderId: order.id,
    jobId,
    ...{ businessUnitId: order.businessUnitId, vendorId: order.vendorId, technicianId: order.technicianId },
    inventoryLocationId: order.inventoryLocationId ?? 0,
    ...{ shipTo: order.shipTo, shipToDescription: order.shipToDescription },
    receiptAmount: sum([...came.map(({ quantity, cost }) => quantity * cost), given.tax, given.shipping]),
    ...{ taxAmount: given.tax, shippingAmount: given.shipping, receivedOn: given.dateReceived },
    budgetCodeId: given.budgetCodeId ?? null,
    items: came.map((item, i) => receiptItem(state, item, (ofOrder[i] as Item).id)),
    ...landed(state, order),
    customFields: [],
    ...{ createdOn: now, modifiedOn: now },
  });
  spread(state, order, receipt);
  count(state, order, receipt, 1);
  return receipt;
}

/** What a receipt took in counts as not received. */
export function cancelReceipt(state: State, receipt: Receipt): void {
  if (!receipt.active) throw conflict(`Receipt ${receipt.number} is canceled already.`);
  if (receipt.syncStatus !== "Pending")
    throw conflict(
      `Receipt ${receipt.number} is ${receipt.syncStatus.toLowerCase()} and cannot be canceled.`,
    );
  state.receipts.update(receipt, { active: false });
  const order = state.purchaseOrders.get(receipt.purchaseOrderId);
  if (order) count(state, order, receipt, -1);
}

function orderedAs(order: PurchaseOrder, item: NewReceipt["items"][number], i: number): Item {
  const { purchaseOrderItemId: id, skuId } = item;
  const found = order.items.find((each) => (id == null ? each.skuId === skuId : each.id === id));
  if (found) return found;
  const [field, what] = id == null ? ["SkuId", `SKU ${skuId}`] : ["PurchaseOrderItemId", `Item ${id}`];
  throw invalid({ [`Items[${i}].${field}`]: [`${what} is not on purchase order ${order.number}.`] });
}

function receiptItem(state: State, item: NewReceipt["items"][number], purchaseOrderItemId: number) {
  const sku = state.skus.get(item.skuId);
  const { name, number, type, detailType } = sku?.account ?? {};
  const booked = sku ? { name, number, type, detailType } : null;
  return {
    id: newId(state),
    ...{ skuId: item.skuId, name: sku?.name ?? "", code: sku?.code ?? "", purchaseOrderItemId },
    description: item.description ?? sku?.description ?? "",
    ...{ quantity: item.quantity, cost: item.cost, budgetCodeId: item.budgetCodeId ?? null },
    ...{ generalLedgerAccount: booked as Booked, costOfSaleAccount: null, assetAccount: null },
    ...{ allocatedShipping: null, allocatedTax: null, allocatedOtherCosts: null, fullyLandedUnitCost: null },
  } satisfies Receipt["items"][number];
}

type Booked = Receipt["items"][number]["generalLedgerAccount"];

function landed({ purchaseOrderTypes }: State, { typeId }: PurchaseOrder) {
  const { landedCostMethod = "None" } = purchaseOrderTypes.get(typeId) ?? {};
  return { landedCostMethod, otherAmount: landedCostMethod === "None" ? null : 0 } as const;
}

/** Spreads shipping, and tax where its type says so, over what was received, by value. */
function spread(state: State, { typeId }: PurchaseOrder, receipt: Receipt): void {
  if (receipt.landedCostMethod === "None") return;
  const { includeTaxInFullyLandedCost = false } = state.purchaseOrderTypes.get(typeId) ?? {};
  const tax = includeTaxInFullyLandedCost ? receipt.taxAmount : 0;
  const value = sum(receipt.items.map(({ quantity, cost }) => quantity * cost));
  for (const item of receipt.items) {
    const share = value === 0 ? 0 : (item.quantity * item.cost) / value;
    const [ofShipping, ofTax] = [sum([receipt.shippingAmount * share]), sum([tax * share])];
    Object.assign(item, {
      ...{ allocatedShipping: ofShipping, allocatedTax: ofTax, allocatedOtherCosts: 0 },
      fullyLandedUnitCost: sum([item.cost + (ofShipping + ofTax) / (item.quantity || 1)]),
    });
  }
}

/** Counts what a receipt has on its order, or takes it off again. */
function count(state: State, order: PurchaseOrder, receipt: Receipt, sign: 1 | -1): void {
  const items = order.items.map((item) => {
    const came = receipt.items.filter(({ purchaseOrderItemId }) => purchaseOrderItemId === item.id);
    const quantityReceived = item.quantityReceived + sign * sum(came.map(({ quantity }) => quantity));
    return { ...item, quantityReceived, status: statusOf(quantityReceived, item.quantity) };
  });
  const isAll = items.every(({ status }) => status === "Received");
  const isSome = items.some(({ quantityReceived }) => quantityReceived > 0);
  const status = isAll ? "Received" : isSome ? "PartiallyReceived" : order.sentOn ? "Sent" : "Pending";
  state.purchaseOrders.update(order, { items, status, receivedOn: isSome ? receipt.receivedOn : null });
}

const statusOf = (received: number, ordered: number) =>
  received >= ordered ? "Received" : received > 0 ? "PartiallyReceived" : "Pending";
