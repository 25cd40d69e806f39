import { billingFrequencies, membershipStatuses } from "../../../api/memberships/choices";
import { changedMembership, membership, membershipStatusChanges } from "../../../api/memberships/memberships";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { businessUnitId } from "../../inputs/common";
import { dates, ids, idsInText } from "../../inputs/filters";
import { choice, id, integer, longText, moment, number } from "../../inputs/kinds";
import { discountLocationId, membershipId, recurringLocationId, recurringServiceAction } from "./inputs";

export const getMembership = action({
  label: "Get Membership",
  description: "Get one membership of a customer by ID.",
  calls: "GET memberships /memberships/{membershipId}",
  scope: "Memberships → Customer Memberships (Read)",
  required: { membershipId },
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
      choices: membershipStatuses,
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
      choices: billingFrequencies,
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

export const updateMembership = action({
  label: "Update Membership",
  description:
    "Change a customer's membership, such as its status, dates, billing or visits; inputs left blank stay unchanged.",
  calls: "PATCH memberships /memberships/{membershipId}",
  scope: "Memberships → Customer Memberships (Write)",
  required: { membershipId },
  optional: {
    businessUnitId,
    nextScheduledBillDate: moment(
      "Next Scheduled Bill Date",
      "When the membership is billed next.",
      "2026-08-01",
    ),
    status: choice({
      label: "Status",
      comments: "The membership's new status.",
      choices: membershipStatuses,
    }),
    memo: longText({
      label: "Memo",
      comments: "A note on the membership.",
      example: "Two visits a year; call before each.",
    }),
    from: moment("From", "When the membership begins.", "2026-07-01"),
    to: moment(
      "To",
      "When the membership ends. Only Raw Request can take an end away, with null.",
      "2027-06-30",
    ),
    soldById: id({
      label: "Sold By ID",
      comments: "User ID of who is credited for the sale.",
      of: "technicianUser",
    }),
    billingTemplateId: id({
      label: "Billing Template ID",
      comments: "ID of the invoice template that the membership is billed with.",
      of: "billingTemplate",
    }),
    locationId: discountLocationId,
    recurringServiceAction,
    recurringLocationId,
    paymentMethodId: id({
      label: "Payment Method ID",
      comments: "ID of the card or bank account that pays for the membership, in place of a payment type.",
      of: "paymentMethod",
    }),
    paymentTypeId: id({
      label: "Payment Type ID",
      comments:
        "ID of the way that the customer pays, such as by check, in place of a payment method. Payments are then collected by hand.",
      of: "paymentType",
    }),
    renewalMembershipTaskId: id({
      label: "Renewal Membership Task ID",
      comments: "ID of the service that renews the membership unless another one is chosen.",
      of: "service",
    }),
    initialDeferredRevenue: number({
      label: "Initial Deferred Revenue",
      comments: "Deferred revenue to start with that no sale accounts for, in the tenant's currency.",
      example: "120",
    }),
    cancellationBalanceInvoiceId: id({
      label: "Cancellation Balance Invoice ID",
      comments: "ID of the invoice that brings the deferred revenue to zero when the membership is canceled.",
      of: "invoice",
    }),
    cancellationInvoiceId: id({
      label: "Cancellation Invoice ID",
      comments: "ID of the invoice that charges or refunds what is left when the membership is canceled.",
      of: "correctedInvoice",
    }),
  },
  warn: ({ paymentMethodId, paymentTypeId }) =>
    paymentMethodId !== undefined && paymentTypeId !== undefined
      ? ["Payment Method ID and Payment Type ID exclude each other; ServiceTitan keeps one of them."]
      : [],
  returns: changedMembership,
});

export const listMembershipStatusChanges = action({
  label: "List Membership Status Changes",
  description:
    "List when a membership was activated, suspended, canceled or expired, and why: a plain list without pages.",
  calls: "GET memberships /memberships/{membershipId}/status-changes",
  scope: "Memberships → Customer Memberships (Read)",
  required: { membershipId },
  returns: membershipStatusChanges,
});
