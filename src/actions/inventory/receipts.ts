import { canceledReceipt, createdReceipt, type Receipt, receipt } from "../../../api/inventory/receipts";
import { action } from "../../declare/action";
import { type Check, type PageOf, sameId } from "../../declare/check";
import { list } from "../../declare/list";
import { alreadyThere, unlessThere } from "../../declare/unlessThere";
import { addOnce } from "../../inputs/addOnce";
import { jobId } from "../../inputs/common";
import { customFieldOperations } from "../../inputs/customFields";
import { active, before, ids, idsInText, onOrAfter } from "../../inputs/filters";
import { groupList } from "../../inputs/groups";
import { commented, id, longText, moment, text } from "../../inputs/kinds";
import {
  budgetCodeId,
  canceledReason,
  charges,
  description,
  item,
  noCharges,
  purchaseOrderId,
  vendorPartNumber,
} from "./bought";
import {
  businessUnitIds,
  fieldsShow,
  inventoryLocationIds,
  movementFilters,
  movementParameters,
  vendorIds,
} from "./movements";
import { findReceiptLike } from "./orderedOnce";

const { referenceNumber: _, ...sharedFilters } = movementFilters;

const receiptId = id({ label: "Receipt ID", comments: "ID of the receipt.", of: "receipt" });

export const listReceipts = list({
  label: "List Receipts",
  description: "List what was received of purchase orders, page by page or all at once.",
  calls: "GET inventory /receipts",
  scope: "Inventory → Receipts (Read)",
  filters: {
    ids: ids("receipt"),
    active,
    ...sharedFilters,
    vendorInvoiceNumber: text({
      label: "Vendor Invoice Number",
      comments: "Only receipts with this number of the vendor's invoice.",
      example: "VH-88120",
    }),
    billId: id({
      label: "Bill ID",
      comments: "Only receipts of this inventory bill.",
      of: "inventoryBill",
    }),
    vendorIds: vendorIds("receipts"),
    businessUnitIds: businessUnitIds("receipts"),
    inventoryLocationIds: inventoryLocationIds("receipts"),
    purchaseOrderIds: idsInText({
      label: "Purchase Order IDs",
      comments: "Only receipts of these purchase orders, one ID per line.",
      of: "purchaseOrder",
    }),
    receivedOnOrAfter: onOrAfter("Received", "Only what was received", "2026-07-06T00:00:00-07:00"),
    receivedBefore: before("Received", "Only what was received", "2026-07-13"),
  },
  parameterNames: movementParameters,
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: receipt,
});

export const createReceipt = action({
  label: "Create Receipt",
  description:
    "Take in the goods of a purchase order, all or some. A run that is repeated takes them in again, unless Add Once is on.",
  calls: "POST inventory /receipts",
  scope: "Inventory → Receipts (Write)",
  required: {
    purchaseOrderId,
    dateReceived: moment("Date Received", "When the goods were received.", "2026-07-13T10:00:00-07:00"),
    items: groupList({
      label: "Items",
      comments: "What was received.",
      required: item,
      optional: {
        purchaseOrderItemId: id({
          label: "Purchase Order Item ID",
          comments: "ID of the item on the order that this is part of.",
          of: "purchaseOrderItem",
        }),
        description,
        vendorPartNumber,
        budgetCodeId,
      },
      answered: receipt.example.items[0],
    }),
  },
  optional: {
    jobId: commented(jobId, "Needed where the order has no job and its type requires one."),
    vendorDocumentNumber: text({
      label: "Vendor Document Number",
      comments: "Number of the vendor's invoice or delivery note.",
      example: "VH-88120",
    }),
    memo: longText({
      label: "Memo",
      comments: "A note about the receipt.",
      example: "One is back-ordered",
    }),
    ...charges,
    budgetCodeId,
    addOnce: addOnce("an active receipt of the same purchase order, day, vendor document number and items"),
  },
  around: unlessThere(findReceiptLike),
  body: (wanted) => ({ ...noCharges, ...wanted }),
  returns: createdReceipt,
  beside: alreadyThere,
});

/** There is no GET of one receipt: the list tells whether it is still active. */
const isCanceled = {
  path: "/receipts?active=Any&ids={receiptId}",
  shows: ({ data }: PageOf<Receipt>, { receiptId }) => {
    const there = data.find(({ id }) => sameId(id, receiptId));
    return there && !there.active;
  },
  answer: ({ receiptId }) => ({ id: receiptId }),
} satisfies Check<{ receiptId: number }>;

export const cancelReceipt = action({
  label: "Cancel Receipt",
  description: "Cancel a receipt: what it took in counts as not received.",
  calls: "PATCH inventory /receipts/{receiptId}/cancellation",
  scope: "Inventory → Receipts (Write)",
  required: { receiptId },
  optional: { canceledReason },
  check: isCanceled,
  returns: canceledReceipt,
});

export const updateReceiptCustomFields = action({
  label: "Update Receipt Custom Fields",
  description: "Change custom fields of one or more receipts.",
  calls: "PATCH inventory /receipts/custom-fields",
  scope: "Inventory → Receipts (Write)",
  required: { operations: customFieldOperations("receipt") },
  check: fieldsShow("/receipts?active=Any"),
});
