import { membershipDiscounts, membershipServiceItems } from "../../../api/memberships/typeItems";
import { action } from "../../declare/action";
import { membershipTypeId } from "../../inputs/common";

const scope = "Memberships → Membership Types (Read)";

export const listMembershipDiscounts = action({
  label: "List Membership Discounts",
  description:
    "List the discounts that members of a membership type get, each on what a business unit or a pricebook category has: a plain list without pages.",
  calls: "GET memberships /membership-types/{membershipTypeId}/discounts",
  scope,
  required: { membershipTypeId },
  returns: membershipDiscounts,
});

export const listMembershipServiceItems = action({
  label: "List Membership Recurring Service Items",
  description:
    "List the recurring services that a membership type includes, and when after its start they begin: a plain list without pages.",
  calls: "GET memberships /membership-types/{membershipTypeId}/recurring-service-items",
  scope,
  required: { membershipTypeId },
  returns: membershipServiceItems,
});
