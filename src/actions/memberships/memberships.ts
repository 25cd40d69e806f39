import { membership } from "../../../api/memberships/memberships";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { dates, ids, idsInText } from "../../inputs/filters";
import { choice, id, integer } from "../../inputs/kinds";

export const getMembership = action({
  label: "Get Membership",
  description: "Get one membership of a customer by ID.",
  calls: "GET memberships /memberships/{membershipId}",
  scope: "Memberships → Customer Memberships (Read)",
  required: {
    membershipId: id({
      label: "Membership ID",
      comments: "ID of the membership.",
      of: "membership",
    }),
  },
  returns: membership,
});

export const listMemberships = list({
  label: "List Memberships",
  description: "List memberships of customers, page by page or all at once.",
  calls: "GET memberships /memberships",
  scope: "Memberships → Customer Memberships (Read)",
  filters: {
    ids: ids("membership"),
    customerIds: idsInText({
      label: "Customer IDs",
      comments: "Only memberships of these customers, one ID per line.",
      of: "customer",
    }),
    status: choice({
      label: "Status",
      comments: "Only memberships with this status.",
      choices: ["Active", "Suspended", "Expired", "Canceled", "Deleted"],
    }),
    duration: integer({
      label: "Duration",
      comments: "Only memberships with this duration, in months.",
      example: "12",
      min: 1,
    }),
    billingFrequency: choice({
      label: "Billing Frequency",
      comments: "Only memberships billed this often.",
      choices: ["OneTime", "Monthly", "EveryOtherMonth", "Quarterly", "BiAnnual", "Annual"],
    }),
    active: choice({
      label: "Active",
      comments:
        "Yes lists memberships that were not deleted, expired and canceled ones included. To list those in force, use Status.",
      choices: { True: "Yes", False: "No", Any: "Any" },
    }),
    ...dates,
  },
  sorts: "undocumented",
  of: membership,
});
