import { dates, ids } from "../filters";
import { type Cases, first, list } from "../world";

export const cases: Cases = {
  getCampaign: ({ state }) => ({ campaignId: first(state.campaigns.keys()) }),
  listCampaigns: () => ({
    ...list(),
    filters: {
      ids,
      name: "Mailer",
      campaignPhoneNumber: "9165550188",
      active: "Any",
      ...dates,
    },
  }),
};
