import { isBlank, isPlainObject } from "../../inputs/blank";
import { fromJson } from "../../inputs/jsonText";
import { flag, id, longText, number, text } from "../../inputs/kinds";

export const estimateId = id({
  label: "Estimate ID",
  comments: "ID of the estimate.",
  of: "estimate",
});

/** The item of an estimate: alone, or in the list of an estimate's items. */
export const itemInputs = {
  id: id({
    label: "ID",
    comments: "ID of the item to change. Leave blank to add a new item.",
    of: "estimateItem",
  }),
  skuId: id({
    label: "SKU ID",
    comments:
      "ID of the service, material or equipment in the pricebook. A new item needs this or SKU Name, since it is made of what the pricebook sells.",
    of: "sku",
  }),
  skuName: text({
    label: "SKU Name",
    comments: "Code of the service, material or equipment in the pricebook.",
    example: "HVAC-FS-01",
  }),
  description: longText({
    label: "Description",
    comments: "What the customer is offered; may be HTML.",
    example: "Replace the flame sensor",
  }),
  quantity: number({ label: "Quantity", comments: "How many; may be a fraction.", example: "1" }),
  unitPrice: number({
    label: "Unit Price",
    comments:
      "Price per unit, in the tenant's currency. Whether a new item without it gets the pricebook's price is not documented.",
    example: "280.00",
  }),
  unitCost: number({
    label: "Unit Cost",
    comments: "Cost per unit, in the tenant's currency.",
    example: "38.00",
  }),
  isAddOn: flag({ label: "Is Add On", comments: "Whether the item is an add-on to another." }),
  parentItemId: id({
    label: "Parent Item ID",
    comments: "Of an add-on, ID of the item that it belongs to.",
    of: "parentEstimateItem",
  }),
  chargeable: flag({ label: "Chargeable", comments: "Whether the customer pays for the item." }),
  itemGroupName: text({
    label: "Item Group Name",
    comments: "Name of the group to show the item in.",
    example: "Repair",
  }),
  itemGroupRootId: id({
    label: "Item Group Root ID",
    comments: "ID of the item that heads the group.",
    of: "estimateGroupRoot",
  }),
  budgetCodeId: id({
    label: "Budget Code ID",
    comments: "ID of the budget code to book the item under.",
    of: "budgetCode",
  }),
  useDefaultProjectLabels: flag({
    label: "Use Default Project Labels",
    comments: "Whether the item gets the project labels that its SKU has in the pricebook.",
  }),
  skipUpdatingMembershipPrices: flag({
    label: "Skip Updating Membership Prices",
    comments: "Whether to keep membership prices as they are.",
  }),
};

/** What an item says of itself. */
export interface Item {
  id?: number;
  skuId?: number;
  skuName?: string;
  description?: string;
  quantity?: number;
  unitPrice?: number;
  unitCost?: number;
}

/** An item that ServiceTitan answered calls some parts otherwise; none of them must be lost. */
export function fromAnswer(given: unknown): unknown {
  const item = fromJson(given);
  if (!isPlainObject(item)) return item;
  const sku = isPlainObject(item.sku) ? item.sku : {};
  const called = { skuId: sku.id, quantity: item.qty, unitPrice: item.unitRate };
  const missing = Object.entries(called).filter(([part, value]) => isBlank(item[part]) && !isBlank(value));
  return { ...item, ...Object.fromEntries(missing) };
}

/** What is missing of new items, though the documents do not ask for it. */
export const warningsOf = (items: Item[] = []): string[] =>
  items
    .filter(({ id }) => id === undefined)
    .flatMap(({ description = "", skuId, skuName, unitPrice }) => {
      const what = `the new item "${description.slice(0, 40)}"`;
      return [
        ...(skuId === undefined && skuName === undefined ? [`${what} has neither SKU ID nor SKU Name.`] : []),
        ...(unitPrice === undefined ? [`${what} has no Unit Price, and may be offered at 0.00.`] : []),
      ];
    });
