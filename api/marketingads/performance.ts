import { z } from "zod";
import { type RecordOf, record } from "../record";
import { id } from "../shared";

export const segmentations = ["Campaign", "AdGroup", "Keyword"] as const;

export const adStatuses = ["None", "Live", "Stopped"] as const;

const part = z.object({ id: z.string(), name: z.string(), status: z.enum(adStatuses).nullish() });

export const adPerformance = record(
  "Ad Performance",
  "GET marketingads /performance",
  z.object({
    campaign: z.object({
      id: id.nullish().describe("Its ID in ServiceTitan"),
      externalId: id.nullish().describe("Its ID at the ad platform"),
      name: z.string(),
      category: z.string(),
      launchDate: z.string(),
      status: z.enum(adStatuses),
    }),
    adGroup: part,
    keyword: part,
    digitalStats: z.object({
      impressionShare: z.number().nullish(),
      impressions: z.int(),
      clicks: z.int(),
      averageCPC: z.number().describe("What a click costs on average"),
      conversions: z.int(),
      allConversions: z.number().nullish(),
      cost: z.number(),
      clickRate: z.number().nullish(),
      costPerConversion: z.number().nullish(),
      conversionRate: z.number().nullish(),
    }),
    leadStats: z.object({
      leads: z.int(),
      leadCalls: z.int(),
      onlineBooking: z.int(),
      manualBooking: z.int(),
      bookedJobs: z.int(),
      ranJobs: z.int(),
      soldJobs: z.int(),
      revenue: z.number(),
      potentialRevenue: z.number(),
      bookingRate: z.number().nullish(),
      avgTicket: z.number().nullish(),
    }),
    returnOnInvestment: z.number().nullish(),
  }),
  {
    campaign: {
      id: 71,
      externalId: 20418,
      name: "Winter Heating Check",
      category: "Seasonal",
      launchDate: "2026-01-02",
      status: "Live",
    },
    adGroup: { id: "147", name: "Furnace", status: "Live" },
    keyword: { id: "310", name: "furnace repair near me", status: "Live" },
    digitalStats: {
      impressionShare: 0.4,
      impressions: 2000,
      clicks: 100,
      averageCPC: 4.5,
      conversions: 10,
      allConversions: 12,
      cost: 450,
      clickRate: 0.05,
      costPerConversion: 45,
      conversionRate: 0.1,
    },
    leadStats: {
      leads: 8,
      leadCalls: 5,
      onlineBooking: 2,
      manualBooking: 1,
      bookedJobs: 4,
      ranJobs: 3,
      soldJobs: 2,
      revenue: 1800,
      potentialRevenue: 2400,
      bookingRate: 0.5,
      avgTicket: 900,
    },
    returnOnInvestment: 3,
  },
);

export type AdPerformance = RecordOf<typeof adPerformance>;
