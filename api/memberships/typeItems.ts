import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dateTime, id } from "../shared";
import { discount, includedService } from "./shared";

/** What a membership type has, item by item; ServiceTitan answers lists without pages. */

const noted = { id, createdOn: dateTime, createdById: id.nullish() };

const example = { createdOn: "2026-01-02T17:00:00Z", createdById: 42 };

export const membershipDiscounts = record(
  "Membership Discounts",
  "GET memberships /membership-types/{id}/discounts",
  z.array(discount.extend(noted)),
  [{ id: 1812, targetId: 31, discount: 10, ...example }],
);

export const membershipServiceItems = record(
  "Membership Recurring Service Items",
  "GET memberships /membership-types/{id}/recurring-service-items",
  z.array(includedService.extend({ ...noted, importId: z.string().nullish() })),
  [
    {
      id: 1813,
      membershipTypeId: 1802,
      recurringServiceTypeId: 1821,
      offset: 1,
      offsetType: "Months",
      allocation: 50,
      importId: "IMP-1813",
      ...example,
    },
  ],
);

export type MembershipDiscount = RecordOf<typeof membershipDiscounts>[number];
export type MembershipServiceItem = RecordOf<typeof membershipServiceItems>[number];
