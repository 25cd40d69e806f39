import { paymentTerm } from "../../../api/accounting/paymentTerms";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { dates, ids } from "../../inputs/filters";
import { id } from "../../inputs/kinds";

export const listPaymentTerms = list({
  label: "List Payment Terms",
  description: "List the payment terms, by which invoices and bills are due, page by page or all at once.",
  calls: "GET accounting /payment-terms",
  scope: "Accounting → Payment Terms (Read)",
  filters: { ids: ids("paymentTerm"), ...dates },
  sorts: ["Id", "Name", "CreatedOn"],
  of: paymentTerm,
});

export const getPaymentTerm = action({
  label: "Get Payment Term",
  description: "Get one payment term by ID.",
  calls: "GET accounting /payment-terms/{paymentTermId}",
  scope: "Accounting → Payment Terms (Read)",
  required: {
    paymentTermId: id({
      label: "Payment Term ID",
      comments: "ID of the payment term.",
      of: "paymentTerm",
    }),
  },
  returns: paymentTerm,
});
