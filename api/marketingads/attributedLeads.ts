import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dateTime, id } from "../shared";

/** The kinds of lead, in the order of the numbers that answers have for them: a call is 1. */
export const leadTypes = ["Call", "WebBooking", "WebLeadForm", "ManualJob"] as const;

export const overwritingTypes = ["Call", "Booking", "Lead"] as const;

const named = z.object({ id: id.nullish(), name: z.string() });

export const attributedLead = record(
  "Attributed Lead",
  "GET marketingads /attributed-leads",
  z.object({
    dateTime,
    leadType: z
      .int()
      .meta({ enum: [1, 2, 3, 4] })
      .describe("1 is a call, 2 a web booking, 3 a web lead form, 4 a job that was booked by hand"),
    attribution: z.object({
      utmSource: z.string(),
      utmMedium: z.string(),
      utmCampaign: z.string(),
      landingPageUrl: z.string(),
      referrerUrl: z.string(),
      clickId: z.string(),
      gbraid: z.string(),
      wbraid: z.string(),
      stCampaignId: id.nullish().describe("The campaign in ServiceTitan"),
      originalCampaign: z.string(),
      attributionOverwriteType: z.enum(overwritingTypes).nullish(),
      attributionOverwriteId: id.nullish(),
      overwrittenBookingJobId: id.nullish(),
      adGroupId: z.string(),
      adGroupName: z.string(),
      keywordId: z.string(),
      keywordName: z.string(),
    }),
    job: named,
    customer: named,
    call: z.object({
      duration: z.string(),
      id: id.nullish(),
      type: z.string(),
      source: z.string(),
      callerNumber: z.string(),
      trackingNumber: z.string(),
      excusedReason: z.string(),
    }),
    leadForm: z.object({ leadNumber: id.nullish(), leadStatus: z.string(), notes: z.string() }),
    booking: z.object({ id: id.nullish() }),
  }),
  {
    dateTime: "2026-01-12T15:45:00Z",
    leadType: 1,
    attribution: {
      utmSource: "google",
      utmMedium: "cpc",
      utmCampaign: "Heating Repair",
      landingPageUrl: "https://evergreen.example/heating?gclid=Cj0KCQiA",
      referrerUrl: "https://www.google.com/",
      clickId: "Cj0KCQiA",
      gbraid: "0AAAAAC3x",
      wbraid: "Cj4KDQiA",
      stCampaignId: 71,
      originalCampaign: "Winter Heating Check",
      attributionOverwriteType: "Booking",
      attributionOverwriteId: 81,
      overwrittenBookingJobId: 1001,
      adGroupId: "147",
      adGroupName: "Furnace",
      keywordId: "310",
      keywordName: "furnace repair near me",
    },
    job: { id: 1001, name: "1001" },
    customer: { id: 2, name: "Jane Doe" },
    call: {
      duration: "00:04:12",
      id: 1701,
      type: "Booked",
      source: "Call Tracking",
      callerNumber: "9165550142",
      trackingNumber: "9165550177",
      excusedReason: "None",
    },
    leadForm: { leadNumber: 1711, leadStatus: "Converted", notes: "Asks whether a heat pump would qualify." },
    booking: { id: 81 },
  },
);

export type AttributedLead = RecordOf<typeof attributedLead>;
