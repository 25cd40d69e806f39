import { z } from "zod";
import type { CampaignCost } from "../../../api/marketing/costs";
import { reference } from "../../kit/body";
import { integer } from "../../kit/filters";
import { find, get, list, listOf, type Operation, operation } from "../../kit/operation";
import { periodSpellings, readPeriod } from "../../kit/period";
import { costsBetween, emailCostBetween } from "../../rules/campaignCosts";
import { newId, type State } from "../../state";

/** What campaigns cost, month by month. A month may have several costs of a campaign: the documents refuse none. */
export const campaignCosts = (state: State): Operation[] => [
  list("/costs", state.campaignCosts, {
    filters: { ...inMonth, campaignId: integer((cost) => cost.campaignId) },
    sorts,
  }),
  listOf("/campaigns/{id}/costs", state.campaigns, state.campaignCosts, {
    by: "campaignId",
    filters: inMonth,
    sorts,
  }),
  get("/costs", state.campaignCosts),
  operation({
    method: "POST",
    path: "/costs",
    body: () =>
      z.strictObject({
        campaignId: reference(state.campaigns),
        year: z.int().min(1, "The year must be 1 or more."),
        month: z.int().min(1, "The month must be 1 to 12.").max(12, "The month must be 1 to 12."),
        dailyCost,
      }),
    handle: ({ body }) => state.campaignCosts.insert({ id: newId(state), ...body }),
  }),
  operation({
    method: "PATCH",
    path: "/costs/{id}",
    body: () => z.strictObject({ dailyCost }),
    handle: ({ params, body }) => {
      const cost = find(state.campaignCosts, params.id);
      return { id: state.campaignCosts.update(cost, body).id };
    },
  }),
  operation({
    method: "GET",
    path: "/campaign-cost-summary",
    spellings: periodSpellings,
    handle: ({ query }) => ({ items: costsBetween(state, readPeriod(query)) }),
  }),
  operation({
    method: "GET",
    path: "/email-channel-cost",
    spellings: periodSpellings,
    handle: ({ query }) => ({ totalCost: emailCostBetween(state, readPeriod(query)) }),
  }),
];

const inMonth = {
  year: integer((cost: CampaignCost) => cost.year),
  month: integer((cost: CampaignCost) => cost.month),
};

const sorts = {
  Id: (cost: CampaignCost) => cost.id,
  Date: (cost: CampaignCost) => cost.year * 12 + cost.month,
};

const dailyCost = z.number().min(0, "The cost must not be below 0.");
