import { equipment } from "../../../api/pricebook/equipment";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { id } from "../../inputs/kinds";
import { externalDataApplicationGuid, filters, sorts } from "./sold";

export const getPricebookEquipment = action({
  label: "Get Pricebook Equipment",
  description: "Get one piece of equipment from the pricebook by ID.",
  calls: "GET pricebook /equipment/{equipmentId}",
  scope: "Pricebook → Equipment (Read)",
  required: {
    equipmentId: id({
      label: "Equipment ID",
      comments: "ID of the equipment in the pricebook, as shown in installed equipment and invoices.",
      of: "equipment",
    }),
  },
  optional: { externalDataApplicationGuid },
  returns: equipment,
});

export const listPricebookEquipment = list({
  label: "List Pricebook Equipment",
  description: "List the equipment in the pricebook, page by page or all at once.",
  calls: "GET pricebook /equipment",
  scope: "Pricebook → Equipment (Read)",
  filters: filters("equipment", "gas furnace"),
  sorts,
  of: equipment,
});
