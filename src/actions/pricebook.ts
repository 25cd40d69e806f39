import { category } from "../../api/pricebook/categories";
import { discountOrFee } from "../../api/pricebook/discountsAndFees";
import { equipment } from "../../api/pricebook/equipment";
import { material } from "../../api/pricebook/materials";
import { service } from "../../api/pricebook/services";
import { endpointAction } from "../declare/action";
import { listAction } from "../declare/list";
import { type ExampleId, exampleId } from "../inputs/examples";
import {
  active,
  created,
  externalDataFilters,
  externalDataGuid,
  ids,
  idsInText,
  modified,
} from "../inputs/filters";
import { choice, flag, id, text } from "../inputs/kinds";

export const getPricebookCategory = endpointAction({
  label: "Get Pricebook Category",
  description: "Get one category of the pricebook by ID.",
  endpoint: { api: "pricebook", method: "GET", path: "/categories/{categoryId}" },
  required: {
    categoryId: id({
      label: "Category ID",
      comments: "ID of the category. List Pricebook Categories gives it.",
      example: exampleId.category,
    }),
  },
  returns: category,
});

export const listPricebookCategories = listAction({
  label: "List Pricebook Categories",
  description: "List the categories of the pricebook, page by page or all at once.",
  endpoint: { api: "pricebook", path: "/categories" },
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

export const getDiscountOrFee = endpointAction({
  label: "Get Discount or Fee",
  description: "Get one discount or fee of the pricebook by ID.",
  endpoint: { api: "pricebook", method: "GET", path: "/discounts-and-fees/{discountOrFeeId}" },
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

export const listDiscountsAndFees = listAction({
  label: "List Discounts and Fees",
  description: "List the discounts and fees of the pricebook, page by page or all at once.",
  endpoint: { api: "pricebook", path: "/discounts-and-fees" },
  filters: filters(exampleId.discountOrFee, "rebate"),
  sorts,
  of: discountOrFee,
});

export const getPricebookService = endpointAction({
  label: "Get Pricebook Service",
  description: "Get one service of the pricebook by ID.",
  endpoint: { api: "pricebook", method: "GET", path: "/services/{serviceId}" },
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

export const listPricebookServices = listAction({
  label: "List Pricebook Services",
  description: "List the services of the pricebook, page by page or all at once.",
  endpoint: { api: "pricebook", path: "/services" },
  filters: { ...filters(exampleId.service, "flame sensor replacement"), calculatePrices },
  sorts,
  of: service,
});

export const getPricebookEquipment = endpointAction({
  label: "Get Pricebook Equipment",
  description: "Get one piece of equipment of the pricebook by ID.",
  endpoint: { api: "pricebook", method: "GET", path: "/equipment/{equipmentId}" },
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

export const listPricebookEquipment = listAction({
  label: "List Pricebook Equipment",
  description: "List the equipment that the pricebook offers, page by page or all at once.",
  endpoint: { api: "pricebook", path: "/equipment" },
  filters: filters(exampleId.equipment, "gas furnace"),
  sorts,
  of: equipment,
});

export const getPricebookMaterial = endpointAction({
  label: "Get Pricebook Material",
  description: "Get one material of the pricebook by ID.",
  endpoint: { api: "pricebook", method: "GET", path: "/materials/{materialId}" },
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

export const listPricebookMaterials = listAction({
  label: "List Pricebook Materials",
  description: "List the materials of the pricebook, page by page or all at once.",
  endpoint: { api: "pricebook", path: "/materials" },
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
