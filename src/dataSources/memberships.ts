import { durationBillingItems, membershipType } from "../../api/memberships/membershipTypes";
import { recurringServiceType } from "../../api/memberships/recurringServiceTypes";
import { picklist } from "../declare/picklist";
import { membershipTypeId } from "../inputs/common";
import { inWords } from "../inputs/kinds";
import { byName, filled, known } from "./items";

export const selectDurationBilling = picklist<(typeof durationBillingItems.example)[number]>({
  of: durationBillingItems,
  label: "Select Duration Billing",
  description: "Choose for how long a membership type is sold, and how it is billed.",
  calls: "GET memberships /membership-types/{membershipTypeId}/duration-billing-items",
  scope: "Memberships → Membership Types (Read)",
  required: { membershipTypeId },
  hasNoPages: true,
  order: "label",
  toElement: ({ id, duration, billingFrequency, salePrice }) => {
    const [billed] = filled([inWords(String(billingFrequency ?? ""))]);
    const [price] = filled([salePrice]);
    const lasting = duration ? `${duration} months` : billed && "without end";
    return known(id, billed, lasting, price && `sold for ${price}`);
  },
});

export const selectMembershipType = byName({
  of: membershipType,
  label: "Select Membership Type",
  what: "active membership types",
  calls: "GET memberships /membership-types",
  scope: "Memberships → Membership Types (Read)",
});

export const selectRecurringServiceType = byName({
  of: recurringServiceType,
  label: "Select Recurring Service Type",
  what: "active recurring service types",
  calls: "GET memberships /recurring-service-types",
  scope: "Memberships → Recurring Service Types (Read)",
});
