import { category } from "../../../api/pricebook/categories";
import { discountOrFee } from "../../../api/pricebook/discountsAndFees";
import { equipment } from "../../../api/pricebook/equipment";
import { material } from "../../../api/pricebook/materials";
import { service } from "../../../api/pricebook/services";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { type ExampleId, exampleId } from "../../inputs/examples";
import {
  active,
  created,
  externalDataFilters,
  externalDataGuid,
  ids,
  idsInText,
  modified,
} from "../../inputs/filters";
import { choice, flag, id, text } from "../../inputs/kinds";

export const getPricebookCategory = action({
  label: "Get Pricebook Category",
  description: "Get one category of the pricebook by ID.",
  calls: "GET pricebook /categories/{categoryId}",
  scope: "Pricebook → Categories (Read)",
  required: {
    categoryId: id({
      label: "Category ID",
      comments: "ID of the category. List Pricebook Categories gives it.",
      example: exampleId.category,
    }),
  },
  returns: category,
});

export const listPricebookCategories = list({
  label: "List Pricebook Categories",
  description: "List the categories of the pricebook, page by page or all at once.",
  calls: "GET pricebook /categories",
  scope: "Pricebook → Categories (Read)",
  filters: {
    categoryType: choice({
      label: "Category Type",
      comments: "Only categories of services or of materials.",
      choices: ["Services", "Materials"],
    }),
    active,
    ...created,
    ...modified,
  },
  sorts: ["Id", "Name"],
  of: category,
});

/** What ServiceTitan sorts everything that is sold by. */
const sorts = [
  "Id",
  "Code",
  "DisplayName",
  "CreatedOn",
  "ModifiedOn",
  "Price",
  "MemberPrice",
  "AddOnPrice",
  "AddOnMemberPrice",
  "MaterialsCost",
  "PrimaryVendor",
  "Cost",
  "Manufacturer",
  "Priority",
];

/** The filters of everything that is sold; the examples are of one of them. */
const filters = (example: ExampleId, sold: string) => ({
  searchText: text({
    label: "Search Text",
    comments: "Only those whose display name, code or description contains this text of 2 to 200 characters.",
    example: sold,
  }),
  ids: ids(example),
  active,
  ...created,
  ...modified,
  ...externalDataFilters,
});

const calculatePrices = flag({
  label: "Calculate Prices",
  comments: "Whether services come with the price that the current rules of dynamic pricing make.",
});

const externalDataApplicationGuid = externalDataGuid;

export const getDiscountOrFee = action({
  label: "Get Discount or Fee",
  description: "Get one discount or fee of the pricebook by ID.",
  calls: "GET pricebook /discounts-and-fees/{discountOrFeeId}",
  scope: "Pricebook → Discounts and Fees (Read)",
  required: {
    discountOrFeeId: id({
      label: "Discount or Fee ID",
      comments: "ID of the discount or fee. List Discounts and Fees gives it.",
      example: exampleId.discountOrFee,
    }),
  },
  optional: { externalDataApplicationGuid },
  returns: discountOrFee,
});

export const listDiscountsAndFees = list({
  label: "List Discounts and Fees",
  description: "List the discounts and fees of the pricebook, page by page or all at once.",
  calls: "GET pricebook /discounts-and-fees",
  scope: "Pricebook → Discounts and Fees (Read)",
  filters: filters(exampleId.discountOrFee, "rebate"),
  sorts,
  of: discountOrFee,
});

export const getPricebookService = action({
  label: "Get Pricebook Service",
  description: "Get one service of the pricebook by ID.",
  calls: "GET pricebook /services/{serviceId}",
  scope: "Pricebook → Services (Read)",
  required: {
    serviceId: id({
      label: "Service ID",
      comments: "ID of the service, as invoices give it as SKU ID.",
      example: exampleId.service,
    }),
  },
  optional: { calculatePrices, externalDataApplicationGuid },
  returns: service,
});

export const listPricebookServices = list({
  label: "List Pricebook Services",
  description: "List the services of the pricebook, page by page or all at once.",
  calls: "GET pricebook /services",
  scope: "Pricebook → Services (Read)",
  filters: { ...filters(exampleId.service, "flame sensor replacement"), calculatePrices },
  sorts,
  of: service,
});

export const getPricebookEquipment = action({
  label: "Get Pricebook Equipment",
  description: "Get one piece of equipment of the pricebook by ID.",
  calls: "GET pricebook /equipment/{equipmentId}",
  scope: "Pricebook → Equipment (Read)",
  required: {
    equipmentId: id({
      label: "Equipment ID",
      comments: "ID of the equipment in the pricebook, as installed equipment and invoices give it.",
      example: exampleId.equipment,
    }),
  },
  optional: { externalDataApplicationGuid },
  returns: equipment,
});

export const listPricebookEquipment = list({
  label: "List Pricebook Equipment",
  description: "List the equipment that the pricebook offers, page by page or all at once.",
  calls: "GET pricebook /equipment",
  scope: "Pricebook → Equipment (Read)",
  filters: filters(exampleId.equipment, "gas furnace"),
  sorts,
  of: equipment,
});

export const getPricebookMaterial = action({
  label: "Get Pricebook Material",
  description: "Get one material of the pricebook by ID.",
  calls: "GET pricebook /materials/{materialId}",
  scope: "Pricebook → Materials (Read)",
  required: {
    materialId: id({
      label: "Material ID",
      comments: "ID of the material, as invoices give it as SKU ID.",
      example: exampleId.material,
    }),
  },
  optional: { externalDataApplicationGuid },
  returns: material,
});

export const listPricebookMaterials = list({
  label: "List Pricebook Materials",
  description: "List the materials of the pricebook, page by page or all at once.",
  calls: "GET pricebook /materials",
  scope: "Pricebook → Materials (Read)",
  filters: {
    ...filters(exampleId.material, "flame sensor rod"),
    isOtherDirectCost: flag({
      label: "Is Other Direct Cost",
      comments: "Whether the material stands for another direct cost, such as a permit.",
    }),
    costTypeIds: idsInText({
      label: "Cost Type IDs",
      comments: "Only materials of these cost types, one an entry.",
      example: exampleId.costType,
    }),
  },
  sorts,
  of: material,
});
