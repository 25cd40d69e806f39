import { costType } from "../../../api/pricebook/costTypes";
import { list } from "../../declare/list";

export const listCostTypesOfMaterials = list({
  label: "List Cost Types of Materials",
  description: "List the cost types of materials that stand for another direct cost, such as a permit.",
  calls: "GET pricebook /materials/costtypes",
  scope: "Pricebook → Materials (Read)",
  hasNoPages: true,
  sorts: [],
  of: costType,
});
