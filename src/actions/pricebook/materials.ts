import { material } from "../../../api/pricebook/materials";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { idsInText } from "../../inputs/filters";
import { flag, id } from "../../inputs/kinds";
import { externalDataApplicationGuid, filters, sorts } from "./sold";

export const getPricebookMaterial = action({
  label: "Get Pricebook Material",
  description: "Get one material from the pricebook by ID.",
  calls: "GET pricebook /materials/{materialId}",
  scope: "Pricebook → Materials (Read)",
  required: {
    materialId: id({
      label: "Material ID",
      comments: "ID of the material, shown as SKU ID on invoices.",
      of: "material",
    }),
  },
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
