import { type PurchaseOrderMarkup, purchaseOrderMarkup } from "../../../api/inventory/purchaseOrderMarkups";
import { action } from "../../declare/action";
import type { Check } from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { list } from "../../declare/list";
import { alreadyThere, unlessThere } from "../../declare/unlessThere";
import { addOnce } from "../../inputs/addOnce";
import { dates, ids } from "../../inputs/filters";
import { id, number } from "../../inputs/kinds";
import { isAsGiven } from "../../lookups/differences";
import { type LookedAt, readWhole } from "../../lookups/read";

const purchaseOrderMarkupId = id({
  label: "Purchase Order Markup ID",
  comments: "ID of the markup.",
  of: "purchaseOrderMarkup",
});

const range = {
  from: number({
    label: "From",
    comments: "Lowest cost that the markup applies to, in the tenant's currency.",
    example: "0",
  }),
  to: number({
    label: "To",
    comments: "Highest cost that the markup applies to, in the tenant's currency.",
    example: "100",
  }),
  percent: number({
    label: "Percent",
    comments: "What is added to the cost, in percent of it.",
    example: "60",
  }),
};

const markups: LookedAt = {
  calls: "GET inventory /purchase-order-markups",
  scope: "Inventory → Purchase Order Markups (Read)",
  what: ["markup", "markups"],
};

export const listPurchaseOrderMarkups = list({
  label: "List Purchase Order Markups",
  description:
    "List what is added to the cost of what was bought, by ranges of cost, page by page or all at once.",
  calls: "GET inventory /purchase-order-markups",
  scope: "Inventory → Purchase Order Markups (Read)",
  filters: { ids: ids("purchaseOrderMarkup"), ...dates },
  sorts: ["Id", "From", "To", "Percent"],
  of: purchaseOrderMarkup,
});

export const getPurchaseOrderMarkup = action({
  label: "Get Purchase Order Markup",
  description: "Get one markup of purchase orders by ID.",
  calls: "GET inventory /purchase-order-markups/{purchaseOrderMarkupId}",
  scope: "Inventory → Purchase Order Markups (Read)",
  required: { purchaseOrderMarkupId },
  returns: purchaseOrderMarkup,
});

/** The markup of the same range and percentage; throws as `readWhole` does. */
async function findMarkupLike(
  { from, to, percent }: Pick<PurchaseOrderMarkup, keyof typeof range>,
  call: Call,
): Promise<PurchaseOrderMarkup | undefined> {
  const all = await readWhole<PurchaseOrderMarkup>(markups, {}, call);
  return all.find((each) => isAsGiven({ from, to, percent }, each));
}

export const createPurchaseOrderMarkup = action({
  label: "Create Purchase Order Markup",
  description:
    "Create a markup for a range of cost. A run that is repeated creates another one, unless Add Once is on.",
  calls: "POST inventory /purchase-order-markups",
  scope: "Inventory → Purchase Order Markups (Write)",
  required: range,
  optional: { addOnce: addOnce("a markup of the same range and percentage") },
  around: unlessThere(findMarkupLike),
  returns: purchaseOrderMarkup,
  beside: alreadyThere,
});

const check = {
  path: "/purchase-order-markups/{purchaseOrderMarkupId}",
  shows: (there: PurchaseOrderMarkup, { from, to, percent }: Pick<PurchaseOrderMarkup, keyof typeof range>) =>
    isAsGiven({ from, to, percent }, there),
} satisfies Check<never>;

export const updatePurchaseOrderMarkup = action({
  label: "Update Purchase Order Markup",
  description: "Change the range and percentage of a markup of purchase orders.",
  calls: "PATCH inventory /purchase-order-markups/{purchaseOrderMarkupId}",
  scope: "Inventory → Purchase Order Markups (Write)",
  required: { purchaseOrderMarkupId, ...range },
  check,
  returns: purchaseOrderMarkup,
});

export const deletePurchaseOrderMarkup = action({
  label: "Delete Purchase Order Markup",
  description: "Delete a markup of purchase orders.",
  calls: "DELETE inventory /purchase-order-markups/{purchaseOrderMarkupId}",
  scope: "Inventory → Purchase Order Markups (Write)",
  required: { purchaseOrderMarkupId },
  check: { path: "/purchase-order-markups/{purchaseOrderMarkupId}", shows: () => false, gone: true },
});
