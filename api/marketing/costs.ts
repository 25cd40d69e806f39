import { z } from "zod";
import { type RecordOf, record } from "../record";
import { id } from "../shared";

export const campaignCost = record(
  "Campaign Cost",
  "GET marketing /costs/{id}",
  z.object({
    id,
    year: z.int(),
    month: z.int().describe("1 for January to 12 for December"),
    dailyCost: z.number().describe("What the campaign costs on each day of the month"),
    campaignId: id,
  }),
  { id: 73, year: 2026, month: 1, dailyCost: 42.5, campaignId: 71 },
);

/** What a change answers. */
export const changedCampaignCost = record(
  "Changed Campaign Cost ID",
  "PATCH marketing /costs/{id}",
  z.object({ id }),
  { id: 73 },
);

export const campaignCostSummary = record(
  "Campaign Cost Summary",
  "GET marketing /campaign-cost-summary",
  z.object({
    items: z.array(z.object({ campaignId: id, campaignName: z.string(), totalCost: z.number().nullish() })),
  }),
  { items: [{ campaignId: 71, campaignName: "Winter Heating Check", totalCost: 1317.5 }] },
);

export const emailChannelCost = record(
  "Email Channel Cost",
  "GET marketing /email-channel-cost",
  z.object({ totalCost: z.number().nullish() }),
  { totalCost: 180 },
);

export type CampaignCost = RecordOf<typeof campaignCost>;
export type CampaignCostSummary = RecordOf<typeof campaignCostSummary>;
