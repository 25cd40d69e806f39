import {
  type CampaignCost,
  campaignCost,
  campaignCostSummary,
  changedCampaignCost,
  emailChannelCost,
} from "../../../api/marketing/costs";
import { action } from "../../declare/action";
import { asWanted } from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { list } from "../../declare/list";
import { alreadyThere, unlessThere } from "../../declare/unlessThere";
import { addOnce } from "../../inputs/addOnce";
import { id, integer, moment, number } from "../../inputs/kinds";
import { type LookedAt, readWhole } from "../../lookups/read";

const costId = id({ label: "Cost ID", comments: "ID of the campaign cost.", of: "campaignCost" });

const campaignId = id({ label: "Campaign ID", comments: "ID of the campaign.", of: "campaign" });

const yearOf = (comments: string) => integer({ label: "Year", comments, example: "2026", min: 2000 });

const monthOf = (comments: string) => integer({ label: "Month", comments, example: "7", min: 1, max: 12 });

const inMonth = {
  year: yearOf("Only costs in this year."),
  month: monthOf("Only costs in this month, 1 to 12, of whatever year unless Year says which."),
};

const dailyCost = number({
  label: "Daily Cost",
  comments: "What the campaign costs on each day of the month: what it costs in the month by its days.",
  example: "42.50",
  min: 0,
});

const sorts = ["Id", "Date"];

export const listCampaignCosts = list({
  label: "List Campaign Costs",
  description: "List what marketing campaigns cost, month by month, page by page or all at once.",
  calls: "GET marketing /costs",
  scope: "Marketing → Campaign Costs (Read)",
  filters: {
    campaignId: id({ label: "Campaign ID", comments: "Only costs of this campaign.", of: "campaign" }),
    ...inMonth,
  },
  sorts,
  of: campaignCost,
});

export const listCostsOfCampaign = list({
  label: "List Costs of a Campaign",
  description: "List what one marketing campaign costs, month by month, page by page or all at once.",
  calls: "GET marketing /campaigns/{campaignId}/costs",
  scope: "Marketing → Campaigns (Read)",
  required: { campaignId },
  filters: inMonth,
  sorts,
  of: campaignCost,
});

export const getCampaignCost = action({
  label: "Get Campaign Cost",
  description: "Get what a marketing campaign costs in a month, by the ID of that cost.",
  calls: "GET marketing /costs/{costId}",
  scope: "Marketing → Campaign Costs (Read)",
  required: { costId },
  returns: campaignCost,
});

type Month = Pick<CampaignCost, "campaignId" | "year" | "month">;

/** The cost of a campaign in a month; throws as `readWhole` does. */
async function findCost({ campaignId, year, month }: Month, call: Call): Promise<CampaignCost | undefined> {
  const query = { campaignId: String(campaignId), year: String(year), month: String(month) };
  const found = await readWhole<CampaignCost>(costs, query, call);
  return found.find((each) => each.year === year && each.month === month);
}

const costs: LookedAt = {
  calls: "GET marketing /costs",
  scope: "Marketing → Campaign Costs (Read)",
  what: ["campaign cost", "campaign costs"],
};

export const createCampaignCost = action({
  label: "Create Campaign Cost",
  description:
    "Tell what a marketing campaign costs in a month. A run that is repeated may add the cost again, unless Add Once is on.",
  calls: "POST marketing /costs",
  scope: "Marketing → Campaign Costs (Write)",
  required: {
    campaignId,
    year: yearOf("Year of the cost."),
    month: monthOf("Month of the cost, 1 for January to 12 for December."),
    dailyCost,
  },
  optional: { addOnce: addOnce("a cost of this campaign in this month, be it as high or not,") },
  around: unlessThere(findCost),
  returns: campaignCost,
  beside: alreadyThere,
});

export const updateCampaignCost = action({
  label: "Update Campaign Cost",
  description: "Change what a marketing campaign costs in a month.",
  calls: "PATCH marketing /costs/{costId}",
  scope: "Marketing → Campaign Costs (Write)",
  required: { costId, dailyCost },
  check: { ...asWanted("/costs", "costId"), answer: ({ costId }) => ({ id: costId }) },
  returns: changedCampaignCost,
});

const period = {
  from: moment("From", "Start of the period.", "2026-07-01"),
  to: moment("To", "End of the period.", "2026-08-01"),
};

export const getCampaignCostSummary = action({
  label: "Get Campaign Cost Summary",
  description: "Get what each marketing campaign costs in a period.",
  calls: "GET marketing /campaign-cost-summary",
  scope: "Marketing → Campaign Cost Summary (Read)",
  required: period,
  returns: campaignCostSummary,
});

export const getEmailChannelCost = action({
  label: "Get Email Channel Cost",
  description: "Get what marketing by e-mail costs in a period.",
  calls: "GET marketing /email-channel-cost",
  scope: "Marketing → Email Channel Cost (Read)",
  required: period,
  returns: emailChannelCost,
});
