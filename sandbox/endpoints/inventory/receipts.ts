import { z } from "zod";
import { cancellationReasons } from "../../../api/inventory/shared";
import { dateTime, id, reference } from "../../kit/body";
import { active, before, ids, integer, onOrAfter, text } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, list, type Operation, operation } from "../../kit/operation";
import { cancelReceipt, receive } from "../../rules/purchasing";
import type { State } from "../../state";
import { part } from "../shared";
import { fieldsOfSeveral, gatherCustomFields, sharedFilters } from "./movements";

/** What came of purchase orders. */
export const receipts = (state: State): Operation[] => [
  list("/receipts", state.receipts, {
    filters: {
      ...sharedFilters,
      active,
      vendorInvoiceNumber: text((receipt) => receipt.vendorInvoiceNumber),
      billId: integer((receipt) => receipt.billId),
      batchId: integer((receipt) => receipt.batchId),
      vendorIds: ids((receipt) => receipt.vendorId),
      businessUnitIds: ids((receipt) => receipt.businessUnitId),
      inventoryLocationIds: ids((receipt) => receipt.inventoryLocationId),
      purchaseOrderIds: ids((receipt) => receipt.purchaseOrderId),
      receivedOnOrAfter: onOrAfter((receipt) => receipt.receivedOn),
      receivedBefore: before((receipt) => receipt.receivedOn),
    },
    defaults: { active: "True" },
    sorts: commonSorts,
    gather: gatherCustomFields,
  }),
  operation({
    method: "POST",
    path: "/receipts",
    body: () => newReceipt(state),
    handle: ({ body: { purchaseOrderId, ...given } }) => ({
      id: receive(state, find(state.purchaseOrders, String(purchaseOrderId)), given).id,
    }),
  }),
  fieldsOfSeveral(state, "/receipts", state.receipts, "Receipt"),
  operation({
    method: "PATCH",
    path: "/receipts/{id}/cancellation",
    body: () => z.strictObject({ canceledReason: z.enum(cancellationReasons).nullish() }),
    handle: ({ params }) => {
      const receipt = find(state.receipts, params.id);
      cancelReceipt(state, receipt);
      return { id: receipt.id };
    },
  }),
];

const newReceipt = (state: State) =>
  z.strictObject({
    purchaseOrderId: reference(state.purchaseOrders),
    jobId: reference(state.jobs).nullish(),
    dateReceived: dateTime,
    ...{ vendorDocumentNumber: z.string().nullish(), memo: z.string().nullish() },
    ...{ tax: z.number(), shipping: z.number(), budgetCodeId: id.nullish() },
    items: z.array(
      z.strictObject({
        ...{ purchaseOrderItemId: id.nullish(), skuId: part(state), description: z.string().nullish() },
        ...{ vendorPartNumber: z.string().nullish(), quantity: z.number(), cost: z.number() },
        budgetCodeId: id.nullish(),
      }),
    ),
  });
