import { paymentType } from "../../api/accounting/paymentTypes";
import { taxZone } from "../../api/accounting/taxZones";
import { endpointAction } from "../declare/action";
import { listAction } from "../declare/list";
import { exampleId } from "../inputs/examples";
import { active, activeOrAny, created, ids, modified } from "../inputs/filters";
import { id } from "../inputs/kinds";

export const getPaymentType = endpointAction({
  label: "Get Payment Type",
  description: "Get one payment type by ID.",
  endpoint: { api: "accounting", method: "GET", path: "/payment-types/{paymentTypeId}" },
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

export const listPaymentTypes = listAction({
  label: "List Payment Types",
  description: "List the ways in which customers can pay, page by page or all at once.",
  endpoint: { api: "accounting", path: "/payment-types" },
  filters: { ids: ids(exampleId.paymentType), active, ...created },
  sorts: [],
  of: paymentType,
});

export const listTaxZones = listAction({
  label: "List Tax Zones",
  description: "List tax zones with their rates, page by page or all at once.",
  endpoint: { api: "accounting", path: "/tax-zones" },
  filters: { ids: ids(exampleId.taxZone), active: activeOrAny, ...created, ...modified },
  sorts: ["Id", "Name", "CreatedOn"],
  of: taxZone,
});
