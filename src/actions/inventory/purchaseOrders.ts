import {
  canceledPurchaseOrder,
  changedPurchaseOrderId,
  createdPurchaseOrder,
  type PurchaseOrder,
  purchaseOrder,
  purchaseOrderStatuses,
} from "../../../api/inventory/purchaseOrders";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { soAlready } from "../../declare/soAlready";
import { alreadyThere, unlessThere } from "../../declare/unlessThere";
import { addOnce } from "../../inputs/addOnce";
import { shipTo } from "../../inputs/address";
import { businessUnitId, jobId, projectId, technicianId } from "../../inputs/common";
import { before, dates, ids, idsInText, onOrAfter } from "../../inputs/filters";
import { groupList } from "../../inputs/groups";
import { choice, commented, flag, id, longText, moment, text } from "../../inputs/kinds";
import { isAsGiven } from "../../lookups/differences";
import {
  budgetCodeId,
  canceledReason,
  charges,
  description,
  inventoryLocationId,
  item,
  noCharges,
  purchaseOrderId,
  shipping,
  tax,
  vendorId,
  vendorPartNumber,
} from "./bought";
import { dated } from "./movements";
import { findOrderLike } from "./orderedOnce";

/** What an order must say when it is made. */
const order = {
  vendorId,
  typeId: id({
    label: "Type ID",
    comments: "ID of the purchase order type.",
    of: "purchaseOrderType",
  }),
  businessUnitId,
  inventoryLocationId: inventoryLocationId("ID of the warehouse or truck that takes the goods in."),
  date: moment("Date", "Day of the order.", "2026-07-09T08:00:00-07:00"),
  requiredOn: moment("Required On", "When the goods are needed.", "2026-07-13T08:00:00-07:00"),
};

const details = {
  jobId: commented(jobId, "Blank for stock."),
  projectId,
  technicianId,
  budgetCodeId,
  vendorInvoiceNumber: text({
    label: "Vendor Invoice Number",
    comments: "Number of the vendor's invoice; needed where the type of the order receives it at once.",
    example: "VH-88120",
  }),
  memo: longText({
    label: "Memo",
    comments: "A note about the order.",
    example: "For the furnace at K Street",
  }),
};

const impactsTechnicianPayroll = flag({
  label: "Impacts Technician Payroll",
  comments: "Whether the cost counts against the technician's pay.",
});

/** ServiceTitan wants to be told the vendor's number of each item, blank where there is none. */
const withPartNumbers = <I extends { vendorPartNumber?: string }>(items: I[]) =>
  items.map((each) => ({ ...each, vendorPartNumber: each.vendorPartNumber ?? "" }));

const placed = ({ description, ...address }: { description: string }) => ({ description, address });

export const listPurchaseOrders = list({
  label: "List Purchase Orders",
  description: "List what was ordered from vendors, with its items, page by page or all at once.",
  calls: "GET inventory /purchase-orders",
  scope: "Inventory → Purchase Orders (Read)",
  filters: {
    ids: ids("purchaseOrder"),
    status: choice({
      label: "Status",
      comments: "Only orders in this status.",
      choices: purchaseOrderStatuses,
    }),
    number: text({ label: "Number", comments: "Only the order with this number.", example: "60412-001" }),
    jobId,
    jobIds: idsInText({
      label: "Job IDs",
      comments: "Only orders for these jobs, one ID per line.",
      of: "earlierJob",
    }),
    technicianId,
    projectId,
    ...dated("orders"),
    sentOnOrAfter: onOrAfter("Sent", "Only orders sent", "2026-07-07T00:00:00-07:00"),
    sentBefore: before("Sent", "Only orders sent", "2026-07-14"),
    ...dates,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: purchaseOrder,
});

export const getPurchaseOrder = action({
  label: "Get Purchase Order",
  description: "Get one purchase order with its items by ID.",
  calls: "GET inventory /purchase-orders/{purchaseOrderId}",
  scope: "Inventory → Purchase Orders (Read)",
  required: { purchaseOrderId },
  returns: purchaseOrder,
});

export const createPurchaseOrder = action({
  label: "Create Purchase Order",
  description:
    "Order parts from a vendor, for a job or for stock. A run that is repeated orders them again, unless Add Once is on.",
  calls: "POST inventory /purchase-orders",
  scope: "Inventory → Purchase Orders (Write)",
  required: {
    ...order,
    shipTo,
    items: groupList({
      label: "Items",
      comments: "What is ordered.",
      required: { skuId: item.skuId, description, quantity: item.quantity, cost: item.cost },
      optional: { vendorPartNumber, budgetCodeId },
      answered: purchaseOrder.example.items[0],
    }),
  },
  optional: {
    ...details,
    ...charges,
    impactsTechnicianPayroll: commented(impactsTechnicianPayroll, "No if left blank."),
    addOnce: addOnce(
      "an order of the same vendor, type, business unit, inventory location, job, day, vendor invoice number and items, not canceled,",
    ),
  },
  around: unlessThere(findOrderLike),
  body: ({ shipTo, items, ...wanted }) => ({
    impactsTechnicianPayroll: false,
    ...noCharges,
    ...wanted,
    shipTo: placed(shipTo),
    items: withPartNumbers(items),
  }),
  returns: createdPurchaseOrder,
  beside: alreadyThere,
});

interface Changes extends Record<string, unknown> {
  purchaseOrderId: number;
  vendorInvoiceNumber?: string;
  memo?: string;
}

export const updatePurchaseOrder = action({
  label: "Update Purchase Order",
  description:
    "Change a purchase order; inputs left blank stay unchanged. Items that are not in a given list of Items are taken off the order.",
  calls: "PATCH inventory /purchase-orders/{purchaseOrderId}",
  scope: "Inventory → Purchase Orders (Write)",
  required: { purchaseOrderId },
  optional: {
    ...order,
    ...details,
    jobId,
    tax,
    shipping,
    impactsTechnicianPayroll,
    shipTo,
    items: groupList({
      label: "Items",
      comments:
        "All items that the order is to have, each by its ID: items that are left out are taken off the order. How to add one is not documented.",
      required: {
        id: id({
          label: "ID",
          comments: "ID of the item on the order.",
          of: "purchaseOrderItem",
        }),
        skuId: item.skuId,
        description,
        quantity: item.quantity,
        cost: item.cost,
      },
      optional: { vendorPartNumber, budgetCodeId },
      answered: purchaseOrder.example.items[0],
    }),
  },
  body: ({ shipTo, items, ...changes }) => ({
    ...changes,
    ...(shipTo && { shipTo: placed(shipTo) }),
    ...(items && { items: withPartNumbers(items) }),
  }),
  check: {
    path: "/purchase-orders/{purchaseOrderId}",
    shows: (there: PurchaseOrder, values: Changes) => {
      const { purchaseOrderId: _, vendorInvoiceNumber, memo, ...changes } = values;
      const wanted = { ...changes, vendorDocumentNumber: vendorInvoiceNumber, summary: memo };
      const isAsWanted = isAsGiven(wanted, there);
      // No answer shows that.
      return isAsWanted && changes.impactsTechnicianPayroll !== undefined ? undefined : isAsWanted;
    },
    answer: ({ purchaseOrderId }) => ({ id: purchaseOrderId }),
  },
  returns: changedPurchaseOrderId,
});

const isCanceled = ({ status }: PurchaseOrder): boolean | undefined =>
  purchaseOrderStatuses.some((each) => each === status) ? status === "Canceled" : undefined;

export const cancelPurchaseOrder = action({
  label: "Cancel Purchase Order",
  description: "Cancel a purchase order; one that is canceled already stays so.",
  calls: "PATCH inventory /purchase-orders/{purchaseOrderId}/cancellation",
  scope: "Inventory → Purchase Orders (Write)",
  required: { purchaseOrderId },
  optional: { canceledReason },
  check: {
    path: "/purchase-orders/{purchaseOrderId}",
    shows: isCanceled,
    answer: ({ purchaseOrderId }) => ({ id: purchaseOrderId }),
  },
  around: soAlready(getPurchaseOrder, 409, isCanceled),
  after: (_, { purchaseOrderId }) => ({ id: purchaseOrderId }),
  returns: canceledPurchaseOrder,
});
