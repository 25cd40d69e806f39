import { type Cases, first, listInputs, type World } from "../world";

const inMonth = { year: 2026, month: 7 };
const listed = { ...listInputs, sort: "-Date", customQueryParams: [{ key: "month", value: "7" }] };

const newCost = ({ state }: World) => ({
  campaignId: first(state.campaigns.keys()),
  ...inMonth,
  dailyCost: 42.5,
});

const period = { from: "2026-01-01T00:00:00.000Z", to: "2026-07-01T00:00:00.000Z" };

export const cases: Cases = {
  listCampaignCosts: ({ state }) => ({
    ...listed,
    filters: { campaignId: first(state.campaigns.keys()), ...inMonth },
  }),
  listCostsOfCampaign: ({ state }) => ({
    campaignId: first(state.campaigns.keys()),
    ...listed,
    filters: inMonth,
  }),
  getCampaignCost: ({ state }) => ({ costId: first(state.campaignCosts.keys()) }),
  createCampaignCost: (world) => ({ ...newCost(world), addOnce: false }),
  updateCampaignCost: async (world) => ({
    costId: (await world.create("createCampaignCost", newCost(world))).id,
    dailyCost: 50,
  }),
  getCampaignCostSummary: () => period,
  getEmailChannelCost: () => period,
};
