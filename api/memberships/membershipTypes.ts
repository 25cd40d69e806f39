import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, dateTime, id } from "../shared";
import { discount, durationBilling, includedService } from "./shared";

const asked = "Only where it was asked for";

export const membershipType = record(
  "Membership Type",
  "GET memberships /membership-types/{id}",
  z.object({
    id,
    name: z.string(),
    displayName: z.string().nullish().describe("What customers read in the portal"),
    active: z.boolean(),
    discountMode: z.enum(["Basic", "Units", "Categories"]),
    locationTarget: z.enum(["AllLocations", "SingleLocation"]),
    revenueRecognitionMode: z.enum(["PointOfSale", "Deferred"]),
    autoCalculateInvoiceTemplates: z.boolean(),
    useMembershipPricingTable: z.boolean(),
    showMembershipSavings: z.boolean(),
    ...dated,
    createdById: id.nullish(),
    importId: z.string().nullish(),
    billingTemplateId: id.nullish(),
    discount: z.number().describe("In percent, where the discount mode is Basic"),
    durationBilling: z.array(durationBilling).nullish().describe(asked),
    discounts: z.array(discount).nullish().describe(asked),
    recurringServices: z.array(includedService).nullish().describe(asked),
    tagTypeIds: z.array(id).nullish().describe(asked),
  }),
  {
    id: 1802,
    name: "Silver Comfort Plan",
    displayName: "Silver Comfort Plan: two tune-ups a year",
    active: true,
    discountMode: "Basic",
    locationTarget: "SingleLocation",
    revenueRecognitionMode: "Deferred",
    autoCalculateInvoiceTemplates: true,
    useMembershipPricingTable: false,
    showMembershipSavings: true,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-05T18:00:00Z",
    createdById: 42,
    importId: "IMP-1802",
    billingTemplateId: 1803,
    discount: 10,
    durationBilling: [
      { duration: 12, billingFrequency: "Monthly", salePrice: 0, billingPrice: 19, renewalPrice: 0 },
    ],
    discounts: [{ targetId: 31, discount: 10 }],
    recurringServices: [
      {
        membershipTypeId: 1802,
        recurringServiceTypeId: 1821,
        offset: 1,
        offsetType: "Months",
        allocation: 50,
      },
    ],
    tagTypeIds: [913],
  },
);

const durationBillingItem = durationBilling.extend({
  id,
  importId: z.string().nullish(),
  active: z.boolean(),
  createdOn: dateTime,
  createdById: id.nullish(),
});

/** ServiceTitan answers them as a list without pages. */
export const durationBillingItems = record(
  "Duration Billing Items",
  "GET memberships /membership-types/{id}/duration-billing-items",
  z.array(durationBillingItem),
  [
    {
      id: 1811,
      duration: 12,
      billingFrequency: "Monthly",
      salePrice: 0,
      billingPrice: 19,
      renewalPrice: 0,
      importId: "IMP-1811",
      active: true,
      createdOn: "2026-01-02T17:00:00Z",
      createdById: 42,
    },
  ],
);

export type MembershipType = RecordOf<typeof membershipType>;
export type DurationBillingItem = RecordOf<typeof durationBillingItems>[number];
