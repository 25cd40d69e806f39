import { discountOrFee } from "../../../api/pricebook/discountsAndFees";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { id } from "../../inputs/kinds";
import { externalDataApplicationGuid, filters, sorts } from "./sold";

export const getDiscountOrFee = action({
  label: "Get Discount or Fee",
  description: "Get one discount or fee from the pricebook by ID.",
  calls: "GET pricebook /discounts-and-fees/{discountOrFeeId}",
  scope: "Pricebook → Discounts and Fees (Read)",
  required: {
    discountOrFeeId: id({
      label: "Discount or Fee ID",
      comments: "ID of the discount or fee.",
      of: "discountOrFee",
    }),
  },
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
