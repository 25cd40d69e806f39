import { discountOrFee } from "../../../api/pricebook/discountsAndFees";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { alreadyThere } from "../../declare/unlessThere";
import { externalData, externalDataPatch } from "../../inputs/common";
import { id } from "../../inputs/kinds";
import { discountEssentials, discountParts } from "./parts";
import { code, description } from "./skuInputs";
import { externalDataApplicationGuid, filters, sorts } from "./sold";
import { addOnceByCode, asWanted, changed, checkBudget, createOnce, deleted } from "./writes";

const discountOrFeeId = id({
  label: "Discount or Fee ID",
  comments: "ID of the discount or fee.",
  of: "discountOrFee",
});

export const getDiscountOrFee = action({
  label: "Get Discount or Fee",
  description: "Get one discount or fee from the pricebook by ID.",
  calls: "GET pricebook /discounts-and-fees/{discountOrFeeId}",
  scope: "Pricebook → Discounts and Fees (Read)",
  required: { discountOrFeeId },
  optional: { externalDataApplicationGuid },
  returns: discountOrFee,
});

export const listDiscountsAndFees = list({
  label: "List Discounts and Fees",
  description: "List the discounts and fees in the pricebook, page by page or all at once.",
  calls: "GET pricebook /discounts-and-fees",
  scope: "Pricebook → Discounts and Fees (Read)",
  filters: filters("discountOrFee", "rebate"),
  sorts,
  of: discountOrFee,
});

const scope = "Pricebook → Discounts and Fees (Write)";

export const createDiscountOrFee = action({
  label: "Create Discount or Fee",
  description:
    "Add a discount or fee to the pricebook. A run that is repeated may add another one, unless Add Once is on.",
  calls: "POST pricebook /discounts-and-fees",
  scope,
  required: { code, description, ...discountEssentials },
  optional: { ...discountParts, externalData, addOnce: addOnceByCode("a discount or fee") },
  together: checkBudget,
  around: createOnce("discounts-and-fees"),
  returns: discountOrFee,
  beside: alreadyThere,
});

export const updateDiscountOrFee = action({
  label: "Update Discount or Fee",
  description: "Change a discount or fee in the pricebook; inputs left blank stay unchanged.",
  calls: "PATCH pricebook /discounts-and-fees/{discountOrFeeId}",
  scope,
  required: { discountOrFeeId },
  optional: {
    code,
    description,
    ...discountEssentials,
    ...changed(discountParts),
    externalData: externalDataPatch,
  },
  together: checkBudget,
  check: asWanted("/discounts-and-fees", "discountOrFeeId"),
  returns: discountOrFee,
});

export const deleteDiscountOrFee = action({
  label: "Delete Discount or Fee",
  description: "Delete a discount or fee from the pricebook.",
  calls: "DELETE pricebook /discounts-and-fees/{discountOrFeeId}",
  scope,
  required: { discountOrFeeId },
  check: deleted("/discounts-and-fees", "discountOrFeeId"),
});
