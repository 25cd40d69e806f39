import { adjustment, changedAdjustmentId } from "../../../api/inventory/adjustments";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { externalDataPatch } from "../../inputs/common";
import { customFieldOperations } from "../../inputs/customFields";
import { active, externalDataFilters, ids, idsInText, textsInText } from "../../inputs/filters";
import { id } from "../../inputs/kinds";
import { listShows } from "./changed";
import {
  businessUnitIds,
  dated,
  fieldsShow,
  inventoryLocationIds,
  movementFilters,
  movementParameters,
} from "./movements";

export const listAdjustments = list({
  label: "List Inventory Adjustments",
  description: "List what was corrected in the stock of warehouses and trucks, page by page or all at once.",
  calls: "GET inventory /adjustments",
  scope: "Inventory → Adjustments (Read)",
  filters: {
    ids: ids("adjustment"),
    active,
    adjustmentTypes: textsInText({
      label: "Adjustment Types",
      comments: "Only adjustments of these types, one per line.",
      example: "Inventory Count",
    }),
    inventoryLocationIds: inventoryLocationIds("adjustments"),
    businessUnitIds: businessUnitIds("adjustments"),
    invoiceIds: idsInText({
      label: "Invoice IDs",
      comments: "Only adjustments of these invoices, one ID per line.",
      of: "invoice",
    }),
    ...movementFilters,
    ...dated("adjustments"),
    ...externalDataFilters,
  },
  parameterNames: movementParameters,
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: adjustment,
});

export const updateAdjustment = action({
  label: "Update Inventory Adjustment",
  description:
    "Change your app's own data on an inventory adjustment; ServiceTitan's API changes nothing else of it but custom fields.",
  calls: "PATCH inventory /adjustments/{adjustmentId}",
  scope: "Inventory → Adjustments (Write)",
  required: {
    adjustmentId: id({
      label: "Adjustment ID",
      comments: "ID of the inventory adjustment.",
      of: "adjustment",
    }),
    externalData: externalDataPatch,
  },
  check: listShows("/adjustments?active=Any", "adjustmentId"),
  returns: changedAdjustmentId,
});

export const updateAdjustmentCustomFields = action({
  label: "Update Inventory Adjustment Custom Fields",
  description: "Change custom fields of one or more inventory adjustments.",
  calls: "PATCH inventory /adjustments/custom-fields",
  scope: "Inventory → Adjustments (Write)",
  required: { operations: customFieldOperations("adjustment") },
  check: fieldsShow("/adjustments?active=Any"),
});
