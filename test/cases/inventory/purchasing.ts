import { dates, ids, range, since, transactionFilters, until } from "../filters";
import { active, address, type Cases, first, list, newJob, technicianOf, type World } from "../world";
import { fieldOperations, placesOfStock } from "./adjustments";
import { vendorOf } from "./vendors";
import { newData } from "./warehouses";

const { customFields, customFieldOperator } = transactionFilters;
const { latitude, longitude, ...street } = address;

/** A material that can be bought. */
export const partOf = ({ state }: World) =>
  first(state.skus.values(), ({ type, active }) => active && type === "Material").id;

/** Of the types that are not received at once. */
const typeOf = ({ state }: World) =>
  first(state.purchaseOrderTypes.values(), (type) => type.active && !type.automaticallyReceive).id;

const budgetCodeId = 2401;

const item = (world: World) => ({
  ...{ skuId: partOf(world), description: "Flame sensor", vendorPartNumber: "VH-FS-2" },
  ...{ quantity: 2, cost: 20.5, budgetCodeId },
});

const details = async (world: World) => ({
  vendorId: vendorOf(world),
  typeId: typeOf(world),
  businessUnitId: first(world.state.businessUnits.values(), active).id,
  inventoryLocationId: first(world.state.warehouses.keys()),
  shipTo: { description: "Main Warehouse", ...street },
  ...{ date: "2026-07-09T15:00:00.000Z", requiredOn: "2026-07-13T15:00:00.000Z", tax: 0, shipping: 5.25 },
  jobId: (await newJob(world)).id,
  technicianId: technicianOf(world),
  projectId: first(world.state.projects.keys()),
  ...{
    budgetCodeId,
    vendorInvoiceNumber: "VH-88120",
    memo: "For the furnace",
    impactsTechnicianPayroll: false,
  },
});

/** An order of its own, pending. */
export const newOrder = async (world: World): Promise<number> =>
  (await world.create("createPurchaseOrder", { ...(await details(world)), items: [item(world)] })).id;

const itemOf = ({ state }: World, orderId: number) => state.purchaseOrders.get(orderId)?.items[0]?.id;

const newReceipt = async (world: World, purchaseOrderId: number) => ({
  purchaseOrderId,
  ...{ dateReceived: "2026-07-13T17:00:00.000Z", vendorDocumentNumber: "VH-88120", memo: "One is missing" },
  ...{ jobId: first(world.state.jobs.keys()), tax: 0, shipping: 5, budgetCodeId },
  items: [{ ...item(world), quantity: 1, purchaseOrderItemId: itemOf(world, purchaseOrderId) }],
});

const orderFilters = (world: World) => ({
  ids,
  jobId: first(world.state.jobs.keys()),
  jobIds: [...world.state.jobs.keys()].slice(0, 2),
  technicianId: technicianOf(world),
  projectId: first(world.state.projects.keys()),
  ...range("date"),
  ...dates,
});

const pendingRequest = ({ state }: World) => {
  const pending = [...state.purchaseOrderRequests.values()].find(
    ({ requestStatus }) => requestStatus === "PendingApproval",
  );
  const [any] = state.purchaseOrderRequests.values();
  // Where all are decided on, one is opened again.
  if (!pending && any) any.requestStatus = "PendingApproval";
  return { purchaseOrderRequestId: (pending ?? any)?.id };
};

const orderType = {
  ...{ name: "Special Order", active: true, includeInPoScreen: true, automaticallyReceive: false },
  ...{ displayToTechnician: true, excludeTaxFromJobCosting: false, impactToTechnicianPayroll: true },
  ...{ allowTechniciansToSendPo: false, defaultRequiredDateDaysOffset: 0, skipWeekends: true },
  ...{ requireJobBeforeReceipt: false, includeInSalesTax: true, isDefault: false },
  ...{ copyPurchaseOrderItemsToInvoiceWhenReceived: false, isDefaultForConsignment: false },
  ...{ landedCostMethod: "ByValue", includeTaxInFullyLandedCost: true },
  alertSettings: {
    ...{ sendEmailToTechnicianWhenPoMovedToSend: true, sendEmailToTechnicianWhenPoMovedToReceived: false },
    ...{ sendEmailToPmWhenPoMovedToSend: false, sendEmailToPmWhenPoMovedToReceived: true },
  },
};

const markup = { from: 0, to: 99.5, percent: 55 };

const returnType = {
  ...{ name: "Late Delivery", automaticallyReceiveVendorCredit: true, includeInSalesTax: false },
  ...{ isDefault: false, isDefaultForConsignment: true },
};

const returned = (world: World) => ({
  returnTypeId: first(world.state.returnTypes.values(), active).id,
  businessUnitId: first(world.state.businessUnits.values(), active).id,
  inventoryLocationId: first(world.state.trucks.keys()),
  ...{
    returnDate: "2026-07-14T15:00:00.000Z",
    referenceNumber: "RMA-5512",
    memo: "Wrong size",
    budgetCodeId,
  },
  ...{ tax: 0, shipping: 5, restockingFee: 4.5 },
});

const returnItem = (world: World) => ({ skuId: partOf(world), quantity: 1, cost: 20.5, budgetCodeId });

/** A return of its own, pending. */
export const newReturn = async (world: World): Promise<number> =>
  (
    await world.create("createReturn", {
      ...returned(world),
      vendorId: vendorOf(world),
      items: [returnItem(world)],
    })
  ).id;

const stockFilters = (world: World) => ({
  ids,
  active: "Any",
  number: "60412-001-1",
  batchId: 1311,
  syncStatuses: ["Posted", "Exported"],
  ...{ customFields, customFieldOperator },
  vendorIds: [vendorOf(world)],
  businessUnitIds: [first(world.state.businessUnits.keys())],
  inventoryLocationIds: placesOfStock(world),
  ...dates,
});

export const cases: Cases = {
  listPurchaseOrderTypes: () => ({ ...list(), filters: { active: "Any", ...dates } }),
  createPurchaseOrderType: () => ({ ...orderType, addOnce: false }),
  updatePurchaseOrderType: (world) => ({ purchaseOrderTypeId: typeOf(world), ...orderType }),

  listPurchaseOrders: (world) => ({
    ...list(),
    filters: { ...orderFilters(world), status: "Sent", number: "60412-001", ...range("sent") },
  }),
  getPurchaseOrder: ({ state }) => ({ purchaseOrderId: first(state.purchaseOrders.keys()) }),
  createPurchaseOrder: async (world) => ({ ...(await details(world)), items: [item(world)], addOnce: false }),
  updatePurchaseOrder: async (world) => {
    const purchaseOrderId = await newOrder(world);
    const items = [{ id: itemOf(world, purchaseOrderId), ...item(world), quantity: 3 }];
    return { purchaseOrderId, ...(await details(world)), memo: "Two more", tax: 3.1, items };
  },
  cancelPurchaseOrder: async (world) => ({
    purchaseOrderId: await newOrder(world),
    canceledReason: "Duplicate",
  }),

  listPurchaseOrderRequests: (world) => ({
    ...list(),
    filters: { ...orderFilters(world), requestStatus: "Rejected", requestNumber: "60412-R1" },
  }),
  approvePurchaseOrderRequest: pendingRequest,
  rejectPurchaseOrderRequest: (world) => ({ ...pendingRequest(world), rejectionReason: "CostTooHigh" }),

  listPurchaseOrderMarkups: () => ({ ...list(), sort: "-Percent", filters: { ids, ...dates } }),
  getPurchaseOrderMarkup: ({ state }) => ({
    purchaseOrderMarkupId: first(state.purchaseOrderMarkups.keys()),
  }),
  createPurchaseOrderMarkup: () => ({ ...markup, addOnce: false }),
  updatePurchaseOrderMarkup: async (world) => ({
    purchaseOrderMarkupId: (await world.create("createPurchaseOrderMarkup", markup)).id,
    ...{ from: 10, to: 50, percent: 0 },
  }),
  deletePurchaseOrderMarkup: async (world) => ({
    purchaseOrderMarkupId: (await world.create("createPurchaseOrderMarkup", markup)).id,
  }),

  listReceipts: (world) => ({
    ...list(),
    filters: {
      ...stockFilters(world),
      ...{ vendorInvoiceNumber: "VH-88120", billId: 2611, purchaseOrderIds: [2711, 2712] },
      ...range("received"),
    },
  }),
  createReceipt: async (world) => ({ ...(await newReceipt(world, await newOrder(world))), addOnce: false }),
  cancelReceipt: async (world) => ({
    receiptId: (await world.create("createReceipt", await newReceipt(world, await newOrder(world)))).id,
    canceledReason: "Accidental",
  }),
  updateReceiptCustomFields: (world) => fieldOperations(world, world.state.receipts, "Receipt"),

  listReturnTypes: () => ({ ...list(), activeOnly: false, filters: { name: "Wrong", ...dates } }),
  createReturnType: () => ({ ...returnType, addOnce: false }),
  updateReturnType: async (world) => ({
    returnTypeId: (await world.create("createReturnType", { name: "New" })).id,
    ...returnType,
    active: false,
  }),

  listReturns: (world) => ({
    ...list(),
    filters: {
      ...stockFilters(world),
      referenceNumber: "RMA-5512",
      jobId: first(world.state.jobs.keys()),
      purchaseOrderId: first(world.state.purchaseOrders.keys()),
      ...{ returnDateOnOrAfter: since, returnDateBefore: until },
      externalDataApplicationGuid: "2f4d8c1e-6b3a-4e57-9d10-5a7c8b9e0f12",
      ...{ externalDataKey: "crmId", externalDataValues: ["C-20418"] },
    },
  }),
  createReturn: async (world) => ({
    ...returned(world),
    vendorId: vendorOf(world),
    jobId: first(world.state.jobs.keys()),
    purchaseOrderId: first(world.state.purchaseOrders.keys()),
    items: [{ ...returnItem(world), description: "Flame sensor" }],
    addOnce: false,
  }),
  updateReturn: async (world) => {
    const returnId = await newReturn(world);
    const id = world.state.returns.get(returnId)?.items[0]?.id;
    const items = [{ id, ...returnItem(world), quantity: 2, itemDescription: "Flame sensors" }];
    return { returnId, ...returned(world), memo: "Two of them", items, externalData: newData() };
  },
  cancelReturn: async (world) => ({ returnId: await newReturn(world), canceledReason: "VendorIssue" }),
  updateReturnCustomFields: (world) => fieldOperations(world, world.state.returns, "Return"),
};
