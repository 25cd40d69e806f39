import { equipment } from "../../../api/pricebook/equipment";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { alreadyThere } from "../../declare/unlessThere";
import { externalData, externalDataPatch } from "../../inputs/common";
import { id } from "../../inputs/kinds";
import { equipmentParts } from "./parts";
import { code, description } from "./skuInputs";
import { externalDataApplicationGuid, filters, sorts } from "./sold";
import { addOnceByCode, asWanted, changed, checkBudget, createOnce, deleted } from "./writes";

const equipmentId = id({
  label: "Equipment ID",
  comments: "ID of the equipment in the pricebook, as shown in installed equipment and invoices.",
  of: "equipment",
});

export const getPricebookEquipment = action({
  label: "Get Pricebook Equipment",
  description: "Get one piece of equipment from the pricebook by ID.",
  calls: "GET pricebook /equipment/{equipmentId}",
  scope: "Pricebook → Equipment (Read)",
  required: { equipmentId },
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

const scope = "Pricebook → Equipment (Write)";

export const createPricebookEquipment = action({
  label: "Create Pricebook Equipment",
  description:
    "Add equipment to the pricebook. A run that is repeated may add it again, unless Add Once is on.",
  calls: "POST pricebook /equipment",
  scope,
  required: { code, description },
  optional: { ...equipmentParts, externalData, addOnce: addOnceByCode("equipment") },
  together: checkBudget,
  around: createOnce("equipment"),
  returns: equipment,
  beside: alreadyThere,
});

export const updatePricebookEquipment = action({
  label: "Update Pricebook Equipment",
  description: "Change equipment in the pricebook; inputs left blank stay unchanged.",
  calls: "PATCH pricebook /equipment/{equipmentId}",
  scope,
  required: { equipmentId },
  optional: { code, description, ...changed(equipmentParts), externalData: externalDataPatch },
  together: checkBudget,
  check: asWanted("/equipment", "equipmentId"),
  returns: equipment,
});

export const deletePricebookEquipment = action({
  label: "Delete Pricebook Equipment",
  description: "Delete equipment from the pricebook.",
  calls: "DELETE pricebook /equipment/{equipmentId}",
  scope,
  required: { equipmentId },
  check: deleted("/equipment", "equipmentId"),
});
