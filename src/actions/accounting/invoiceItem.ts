import { isBlank, isPlainObject } from "../../inputs/blank";
import { technicianId } from "../../inputs/common";
import { fromJson } from "../../inputs/jsonText";
import { flag, id, longText, moment, number, text } from "../../inputs/kinds";

/** The item of an invoice: alone, or in the list of an invoice's items. */

/** What each item says. */
export const itemEssentials = {
  description: longText({
    label: "Description",
    comments: "What was done or delivered; may be HTML.",
    example: "Replace the flame sensor",
  }),
  quantity: number({ label: "Quantity", comments: "How many; may be a fraction or negative.", example: "1" }),
};

/** What an item may say as well. */
export const itemDetails = {
  skuId: id({
    label: "SKU ID",
    comments:
      "ID of the service, material or equipment in the pricebook. A new item needs this or SKU Name: without either, ServiceTitan may report an error and still add the item.",
    of: "sku",
  }),
  skuName: text({
    label: "SKU Name",
    comments: "Code of the service, material or equipment in the pricebook.",
    example: "HVAC-FS-01",
  }),
  technicianId,
  unitPrice: number({
    label: "Unit Price",
    comments:
      "Price per unit, in the tenant's currency. A new item without it may be billed at 0.00, since the pricebook's price is not filled in. Leave blank to keep the price of an existing item.",
    example: "280.00",
  }),
  cost: number({ label: "Cost", comments: "Cost per unit, in the tenant's currency.", example: "38.00" }),
  isAddOn: flag({ label: "Is Add On", comments: "Whether the item is an add-on to another." }),
  signature: text({
    label: "Signature",
    comments: "The customer's signature, as text.",
    example: "Jane Doe",
  }),
  technicianAcknowledgementSignature: text({
    label: "Technician Acknowledgement Signature",
    comments: "The technician's signature, as text.",
    example: "Maria Lopez",
  }),
  installedOn: moment("Installed On", "When the item was installed.", "2026-07-08T11:30:00-07:00"),
  inventoryWarehouseName: text({
    label: "Inventory Warehouse Name",
    comments: "Name of the warehouse or truck the item was taken from.",
    example: "Van 12",
  }),
  skipUpdatingMembershipPrices: flag({
    label: "Skip Updating Membership Prices",
    comments: "Whether to keep membership prices as they are.",
  }),
  itemGroupName: text({
    label: "Item Group Name",
    comments: "Name of the group to show the item in.",
    example: "Repair",
  }),
  itemGroupRootId: id({
    label: "Item Group Root ID",
    comments: "ID of the item that heads the group.",
    of: "groupRootItem",
  }),
  inventoryLocationId: id({
    label: "Inventory Location ID",
    comments: "ID of the warehouse or truck the item was taken from.",
    of: "inventoryLocation",
  }),
  durationBillingId: id({
    label: "Duration Billing ID",
    comments: "ID of the duration billing the item belongs to.",
    of: "durationBilling",
  }),
  budgetCodeId: id({
    label: "Budget Code ID",
    comments: "ID of the budget code to book the invoice under.",
    of: "budgetCode",
  }),
  id: id({
    label: "ID",
    comments: "ID of the item to change, as listed on the invoice. Leave blank to add a new item.",
    of: "invoiceItem",
  }),
};

/** An item that ServiceTitan answered calls some parts otherwise; its price must not be lost. */
export function fromAnswer(given: unknown): unknown {
  const item = fromJson(given);
  if (!isPlainObject(item)) return item;
  const { price, addOn, itemGroup } = item;
  const { rootId, name } = isPlainObject(itemGroup) ? itemGroup : {};
  const called = { unitPrice: price, isAddOn: addOn, itemGroupRootId: rootId, itemGroupName: name };
  const missing = Object.entries(called).filter(([part, value]) => isBlank(item[part]) && !isBlank(value));
  return { ...item, ...Object.fromEntries(missing) };
}

/** What tells a new item from others. */
export interface Item {
  id?: number;
  description: string;
  quantity: number;
  skuId?: number;
  skuName?: string;
  unitPrice?: number;
}

/** What is missing of new items, which ServiceTitan would take without a word. */
export const warningsOf = (items: Item[] = []): string[] =>
  items
    .filter(({ id }) => id === undefined)
    .flatMap(({ description, skuId, skuName, unitPrice }) => {
      const what = `the new item "${description.slice(0, 40)}"`;
      return [
        ...(skuId === undefined && skuName === undefined ? [`${what} has neither SKU ID nor SKU Name.`] : []),
        ...(unitPrice === undefined ? [`${what} has no Unit Price, and may be billed at 0.00.`] : []),
      ];
    });
