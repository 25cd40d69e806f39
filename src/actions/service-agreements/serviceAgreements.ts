import { serviceAgreement } from "../../../api/service-agreements/serviceAgreements";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { dates, ids, idsInText } from "../../inputs/filters";
import { choice, id } from "../../inputs/kinds";

export const getServiceAgreement = action({
  label: "Get Service Agreement",
  description: "Get one service agreement by ID.",
  calls: "GET service-agreements /service-agreements/{serviceAgreementId}",
  scope: "Service Agreements → Service Agreements (Read)",
  required: {
    serviceAgreementId: id({
      label: "Service Agreement ID",
      comments: "ID of the service agreement.",
      of: "serviceAgreement",
    }),
  },
  returns: serviceAgreement,
});

export const listServiceAgreements = list({
  label: "List Service Agreements",
  description: "List service agreements, page by page or all at once.",
  calls: "GET service-agreements /service-agreements",
  scope: "Service Agreements → Service Agreements (Read)",
  filters: {
    ids: ids("serviceAgreement"),
    customerIds: idsInText({
      label: "Customer IDs",
      comments: "Only agreements with these customers, one ID per line.",
      of: "customer",
    }),
    businessUnitIds: idsInText({
      label: "Business Unit IDs",
      comments: "Only agreements of these business units, one ID per line.",
      of: "businessUnit",
    }),
    status: choice({
      label: "Status",
      comments: "Only agreements with this status.",
      choices: ["Draft", "Sent", "Rejected", "Accepted", "Activated", "Canceled", "Expired", "AutoRenew"],
    }),
    ...dates,
  },
  sorts: ["Id", "Name", "CreatedOn", "ModifiedOn", "StartDate", "EndDate"],
  of: serviceAgreement,
});
