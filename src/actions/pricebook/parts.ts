import { choice, flag, id, idList, number, text } from "../../inputs/kinds";
import {
  assets,
  categories,
  common,
  crossSaleGroup,
  dimensions,
  linked,
  sold,
  stocked,
  typedRecommendations,
  upgrades,
  variations,
  warranty,
} from "./skuInputs";

/** What each kind of thing in the pricebook is written with, besides its code and description. */

export const serviceParts = {
  ...sold,
  categories,
  assets,
  crossSaleGroup,
  warranty: warranty("Warranty", "that comes with the service", "12", "Parts and labor"),
  isLabor: flag({ label: "Is Labor", comments: "Whether the service is work by the hour." }),
  recommendations: idList({
    label: "Recommendations",
    comments: "IDs of services and materials to offer along with the service, one per line.",
    of: "sku",
  }),
  upgrades,
  serviceMaterials: linked("Service Materials", "material"),
  serviceEquipment: linked("Service Equipment", "equipment"),
};

const ofChemicals = (label: string, comments: string, example: string) =>
  text({ label, comments: `${comments}, at most 500 characters.`, example, max: 500 });

export const materialParts = {
  ...sold,
  ...stocked,
  categories,
  assets,
  deductAsJobCost: flag({
    label: "Deduct As Job Cost",
    comments: "Whether its cost counts among those of the job.",
  }),
  isConfigurableMaterial: flag({
    label: "Is Configurable Material",
    comments: "Whether one of several variations is chosen when it is sold.",
  }),
  chargeableByDefault: flag({
    label: "Chargeable By Default",
    comments: "Whether customers are charged for it unless somebody decides otherwise.",
  }),
  variationMaterials: variations("Variation Materials", "material"),
  costTypeId: id({
    label: "Cost Type ID",
    comments: "ID of the cost type of another direct cost.",
    of: "costType",
  }),
  isChemical: flag({ label: "Is Chemical", comments: "Whether the material is a chemical." }),
  epaNumber: ofChemicals("EPA Number", "EPA registration number of a chemical", "1021-1815"),
  activeIngredients: ofChemicals("Active Ingredients", "What a chemical acts by", "Permethrin 36.8%"),
};

export const equipmentParts = {
  ...sold,
  ...stocked,
  categories,
  assets,
  crossSaleGroup,
  manufacturer: text({
    label: "Manufacturer",
    comments: "Manufacturer of the equipment.",
    example: "Northvale",
  }),
  model: text({
    label: "Model",
    comments: "The manufacturer's name for the model.",
    example: "CF80-070",
  }),
  manufacturerWarranty: warranty("Manufacturer Warranty", "of the manufacturer", "120", "Heat exchanger"),
  serviceProviderWarranty: warranty("Service Provider Warranty", "of the company itself", "12", "Labor"),
  recommendations: typedRecommendations,
  upgrades,
  equipmentMaterials: linked("Equipment Materials", "material"),
  isConfigurableEquipment: flag({
    label: "Is Configurable Equipment",
    comments: "Whether one of several variations is chosen when it is sold.",
  }),
  variationEquipment: variations("Variation Equipment", "equipment"),
  dimensions,
};

export const discountEssentials = {
  type: choice({
    label: "Type",
    comments: "Whether it is taken off (Discount) or added (Fee).",
    choices: ["Discount", "Fee"],
  }),
  amountType: choice({
    label: "Amount Type",
    comments: "Whether Amount is in percent or money.",
    choices: ["Percentage", "Fixed"],
  }),
  amount: number({
    label: "Amount",
    comments: "Percent, or money in the tenant's currency, as Amount Type says.",
    example: "500.00",
  }),
};

export const discountParts = {
  ...common,
  categories,
  assets,
  crossSaleGroup,
  limit: number({
    label: "Limit",
    comments: "The most that is taken off or added, in the tenant's currency.",
    example: "750.00",
  }),
  excludeFromPayroll: flag({
    label: "Exclude From Payroll",
    comments: "Whether pay leaves it out.",
  }),
};
