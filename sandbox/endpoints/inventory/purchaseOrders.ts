import { z } from "zod";
import {
  type PurchaseOrder as AnsweredOrder,
  purchaseOrderStatuses,
} from "../../../api/inventory/purchaseOrders";
import { cancellationReasons } from "../../../api/inventory/shared";
import type { PurchaseOrder } from "../../kept";
import { activeReference, dateTime, id, name, reference } from "../../kit/body";
import { invalid } from "../../kit/errors";
import { feed } from "../../kit/feed";
import { before, choice, dates, ids, integer, onOrAfter, text } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import {
  cancelOrder,
  orderItem,
  placeOrder,
  receive,
  refuseUnlessOpen,
  totalOf,
} from "../../rules/purchasing";
import type { State } from "../../state";
import { inventoryLocation, part, withoutUndefined } from "../shared";

/** What is bought from vendors. */
export const purchaseOrders = (state: State): Operation[] => [
  list("/purchase-orders", state.purchaseOrders, {
    filters: {
      ...orderFilters,
      status: choice(purchaseOrderStatuses, (order) => order.status),
      number: text((order) => order.number),
      sentOnOrAfter: onOrAfter((order) => order.sentOn),
      sentBefore: before((order) => order.sentOn),
    },
    sorts: commonSorts,
    view: shown,
  }),
  get("/purchase-orders", state.purchaseOrders, shown),
  feed("/export/purchase-orders", state.purchaseOrders, state, { view: shown, tellsActive: false }),
  operation({
    method: "POST",
    path: "/purchase-orders",
    body: () => newOrder(state),
    handle: ({ body }) => ({ id: insertOrder(state, body).id }),
  }),
  operation({
    method: "PATCH",
    path: "/purchase-orders/{id}",
    body: () => orderUpdate(state),
    handle: ({ params, body }) => {
      const order = find(state.purchaseOrders, params.id);
      refuseUnlessOpen(order);
      const { vendorInvoiceNumber, memo, shipTo, items, ...same } = body;
      const changes = withoutUndefined({
        ...same,
        vendorDocumentNumber: vendorInvoiceNumber,
        summary: memo,
        ...(shipTo && { shipTo: shipTo.address, shipToDescription: shipTo.description }),
        items: items && changedItems(state, order, items),
      });
      state.purchaseOrders.update(order, { ...changes, total: totalOf({ ...order, ...changes }) });
      return { id: order.id };
    },
  }),
  operation({
    method: "PATCH",
    path: "/purchase-orders/{id}/cancellation",
    body: () => z.strictObject({ canceledReason: z.enum(cancellationReasons).nullish() }),
    handle: ({ params }) => {
      const order = find(state.purchaseOrders, params.id);
      cancelOrder(state, order);
      return { id: order.id };
    },
  }),
];

/** The filters that lists of orders and of requests have in common. */
export const orderFilters = {
  ids: ids((record: { id: number }) => record.id),
  jobId: integer((record: { jobId: number | null }) => record.jobId),
  jobIds: ids((record: { jobId: number | null }) => record.jobId),
  technicianId: integer((record: { technicianId: number | null }) => record.technicianId),
  projectId: integer((record: { projectId: number | null }) => record.projectId),
  dateOnOrAfter: onOrAfter((record: { date: string }) => record.date),
  dateBefore: before((record: { date: string }) => record.date),
  ...dates,
};

function shown({
  shipToDescription: _,
  impactsTechnicianPayroll: __,
  ...order
}: PurchaseOrder): AnsweredOrder {
  return order;
}

const shipTo = z.strictObject({
  description: z.string(),
  address: z.strictObject({
    ...{ street: name, unit: z.string(), city: name, state: name, zip: name, country: name },
  }),
});

const itemFields = (state: State) => ({
  ...{ skuId: part(state), description: z.string(), vendorPartNumber: z.string() },
  ...{ quantity: z.number(), cost: z.number(), budgetCodeId: id.nullish() },
});

/** What an order must be told. */
const told = (state: State) => ({
  vendorId: activeReference(state.vendors),
  typeId: activeReference(state.purchaseOrderTypes),
  businessUnitId: activeReference(state.businessUnits),
  inventoryLocationId: inventoryLocation(state),
  shipTo,
  impactsTechnicianPayroll: z.boolean(),
  ...{ date: dateTime, requiredOn: dateTime, tax: z.number(), shipping: z.number() },
});

const newOrder = (state: State) =>
  z.strictObject({
    ...told(state),
    jobId: reference(state.jobs).nullish(),
    technicianId: reference(state.technicians).nullish(),
    projectId: reference(state.projects).nullish(),
    // Budget codes are not kept here.
    budgetCodeId: id.nullish(),
    vendorInvoiceNumber: z.string().nullish(),
    memo: z.string().nullish(),
    items: z.array(z.strictObject(itemFields(state))),
  });

const orderUpdate = (state: State) =>
  z
    .strictObject({
      ...told(state),
      jobId: reference(state.jobs),
      technicianId: reference(state.technicians),
      projectId: reference(state.projects),
      budgetCodeId: id.nullable(),
      ...{ vendorInvoiceNumber: z.string(), memo: z.string() },
      items: z.array(z.strictObject({ id, ...itemFields(state) })),
    })
    .partial();

/** Makes an order; one whose type says so is received at once. */
export function insertOrder(state: State, body: z.output<ReturnType<typeof newOrder>>): PurchaseOrder {
  const { jobId = null, vendorInvoiceNumber, memo, shipTo, items: given, ...order } = body;
  const items = given.map((item) => orderItem(state, item));
  const made = placeOrder(state, {
    ...order,
    jobId,
    invoiceId: state.jobs.get(jobId ?? 0)?.invoiceId ?? null,
    projectId: order.projectId ?? state.jobs.get(jobId ?? 0)?.projectId ?? null,
    technicianId: order.technicianId ?? null,
    budgetCodeId: order.budgetCodeId ?? null,
    ...{ vendorDocumentNumber: vendorInvoiceNumber ?? "", summary: memo ?? "" },
    ...{ shipTo: shipTo.address, shipToDescription: shipTo.description, customFields: [] },
    ...{ items, total: totalOf({ ...order, items }) },
  });
  if (state.purchaseOrderTypes.get(made.typeId)?.automaticallyReceive)
    receive(state, made, {
      ...{ dateReceived: made.createdOn, vendorDocumentNumber: vendorInvoiceNumber },
      ...{ tax: made.tax, shipping: made.shipping, items: made.items },
    });
  return made;
}

/** The items that are listed, as they are told to be; the others are gone. */
function changedItems(
  state: State,
  order: PurchaseOrder,
  items: NonNullable<z.output<ReturnType<typeof orderUpdate>>["items"]>,
): PurchaseOrder["items"] {
  return items.map(({ id, ...item }, i) => {
    const there = order.items.find((each) => each.id === id);
    if (!there)
      throw invalid({ [`Items[${i}].Id`]: [`Item ${id} is not on purchase order ${order.number}.`] });
    return { ...orderItem(state, item, id), createdOn: there.createdOn, serialNumbers: there.serialNumbers };
  });
}
