import { requestStatuses } from "../../api/inventory/purchaseOrders";
import type { Receipt } from "../../api/inventory/receipts";
import { inventoryReturn } from "../../api/inventory/returns";
import { canceledReasons } from "../../api/inventory/shared";
import type { Job, PurchaseOrder, PurchaseOrderType, Vendor } from "../kept";
import { nextNumber, orderItem, receive, totalOf } from "../rules/purchasing";
import { returnAmountOf, returnItem } from "../rules/returns";
import { newId, type State } from "../state";
import { typedFieldsOf } from "./customFields";
import { giveInTurn } from "./fill";
import { movementOf } from "./movements";
import { day, hour, midnight, pickInTurn, stamp, todayOf } from "./random";
import type { Setting } from "./setting";

/** What purchase orders and returns can be of, and what is added to the cost of what is bought. */
export function seedPurchasingTypes(state: State, setting: Setting): void {
  for (const [name, told] of orderTypes)
    state.purchaseOrderTypes.insert({ ...setting(name), ...usualType, ...told });
  for (const [name, told] of returnTypes)
    state.returnTypes.insert({ ...setting(name), ...usualReturn, ...told });
  const { createdOn, modifiedOn } = setting("Markup");
  for (const [from, to, percent] of markups)
    state.purchaseOrderMarkups.insert({ id: newId(state), from, to, percent, createdOn, modifiedOn });
}

/** What was ordered, received and returned in the last weeks. */
export function seedPurchasing(state: State): void {
  // Those of projects come first.
  const jobs = [...state.jobs.values()].sort((a, b) => Number(!a.projectId) - Number(!b.projectId));
  if (jobs.length === 0) return;
  for (let i = 0; i < count; i++) insertOrder(state, i, pickInTurn(jobs, i));
  for (let i = 0; i < requestStatuses.length * 2; i++) insertRequest(state, i, pickInTurn(jobs, i + 5));
  // Enough for each reason that one can be canceled for.
  for (let i = 0; i < canceledReasons.length * returnStatuses.length; i++) insertReturn(state, i);
  const canceled = [...state.returns.values()].filter(({ status }) => status === "Canceled");
  giveInTurn(inventoryReturn, canceled, "canceledReason");
}

const count = 24;

const timeOf = (state: State, i: number) => todayOf(state) - (count + 2 - i) * day;

const orderTypes: [string, Partial<PurchaseOrderType>][] = [
  ["Job Parts", { displayToTechnician: true, isDefault: true, impactToTechnicianPayroll: true }],
  ["Stock", { landedCostMethod: "ByValue", includeTaxInFullyLandedCost: true }],
  ["Counter Pickup", { automaticallyReceive: true, allowTechniciansToSendPo: true }],
  ["Subcontractor", { active: false, excludeTaxFromJobCosting: true, requireJobBeforeReceipt: true }],
];

const usualType = {
  ...{ includeInPoScreen: true, automaticallyReceive: false, displayToTechnician: false },
  ...{ impactToTechnicianPayroll: false, allowTechniciansToSendPo: false, skipWeekends: true },
  ...{ defaultRequiredDateDaysOffset: 2, excludeTaxFromJobCosting: false, isDefault: false },
  ...{ requireJobBeforeReceipt: false, includeInSalesTax: true, isDefaultForConsignment: false },
  copyPurchaseOrderItemsToInvoiceWhenReceived: false,
  ...{ landedCostMethod: "None" as const, includeTaxInFullyLandedCost: false },
  alertSettings: {
    sendEmailToTechnicianWhenPoMovedToSend: false,
    sendEmailToTechnicianWhenPoMovedToReceived: true,
    sendEmailToPmWhenPoMovedToSend: false,
    sendEmailToPmWhenPoMovedToReceived: false,
  },
};

const returnTypes: [string, object][] = [
  ["Wrong Part", { isDefault: true }],
  ["Defective", { automaticallyReceiveVendorCredit: true }],
  ["Overstock", { isDefaultForConsignment: true, includeInSalesTax: false }],
  ["Recall", { active: false }],
];

const usualReturn = {
  ...{ automaticallyReceiveVendorCredit: false, includeInSalesTax: true },
  ...{ isDefault: false, isDefaultForConsignment: false },
};

/** From which cost, up to which, and what is added in percent. */
const markups = [
  [0, 100, 60],
  [100.01, 1000, 40],
  [1000.01, 100_000, 25],
] as const;

const nowhere = { street: null, unit: null, city: null, state: null, zip: null, country: null };

const batchOf = ({ invoices }: State) =>
  [...invoices.values()].find(({ batch }) => batch !== null)?.batch?.id ?? null;

const address = { unit: null, city: "Sacramento", state: "CA", zip: "95815", country: "USA" };

const orderStatuses = ["Sent", "PartiallyReceived", "Received", "Exported", "Canceled", "Pending"] as const;

const active = <R extends { active: boolean }>(records: Map<number, R>) =>
  [...records.values()].filter(({ active }) => active);

/** What orders and requests for them say alike; every other one is for a job. */
function asked(state: State, i: number, job: Job) {
  const time = timeOf(state, i);
  const [vendor, type] = [
    pickInTurn(active<Vendor>(state.vendors), i),
    pickInTurn(active<PurchaseOrderType>(state.purchaseOrderTypes), i),
  ];
  const isForJob = i % 2 === 0;
  const parts = [...state.skus.values()].filter(({ type, active }) => active && type !== "Service");
  const items = [pickInTurn(parts, i), pickInTurn(parts, i + 3)].map(({ id, description, cost }, n) => ({
    ...orderItem(state, {
      ...{ skuId: id, description, cost, quantity: n === 0 ? 2 : 1 },
      vendorPartNumber: n === 0 ? `P-${1000 + i}` : "",
      budgetCodeId: n === 0 ? null : newId(state),
    }),
    serialNumbers: n === 0 ? [{ id: newId(state), number: `SN-${3000 + i}` }] : [],
    chargeable: n === 0,
    ...{ createdOn: stamp(time), modifiedOn: stamp(time) },
  }));
  const charged = { items, tax: i % 3 === 0 ? 0 : 3.1, shipping: i % 4 === 0 ? 0 : 5 };
  return {
    ...{ id: newId(state), vendorId: vendor.id, typeId: type.id },
    jobId: isForJob ? job.id : null,
    invoiceId: isForJob ? job.invoiceId : null,
    projectId: isForJob ? job.projectId : null,
    technicianId: isForJob ? (active(state.technicians)[0]?.id ?? null) : null,
    businessUnitId: i % 7 === 3 ? null : job.businessUnitId,
    inventoryLocationId: i % 6 === 5 ? null : (state.warehouses.keys().next().value ?? null),
    batchId: i % 6 === 3 ? batchOf(state) : null,
    shipTo:
      i % 5 === 2 ? nowhere : { street: "400 Commerce Way", ...address, unit: i % 2 === 0 ? "Dock 2" : null },
    vendorDocumentNumber: i % 4 === 0 ? `${vendor.name.slice(0, 2).toUpperCase()}-${8800 + i}` : "",
    date: midnight(time),
    requiredOn: i % 5 === 0 ? null : midnight(time + 2 * day),
    summary: i % 3 === 0 ? "Call when it is in" : "",
    customFields: typedFieldsOf(state, "PurchaseOrder", i),
    ...charged,
    total: totalOf(charged),
    ...{ createdOn: stamp(time), modifiedOn: stamp(time) },
  };
}

function insertOrder(state: State, i: number, job: Job): void {
  const time = timeOf(state, i);
  const wanted = pickInTurn(orderStatuses, i);
  const isSent = wanted !== "Pending";
  const given = asked(state, i, job);
  const items = given.items.map((item) => (wanted === "Canceled" ? { ...item, status: "Canceled" } : item));
  const order: PurchaseOrder = state.purchaseOrders.insert({
    ...given,
    items,
    number: nextNumber(state, given.jobId),
    status: wanted === "Canceled" ? "Canceled" : isSent ? "Sent" : "Pending",
    sentOn: isSent ? stamp(time + hour) : null,
    budgetCodeId: i % 2 === 0 ? newId(state) : null,
    createdById: i % 6 === 5 ? null : (state.employees.keys().next().value ?? null),
    ...{ shipToDescription: "Main Warehouse", impactsTechnicianPayroll: false },
  });
  if (wanted === "PartiallyReceived") insertReceipt(state, i, order, order.items.slice(0, 1));
  if (wanted === "Received" || wanted === "Exported") insertReceipt(state, i, order, order.items);
  if (wanted === "Exported") order.status = "Exported";
}

function insertReceipt(state: State, i: number, order: PurchaseOrder, came: PurchaseOrder["items"]): void {
  const time = timeOf(state, i) + 2 * day;
  const made = receive(state, order, {
    ...{ dateReceived: stamp(time), vendorDocumentNumber: order.vendorDocumentNumber },
    ...{ memo: i % 3 === 0 ? "Checked at the dock" : "", tax: order.tax, shipping: order.shipping },
    budgetCodeId: order.budgetCodeId,
    items: came.map((item) => ({ ...item, purchaseOrderItemId: item.id })),
  });
  const { batchId, syncStatus, createdById } = movementOf(state, "Receipt", i);
  Object.assign(made, {
    ...{ batchId, syncStatus, createdById: i % 8 === 3 ? null : createdById },
    billId: i % 4 === 2 ? newId(state) : null,
    shipTo: i % 3 === 1 ? null : made.shipTo,
    receivedOn: i % 8 === 3 ? null : made.receivedOn,
    active: i % 8 !== 3,
    customFields: typedFieldsOf(state, "Receipt", i),
    ...{ createdOn: stamp(time), modifiedOn: stamp(time) },
  });
  for (const item of made.items) Object.assign(item, bookedAs(item, i));
  Object.assign(order, { modifiedOn: stamp(time) });
}

const noAccount = { name: null, number: null, type: null, detailType: null };

/** The accounts that the items of the i-th record are booked under: one, one without any details, or none. */
function bookedAs({ generalLedgerAccount }: Pick<Item, "generalLedgerAccount">, i: number) {
  const account = pickInTurn([generalLedgerAccount ?? noAccount, noAccount, null], i);
  return { generalLedgerAccount: account, costOfSaleAccount: account, assetAccount: account };
}

type Item = Receipt["items"][number];

function insertRequest(state: State, i: number, job: Job): void {
  const { vendorDocumentNumber, summary, shipTo, customFields, ...given } = asked(state, i, job);
  state.purchaseOrderRequests.insert({
    ...given,
    requestNumber: `${job.jobNumber}-R${i + 1}`,
    requestStatus: pickInTurn(requestStatuses, i),
    ...(i % 2 === 0 && { vendorDocumentNumber, summary, shipTo, customFields }),
  });
}

const returnStatuses = ["Pending", "Canceled", "Returned", "CreditReceived"] as const;

function insertReturn(state: State, i: number): void {
  const time = timeOf(state, i % count) + 3 * day;
  const receipts = [...state.receipts.values()];
  const received = pickInTurn(receipts, i);
  const status = pickInTurn(returnStatuses, i);
  const isCanceled = status === "Canceled";
  const isDone = status === "Returned" || status === "CreditReceived";
  const items = received.items.map((item, n) => ({
    ...returnItem(state, { ...item, quantity: 1 }),
    ...{ active: !isCanceled, receiptItemId: n === 0 ? item.id : null },
    ...bookedAs(returnItem(state, item), i),
    createdById: n === 0 ? null : state.apiUserId,
    serialNumbers: n === 0 ? [{ id: newId(state), number: `SN-${3000 + i}` }] : null,
    ...{ createdOn: stamp(time), modifiedOn: stamp(time) },
  }));
  const job = state.jobs.get(received.jobId ?? 0);
  const charged = { items, taxAmount: received.taxAmount, shippingAmount: i % 2 === 0 ? 5 : 0 };
  state.returns.insert({
    ...movementOf(state, "Return", i % count),
    number: `RET-${1000 + i}`,
    ...{ active: !isCanceled, status, ...charged, returnAmount: returnAmountOf(charged), restockingFee: 0 },
    canceledById: isCanceled ? state.apiUserId : null,
    dateCanceled: isCanceled ? stamp(time + hour) : null,
    returnTypeId: pickInTurn([...state.returnTypes.keys()], i),
    vendorId: received.vendorId,
    purchaseOrderId: i % 3 === 0 ? null : received.purchaseOrderId,
    ...{ jobId: job?.id ?? null, projectId: job?.projectId ?? null },
    budgetCodeId: i % 2 === 0 ? newId(state) : null,
    businessUnitId: received.businessUnitId ?? [...state.businessUnits.keys()][0] ?? 0,
    inventoryLocationId: i % 6 === 5 ? null : received.inventoryLocationId,
    returnDate: midnight(time),
    returnedOn: isDone ? stamp(time + hour) : null,
    creditReceivedOn: status === "CreditReceived" ? stamp(time + day) : null,
    externalData: [],
    ...{ createdOn: stamp(time), modifiedOn: stamp(time) },
  });
}
