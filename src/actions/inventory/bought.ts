import type { cancellationReasons } from "../../../api/inventory/shared";
import { choice, commented, id, longText, number, text } from "../../inputs/kinds";

/** What purchase orders, receipts and returns have in common. */

const reasons = {
  NotRequired: "Not required",
  Duplicate: "Duplicate",
  Accidental: "Made by accident",
  VendorIssue: "Problem with the vendor",
  Other: "Other",
  JobCanceled: "Job was canceled",
} satisfies Record<(typeof cancellationReasons)[number], string>;

export const canceledReason = choice({
  label: "Canceled Reason",
  comments: "Why it is canceled.",
  choices: reasons,
});

export const purchaseOrderId = id({
  label: "Purchase Order ID",
  comments: "ID of the purchase order, not its number.",
  of: "purchaseOrder",
});

export const vendorId = id({ label: "Vendor ID", comments: "ID of the vendor.", of: "vendor" });

export const inventoryLocationId = (what: string) =>
  id({ label: "Inventory Location ID", comments: what, of: "inventoryLocation" });

export const budgetCodeId = id({
  label: "Budget Code ID",
  comments: "ID of the budget code to book it under.",
  of: "budgetCode",
});

export const item = {
  skuId: id({
    label: "SKU ID",
    comments: "ID of the material or equipment in the pricebook, which has to be active.",
    of: "part",
  }),
  quantity: number({ label: "Quantity", comments: "How many; may be a fraction.", example: "2" }),
  cost: number({ label: "Cost", comments: "Cost of one, in the tenant's currency.", example: "20.00" }),
};

export const description = longText({
  label: "Description",
  comments: "What the item is; may be HTML.",
  example: "Universal flame sensor",
});

export const vendorPartNumber = text({
  label: "Vendor Part Number",
  comments: "The vendor's own number of the item.",
  example: "VH-FS-2",
});

export const tax = number({
  label: "Tax",
  comments: "Tax on all items together, in the tenant's currency.",
  example: "3.10",
});

export const shipping = number({
  label: "Shipping",
  comments: "Cost of the shipping, in the tenant's currency.",
  example: "5.00",
});

/** The same, of what is new. */
export const charges = {
  tax: commented(tax, "0 if left blank."),
  shipping: commented(shipping, "0 if left blank."),
};

export const noCharges = { tax: 0, shipping: 0 };
