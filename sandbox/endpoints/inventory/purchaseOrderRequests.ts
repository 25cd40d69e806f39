import { z } from "zod";
import {
  type PurchaseOrderRequest,
  rejectionReasons,
  requestStatuses,
} from "../../../api/inventory/purchaseOrders";
import { conflict } from "../../kit/errors";
import { choice, text } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, list, type Operation, operation } from "../../kit/operation";
import { orderItem, placeOrder } from "../../rules/purchasing";
import type { State } from "../../state";
import { orderFilters } from "./purchaseOrders";

/** What technicians ask the office to order. */
export const purchaseOrderRequests = (state: State): Operation[] => [
  list("/purchase-orders/requests", state.purchaseOrderRequests, {
    filters: {
      ...orderFilters,
      requestStatus: choice(requestStatuses, (request) => request.requestStatus),
      requestNumber: text((request) => request.requestNumber),
    },
    sorts: commonSorts,
  }),
  operation({
    method: "PATCH",
    path: "/purchase-orders/requests/{id}/approve",
    handle: ({ params }) => {
      const request = decide(state, params.id, "Approved");
      order(state, request);
      return { id: request.id };
    },
  }),
  operation({
    method: "PATCH",
    path: "/purchase-orders/requests/{id}/reject",
    body: () => z.strictObject({ rejectionReason: z.enum(rejectionReasons) }),
    handle: ({ params }) => ({ id: decide(state, params.id, "Rejected").id }),
  }),
];

/** A request is decided on once. */
function decide(state: State, id: string | undefined, requestStatus: "Approved" | "Rejected") {
  const request = find(state.purchaseOrderRequests, id);
  if (request.requestStatus !== "PendingApproval")
    throw conflict(`Purchase order request ${request.requestNumber} is ${request.requestStatus} already.`);
  return state.purchaseOrderRequests.update(request, { requestStatus });
}

/** Orders what was asked for. */
function order(state: State, request: PurchaseOrderRequest): void {
  const { requestNumber: _, requestStatus: __, vendorDocumentNumber, summary, shipTo, ...asked } = request;
  const nowhere = { street: null, unit: null, city: null, state: null, zip: null, country: null };
  placeOrder(state, {
    ...asked,
    ...{ vendorDocumentNumber: vendorDocumentNumber ?? "", summary: summary ?? "" },
    ...{ shipTo: shipTo ?? nowhere, shipToDescription: "", customFields: asked.customFields ?? [] },
    impactsTechnicianPayroll: false,
    items: asked.items.map(({ skuId, description, vendorPartNumber, quantity, cost, budgetCodeId }) =>
      orderItem(state, { skuId, description, vendorPartNumber, quantity, cost, budgetCodeId }),
    ),
  });
}
