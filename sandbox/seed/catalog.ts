import type { Category } from "../kept";
import { newId, type State } from "../state";
import { openedOn } from "./random";

/** How the pricebook is arranged: its categories, and what is taken off an invoice or added to it. */
export function seedCatalog(state: State): void {
  const opened = openedOn(state);
  for (const [name, categoryType, children] of categories) {
    const parent = insertCategory(state, { name, categoryType, parentId: null });
    for (const [child, codes] of Object.entries(children)) {
      const { id } = insertCategory(state, { name: child, categoryType, parentId: parent.id });
      for (const sku of codes.flatMap((code) => state.skus.where("code", code))) sku.categoryIds.push(id);
    }
  }
  for (const [type, code, displayName, amountType, amount, limit] of discountsAndFees)
    state.discountsAndFees.insert({
      id: newId(state),
      type,
      code,
      displayName,
      description: `${displayName}.`,
      amountType,
      amount,
      limit,
      categories: [],
      hours: 0,
      account: type === "Discount" ? "Discounts" : "Fees",
      active: true,
      bonus: 0,
      commissionBonus: 0,
      excludeFromPayroll: true,
      createdOn: opened,
      modifiedOn: opened,
    });
}

function insertCategory(state: State, given: Pick<Category, "name" | "categoryType" | "parentId">): Category {
  return state.categories.insert({
    id: newId(state),
    ...given,
    active: true,
    description: "",
    position: state.categories.where("parentId", given.parentId).length + 1,
    businessUnitIds: [],
    skuImages: [],
    skuVideos: [],
    createdOn: openedOn(state),
    modifiedOn: openedOn(state),
  });
}

/** A category, and its subcategories with the codes of what they hold. */
const categories: [string, Category["categoryType"], Record<string, string[]>][] = [
  [
    "Heating and Cooling",
    "Services",
    {
      Repair: ["HEAT-REPAIR", "COOL-REPAIR", "TUNE-UP", "DISPATCH"],
      Installation: ["INSTALL-HVAC", "INSTALL-HP", "ESTIMATE"],
      Equipment: ["FURNACE-80", "AC-3TON", "HEAT-PUMP-3TON"],
      Rebates: ["REBATE-INSTANT"],
    },
  ],
  [
    "Plumbing and Electrical",
    "Services",
    {
      Plumbing: ["DRAIN-CLEAN", "WH-REPAIR", "LEAK-REPAIR", "WH-50"],
      Electrical: ["INSTALL-PANEL", "OUTLET-REPAIR", "PANEL-200"],
    },
  ],
  [
    "Parts",
    "Materials",
    {
      "HVAC Parts": ["IGNITER", "FLAME-SENSOR", "CAPACITOR", "CONTACTOR", "FILTER-16", "LINE-SET"],
      "Plumbing Parts": ["TRAP-KIT", "THERMOCOUPLE", "PEX-FITTINGS"],
      "Electrical Parts": ["OUTLET-GFCI"],
    },
  ],
];

/** Type, code, name, kind of amount, amount and limit. */
const discountsAndFees = [
  ["Discount", "REBATE-UTILITY", "Utility rebate, taken off at once", "Fixed", 500, 500],
  ["Discount", "SENIOR-10", "Senior discount", "Percentage", 10, 250],
  ["Discount", "MEMBER-5", "Member discount", "Percentage", 5, 500],
  ["Fee", "PERMIT", "Permit fee", "Fixed", 185, 185],
  ["Fee", "DISPOSAL", "Disposal of the old unit", "Fixed", 95, 95],
] as const;
