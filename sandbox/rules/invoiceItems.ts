import type { DiscountOrFee, Invoice, InvoiceItem, LedgerAccount, Sku } from "../kept";
import { newId, type State } from "../state";
import { money, sum } from "./billing";

/** What an item stands for: something that is sold, or a discount or fee. */
interface Billed extends Pick<Sku, "id" | "code" | "name" | "taxable" | "hours"> {
  type: InvoiceItem["type"];
  account: LedgerAccount | null;
}

/** What an item stands for by its ID or else its code, which items call the SKU's name; undefined for neither. */
export function billedAs(
  state: State,
  { skuId, skuName }: { skuId?: number | null; skuName?: string | null },
): Billed | undefined {
  const { skus, discountsAndFees } = state;
  const modifier =
    skuId == null ? discountsAndFees.where("code", skuName ?? "")[0] : discountsAndFees.get(skuId);
  if (modifier) return priceModifier(modifier);
  return skuId == null ? skus.where("code", skuName ?? "")[0] : skus.get(skuId);
}

/** Of its account only the name is kept. */
const priceModifier = ({ id, code, displayName, taxable, hours }: DiscountOrFee): Billed => ({
  ...{ id, code, name: displayName ?? code, taxable, hours },
  type: "PriceModifier",
  account: null,
});

/** What a new item, or a change to one, may say. */
export interface ItemRequest {
  sku?: Billed;
  technicianId?: number | null;
  description: string;
  quantity: number;
  unitPrice?: number | null;
  cost?: number | null;
  isAddOn?: boolean | null;
  installedOn?: string | null;
  itemGroupName?: string | null;
  itemGroupRootId?: number | null;
  inventoryLocationId?: number | null;
  inventoryWarehouseName?: string | null;
  budgetCodeId?: number | null;
}

/** A new item for an invoice. What is not given has no price: the pricebook's is not filled in. (Not documented.) */
export function newItem(
  state: State,
  invoice: Invoice,
  request: ItemRequest & { sku: Billed },
  createdOn: string,
): InvoiceItem {
  const { sku, quantity } = request;
  const price = request.unitPrice ?? 0;
  const cost = request.cost ?? 0;
  // Spelled out: spreading objects together is several times slower, which counts where there are many jobs.
  return {
    id: newId(state),
    description: request.description,
    quantity: String(quantity),
    cost: money(cost),
    totalCost: money(quantity * cost),
    budgetCodeId: request.budgetCodeId ?? null,
    inventoryLocationId: request.inventoryLocationId ?? null,
    inventoryLocation: request.inventoryWarehouseName ?? null,
    price: money(price),
    type: sku.type,
    skuName: sku.code,
    skuId: sku.id,
    total: money(quantity * price),
    inventory: isInventory(sku),
    taxable: sku.taxable,
    isChargeable: true,
    generalLedgerAccount: sku.account,
    costOfSaleAccount: null,
    assetAccount: null,
    membershipTypeId: 0,
    itemGroup: groupOf(request),
    displayName: sku.name,
    soldHours: sku.hours,
    createdOn,
    modifiedOn: createdOn,
    serviceDate: request.installedOn ?? null,
    order: (invoice.items.at(-1)?.order ?? 0) + 1,
    businessUnit: invoice.businessUnit,
    createdById: state.apiUserId,
    displayInAmount: true,
    importId: null,
    exportId: null,
    inventoryStatus: null,
    addOn: request.isAddOn ?? false,
    memberPrice: null,
    technicianId: request.technicianId ?? null,
    installedEquipmentId: null,
    estimateItemId: null,
  };
}

/** An item with the changes that were given. */
export function changedItem(item: InvoiceItem, request: ItemRequest, modifiedOn: string): InvoiceItem {
  const { sku, quantity } = request;
  const price = request.unitPrice ?? Number(item.price);
  const cost = request.cost ?? Number(item.cost);
  return {
    ...item,
    ...(sku && {
      type: sku.type,
      skuName: sku.code,
      skuId: sku.id,
      inventory: isInventory(sku),
      taxable: sku.taxable,
      generalLedgerAccount: sku.account,
      displayName: sku.name,
      soldHours: sku.hours,
    }),
    description: request.description,
    quantity: String(quantity),
    price: money(price),
    cost: money(cost),
    total: money(quantity * price),
    totalCost: money(quantity * cost),
    technicianId: request.technicianId ?? item.technicianId,
    addOn: request.isAddOn ?? item.addOn,
    serviceDate: request.installedOn ?? item.serviceDate,
    itemGroup: groupOf(request) ?? item.itemGroup,
    inventoryLocationId: request.inventoryLocationId ?? item.inventoryLocationId,
    inventoryLocation: request.inventoryWarehouseName ?? item.inventoryLocation,
    budgetCodeId: request.budgetCodeId ?? item.budgetCodeId,
    modifiedOn,
  };
}

const isInventory = ({ type }: Billed) => type === "Material" || type === "Equipment";

const groupOf = ({ itemGroupRootId, itemGroupName }: ItemRequest): InvoiceItem["itemGroup"] =>
  itemGroupRootId == null ? null : { rootId: itemGroupRootId, name: itemGroupName ?? "" };

/**
 * Why a discount or fee cannot be billed like this, if it cannot. What it may come to at most is documented; that a
 * discount has a price below zero and a fee one above is not. A negative quantity takes either of them back.
 */
export function modifierProblem(
  { discountsAndFees }: State,
  { skuId, price, total }: InvoiceItem,
): string | undefined {
  const modifier = discountsAndFees.get(skuId);
  if (modifier === undefined) return undefined;
  const { type, code, limit } = modifier;
  if (type === "Discount" && Number(price) > 0) return `The price of the discount ${code} must be negative.`;
  if (type === "Fee" && Number(price) < 0) return `The price of the fee ${code} must not be negative.`;
  if (Math.abs(Number(total)) > limit) return `${code} may come to ${money(limit)} at most.`;
  return undefined;
}

/** What items come to, in dollars, before tax. */
export const itemsTotal = (items: InvoiceItem[]) => sum(items.map((item) => item.total));
