import { material } from "../../../api/pricebook/materials";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { alreadyThere } from "../../declare/unlessThere";
import { externalData, externalDataPatch } from "../../inputs/common";
import { idsInText } from "../../inputs/filters";
import { flag, id } from "../../inputs/kinds";
import { materialParts } from "./parts";
import { code, description } from "./skuInputs";
import { externalDataApplicationGuid, filters, sorts } from "./sold";
import { addOnceByCode, asWanted, changed, checkBudget, createOnce, deleted } from "./writes";

const materialId = id({
  label: "Material ID",
  comments: "ID of the material, shown as SKU ID on invoices.",
  of: "material",
});

export const getPricebookMaterial = action({
  label: "Get Pricebook Material",
  description: "Get one material from the pricebook by ID.",
  calls: "GET pricebook /materials/{materialId}",
  scope: "Pricebook → Materials (Read)",
  required: { materialId },
  optional: { externalDataApplicationGuid },
  returns: material,
});

export const listPricebookMaterials = list({
  label: "List Pricebook Materials",
  description: "List the materials in the pricebook, page by page or all at once.",
  calls: "GET pricebook /materials",
  scope: "Pricebook → Materials (Read)",
  filters: {
    ...filters("material", "flame sensor rod"),
    isOtherDirectCost: flag({
      label: "Is Other Direct Cost",
      comments: "Whether the material represents another direct cost, such as a permit.",
    }),
    costTypeIds: idsInText({
      label: "Cost Type IDs",
      comments: "Only materials of these cost types, one per line.",
      of: "costType",
    }),
  },
  sorts,
  of: material,
});

const scope = "Pricebook → Materials (Write)";

export const createPricebookMaterial = action({
  label: "Create Pricebook Material",
  description:
    "Add a material to the pricebook. A run that is repeated may add another one, unless Add Once is on.",
  calls: "POST pricebook /materials",
  scope,
  required: { code, description },
  optional: {
    ...materialParts,
    isOtherDirectCost: flag({
      label: "Is Other Direct Cost",
      comments: "Whether it stands for another direct cost, such as a permit. It cannot be changed later.",
    }),
    externalData,
    addOnce: addOnceByCode("a material"),
  },
  together: checkBudget,
  around: createOnce("materials"),
  returns: material,
  beside: alreadyThere,
});

export const updatePricebookMaterial = action({
  label: "Update Pricebook Material",
  description: "Change a material in the pricebook; inputs left blank stay unchanged.",
  calls: "PATCH pricebook /materials/{materialId}",
  scope,
  required: { materialId },
  optional: { code, description, ...changed(materialParts), externalData: externalDataPatch },
  together: checkBudget,
  check: asWanted("/materials", "materialId"),
  returns: material,
});

export const deletePricebookMaterial = action({
  label: "Delete Pricebook Material",
  description: "Delete a material from the pricebook.",
  calls: "DELETE pricebook /materials/{materialId}",
  scope,
  required: { materialId },
  check: deleted("/materials", "materialId"),
});
