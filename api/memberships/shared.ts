import { z } from "zod";
import { id } from "../shared";
import { billingFrequencies, membershipStatuses } from "./choices";

/** Parts that records of memberships share. */

export const billingFrequency = z.enum(billingFrequencies);
export const membershipStatus = z.enum(membershipStatuses);

/** For how long a membership is sold, how often it is billed, and for how much. */
export const durationBilling = z.object({
  duration: z.int().nullish().describe("In months; empty if it has no end"),
  billingFrequency,
  salePrice: z.number(),
  billingPrice: z.number(),
  renewalPrice: z.number(),
});

export const discount = z.object({
  targetId: id.describe("The business unit or pricebook category that it is for"),
  discount: z.number().describe("In percent"),
});

/** A kind of visit that members of a type get. */
export const includedService = z.object({
  membershipTypeId: id,
  recurringServiceTypeId: id,
  offset: z.int().describe("How long after the membership's start it begins, in weeks or months"),
  offsetType: z.enum(["Weeks", "Months"]),
  allocation: z.number().describe("Its share of the deferred revenue, in percent"),
});
