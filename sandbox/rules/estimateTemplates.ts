import type { EstimateTemplate } from "../../api/sales/estimateTemplates";
import type { DiscountOrFee } from "../kept";
import { type FieldErrors, invalid } from "../kit/errors";
import { newId, type State } from "../state";
import { sum } from "./billing";

type Item = EstimateTemplate["items"][number];

/** What the API tells of an item. */
export type ToldOfItem = Pick<Item, "skuId" | "skuType" | "quantity" | "isAddOn"> & {
  [Key in MayBeLeftOut]?: Item[Key] | null;
};

type MayBeLeftOut =
  | ("id" | "description" | "unitPrice" | "unitCost" | "chargeable" | "allowDiscounts" | "memo")
  | ("parentItemId" | "itemGroupParentId" | "itemGroupName" | "projectLabels");

/**
 * The items of a template as they are told, and what they come to. Prices of a dynamic one are the pricebook's when it
 * is written. Not documented: what is not told stays as it is, but for the group or item that one belongs to, and of a
 * new item its text and cost come from the pricebook; what is not charged does not count.
 * @param there the items that the template has
 * @throws ApiError 400 for items that are not there, are not of their SKU, lack a price, or belong to none of the others
 */
export function templateItems(
  state: State,
  mode: EstimateTemplate["mode"],
  there: Item[],
  told: ToldOfItem[],
): Pick<EstimateTemplate, "items" | "totalCost" | "totalPrice"> {
  requireFittingItems(state, mode, there, told);
  const items = told.map((item, i) => itemAfter(state, mode, there, item, i + 1));
  return {
    items,
    totalCost: sum(items.map(({ unitCost, quantity }) => unitCost * quantity)),
    totalPrice: sum(
      items.flatMap(({ chargeable, totalPrice }) => (chargeable === false ? [] : [totalPrice])),
    ),
  };
}

function requireFittingItems(
  state: State,
  mode: EstimateTemplate["mode"],
  there: Item[],
  told: ToldOfItem[],
): void {
  const errors: FieldErrors = {};
  const ids = new Set(told.map(({ id }) => id));
  for (const [i, { id, skuId, skuType, unitPrice, parentItemId, itemGroupParentId }] of told.entries()) {
    const refuse = (field: string, message: string) => {
      errors[`Items[${i}].${field}`] = [message];
    };
    const former = there.find((item) => item.id === id);
    const { type } = offered(state, skuId);
    if (id != null && former === undefined) refuse("Id", `The estimate template has no item ${id}.`);
    if (type !== skuType) refuse("SkuType", `SKU ${skuId} is of the type ${type}.`);
    if (mode === "Static" && (unitPrice ?? former?.unitPrice) == null)
      refuse("UnitPrice", "The UnitPrice field is required for a static template.");
    for (const [field, head] of Object.entries({
      ParentItemId: parentItemId,
      ItemGroupParentId: itemGroupParentId,
    }))
      if (head != null && !ids.has(head)) refuse(field, `The estimate template has no item ${head}.`);
  }
  if (Object.keys(errors).length > 0) throw invalid(errors);
}

function itemAfter(
  state: State,
  mode: EstimateTemplate["mode"],
  there: Item[],
  told: ToldOfItem,
  order: number,
): Item {
  const { skuId, skuType, quantity, isAddOn } = told;
  const former = there.find((item) => item.id === told.id);
  const { code, description, price, cost } = offered(state, skuId);
  const unitPrice = mode === "Dynamic" ? price : (told.unitPrice ?? former?.unitPrice ?? 0);
  return {
    ...{ id: former?.id ?? newId(state), skuId, skuType, skuName: code },
    description: told.description ?? (former ? former.description : description),
    ...{ quantity, unitPrice, totalPrice: sum([quantity * unitPrice]), isAddOn },
    chargeable: told.chargeable ?? former?.chargeable ?? true,
    allowDiscounts: told.allowDiscounts ?? former?.allowDiscounts ?? true,
    unitCost: told.unitCost ?? former?.unitCost ?? cost,
    memo: told.memo ?? former?.memo ?? null,
    order,
    parentItemId: told.parentItemId ?? null,
    itemGroupParentId: told.itemGroupParentId ?? null,
    itemGroupName: told.itemGroupName ?? null,
    // Empty text clears them.
    projectLabels: (told.projectLabels ?? former?.projectLabels) || null,
  };
}

/** What an item offers, with the pricebook's price; a share of nothing is nothing. */
function offered({ skus, discountsAndFees }: State, id: number): Offered {
  const sku = skus.get(id);
  if (sku) return sku;
  const { code, description, type, amountType, amount } = discountsAndFees.get(id) as DiscountOrFee;
  const price = amountType === "Percentage" ? 0 : type === "Discount" ? -amount : amount;
  return { code, description, price, cost: 0, type: "PriceModifier" };
}

interface Offered {
  code: string;
  description: string;
  price: number;
  cost: number;
  type: Item["skuType"];
}

/** Tells proposals the new name of an estimate template that they show. */
export function renameInProposals({ proposalTemplates }: State, { id, name }: EstimateTemplate): void {
  for (const { estimateAssignments } of proposalTemplates.values())
    for (const assignment of estimateAssignments)
      if (assignment.estimateTemplateId === id) assignment.estimateTemplateName = name;
}
