import { changedTransferId, transfer } from "../../../api/inventory/transfers";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { externalDataPatch } from "../../inputs/common";
import { customFieldOperations } from "../../inputs/customFields";
import { externalDataFilters, ids, idsInText, textsInText } from "../../inputs/filters";
import { id } from "../../inputs/kinds";
import { listShows } from "./changed";
import { dated, fieldsShow, movementFilters, movementParameters } from "./movements";

export const listTransfers = list({
  label: "List Inventory Transfers",
  description: "List what was moved between warehouses and trucks, page by page or all at once.",
  calls: "GET inventory /transfers",
  scope: "Inventory → Transfers (Read)",
  filters: {
    ids: ids("transfer"),
    statuses: textsInText({
      label: "Statuses",
      comments: "Only transfers in one of these statuses, one per line.",
      example: "Received",
    }),
    transferTypeIds: idsInText({
      label: "Transfer Type IDs",
      comments: "Only transfers of these types, one ID per line, as in ServiceTitan's settings.",
      of: "transferType",
    }),
    fromLocationIds: idsInText({
      label: "From Location IDs",
      comments: "Only transfers from these warehouses and trucks, one ID per line.",
      of: "inventoryLocation",
    }),
    toLocationIds: idsInText({
      label: "To Location IDs",
      comments: "Only transfers to these warehouses and trucks, one ID per line.",
      of: "otherInventoryLocation",
    }),
    ...movementFilters,
    ...dated("transfers"),
    ...externalDataFilters,
  },
  parameterNames: movementParameters,
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: transfer,
});

export const updateTransfer = action({
  label: "Update Inventory Transfer",
  description:
    "Change your app's own data on an inventory transfer; ServiceTitan's API changes nothing else of it but custom fields.",
  calls: "PATCH inventory /transfers/{transferId}",
  scope: "Inventory → Transfers (Write)",
  required: {
    transferId: id({ label: "Transfer ID", comments: "ID of the inventory transfer.", of: "transfer" }),
    externalData: externalDataPatch,
  },
  check: listShows("/transfers", "transferId"),
  returns: changedTransferId,
});

export const updateTransferCustomFields = action({
  label: "Update Inventory Transfer Custom Fields",
  description: "Change custom fields of one or more inventory transfers.",
  calls: "PATCH inventory /transfers/custom-fields",
  scope: "Inventory → Transfers (Write)",
  required: { operations: customFieldOperations("transfer") },
  check: fieldsShow("/transfers"),
});
