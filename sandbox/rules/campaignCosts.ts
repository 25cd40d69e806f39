import type { CampaignCost, CampaignCostSummary } from "../../api/marketing/costs";
import type { Period } from "../kit/period";
import type { State } from "../state";

/** What each campaign cost in a period: those that cost something, and active ones that did not. */
export function costsBetween(state: State, period: Period): CampaignCostSummary["items"] {
  return [...state.campaigns.values()].flatMap(({ id, name, active }) => {
    const totalCost = totalOf(state.campaignCosts.where("campaignId", id), period);
    return totalCost === null && !active ? [] : [{ campaignId: id, campaignName: name, totalCost }];
  });
}

/** What the campaigns cost that go out by e-mail. */
export function emailCostBetween(state: State, period: Period): number | null {
  const byEmail = [...state.campaigns.values()].filter(({ medium }) => medium === "Email");
  return totalOf(
    byEmail.flatMap(({ id }) => state.campaignCosts.where("campaignId", id)),
    period,
  );
}

const day = 24 * 60 * 60_000;

/** Whole days of the period, each at the cost of its month; null where no cost is of these months. */
function totalOf(costs: CampaignCost[], { from, to }: Period): number | null {
  const parts = costs.flatMap(({ year, month, dailyCost }) => {
    const [start, end] = [Date.UTC(year, month - 1), Date.UTC(year, month)];
    const days = Math.floor((Math.min(end, to) - Math.max(start, from)) / day);
    return days > 0 ? [days * dailyCost] : [];
  });
  return parts.length > 0 ? Math.round(parts.reduce((sum, part) => sum + part, 0) * 100) / 100 : null;
}
