import { paymentType } from "../../../api/accounting/paymentTypes";
import { taxZone } from "../../../api/accounting/taxZones";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { exampleId } from "../../inputs/examples";
import { active, activeOrAny, created, ids, modified } from "../../inputs/filters";
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
      example: exampleId.paymentType,
      dataSource: "selectPaymentType",
    }),
  },
  returns: paymentType,
});

export const listPaymentTypes = list({
  label: "List Payment Types",
  description: "List the ways in which customers can pay, page by page or all at once.",
  calls: "GET accounting /payment-types",
  scope: "Accounting → Payment Types (Read)",
  filters: { ids: ids(exampleId.paymentType), active, ...created },
  sorts: [],
  of: paymentType,
});

export const listTaxZones = list({
  label: "List Tax Zones",
  description: "List tax zones with their rates, page by page or all at once.",
  calls: "GET accounting /tax-zones",
  scope: "Accounting → Tax Zones (Read)",
  filters: { ids: ids(exampleId.taxZone), active: activeOrAny, ...created, ...modified },
  sorts: ["Id", "Name", "CreatedOn"],
  of: taxZone,
});
