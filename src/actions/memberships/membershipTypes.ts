import { durationBillingItems, membershipType } from "../../../api/memberships/membershipTypes";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { membershipTypeId } from "../../inputs/common";
import { active, dates, ids } from "../../inputs/filters";
import { integer } from "../../inputs/kinds";
import { billingFrequency, including } from "./inputs";

export const listMembershipTypes = list({
  label: "List Membership Types",
  description: "List the memberships that the company sells, page by page or all at once.",
  calls: "GET memberships /membership-types",
  scope: "Memberships → Membership Types (Read)",
  filters: {
    ids: ids("membershipType"),
    duration: integer({
      label: "Duration",
      comments: "Only membership types that are sold for this long, in months.",
      example: "12",
      min: 1,
    }),
    billingFrequency,
    includeDurationBilling: including("Include Duration Billing", "durations, billing and prices"),
    includeDiscounts: including("Include Discounts", "the member's discounts"),
    includeRecurringServices: including("Include Recurring Services", "the visits that are included"),
    includeTags: including("Include Tags", "IDs of tags"),
    active,
    ...dates,
  },
  sorts: "undocumented",
  of: membershipType,
});

export const getMembershipType = action({
  label: "Get Membership Type",
  description:
    "Get one membership type by ID; for its prices use List Duration Billing Items, for what it includes List Membership Types.",
  calls: "GET memberships /membership-types/{membershipTypeId}",
  scope: "Memberships → Membership Types (Read)",
  required: { membershipTypeId },
  returns: membershipType,
});

export const listDurationBillingItems = action({
  label: "List Duration Billing Items",
  description:
    "List for how long a membership type is sold, how it is billed and what it costs: a plain list without pages.",
  calls: "GET memberships /membership-types/{membershipTypeId}/duration-billing-items",
  scope: "Memberships → Membership Types (Read)",
  required: { membershipTypeId },
  optional: { active },
  returns: durationBillingItems,
});
