import { paymentType } from "../../../api/accounting/paymentTypes";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { active, created, ids } from "../../inputs/filters";
import { id } from "../../inputs/kinds";

export const getPaymentType = action({
  label: "Get Payment Type",
  description: "Get one payment type by ID.",
  calls: "GET accounting /payment-types/{paymentTypeId}",
  scope: "Accounting → Payment Types (Read)",
  required: {
    paymentTypeId: id({
      label: "Payment Type ID",
      comments: "ID of the payment type.",
      of: "paymentType",
    }),
  },
  returns: paymentType,
});

export const listPaymentTypes = list({
  label: "List Payment Types",
  description: "List the ways customers can pay, page by page or all at once.",
  calls: "GET accounting /payment-types",
  scope: "Accounting → Payment Types (Read)",
  filters: { ids: ids("paymentType"), active, ...created },
  sorts: [],
  of: paymentType,
});
