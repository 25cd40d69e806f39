import {
  approvedRequest,
  type PurchaseOrderRequest,
  purchaseOrderRequest,
  rejectedRequest,
  type rejectionReasons,
  requestStatuses,
} from "../../../api/inventory/purchaseOrders";
import { action } from "../../declare/action";
import { type Check, ofStatus, type PageOf, sameId } from "../../declare/check";
import { list } from "../../declare/list";
import { jobId, projectId, technicianId } from "../../inputs/common";
import { dates, ids, idsInText } from "../../inputs/filters";
import { choice, id, text } from "../../inputs/kinds";
import { dated } from "./movements";

const purchaseOrderRequestId = id({
  label: "Purchase Order Request ID",
  comments: "ID of the request.",
  of: "purchaseOrderRequest",
});

export const listPurchaseOrderRequests = list({
  label: "List Purchase Order Requests",
  description: "List what technicians ask the office to order, page by page or all at once.",
  calls: "GET inventory /purchase-orders/requests",
  scope: "Inventory → Purchase Orders (Read)",
  filters: {
    ids: ids("purchaseOrderRequest"),
    requestStatus: choice({
      label: "Request Status",
      comments: "Only requests in this status.",
      choices: requestStatuses,
    }),
    requestNumber: text({
      label: "Request Number",
      comments: "Only the request with this number.",
      example: "60412-R1",
    }),
    jobId,
    jobIds: idsInText({
      label: "Job IDs",
      comments: "Only requests for these jobs, one ID per line.",
      of: "earlierJob",
    }),
    technicianId,
    projectId,
    ...dated("requests"),
    ...dates,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: purchaseOrderRequest,
});

/** There is no GET of one request: the list tells whether it has come to be in a status. */
const requestIs = (wanted: (typeof requestStatuses)[number]) =>
  ({
    path: "/purchase-orders/requests?ids={purchaseOrderRequestId}",
    shows: ({ data }: PageOf<PurchaseOrderRequest>, { purchaseOrderRequestId }) => {
      const request = data.find(({ id }) => sameId(id, purchaseOrderRequestId));
      return request && ofStatus(requestStatuses, (status) => status === wanted)(request.requestStatus);
    },
    answer: ({ purchaseOrderRequestId }) => ({ id: purchaseOrderRequestId }),
  }) satisfies Check<{ purchaseOrderRequestId: number }>;

export const approvePurchaseOrderRequest = action({
  label: "Approve Purchase Order Request",
  description: "Approve what a technician asks the office to order.",
  calls: "PATCH inventory /purchase-orders/requests/{purchaseOrderRequestId}/approve",
  scope: "Inventory → Purchase Orders (Write)",
  required: { purchaseOrderRequestId },
  check: requestIs("Approved"),
  returns: approvedRequest,
});

const reasons = {
  CostTooHigh: "Cost too high",
  WrongVendor: "Wrong vendor",
  Other: "Other",
} satisfies Record<(typeof rejectionReasons)[number], string>;

export const rejectPurchaseOrderRequest = action({
  label: "Reject Purchase Order Request",
  description: "Reject what a technician asks the office to order.",
  calls: "PATCH inventory /purchase-orders/requests/{purchaseOrderRequestId}/reject",
  scope: "Inventory → Purchase Orders (Write)",
  required: {
    purchaseOrderRequestId,
    rejectionReason: choice({
      label: "Rejection Reason",
      comments: "Why it is not ordered.",
      choices: reasons,
    }),
  },
  check: requestIs("Rejected"),
  returns: rejectedRequest,
});
