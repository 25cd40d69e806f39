import { dates, ids } from "../filters";
import { active, type Cases, first, list, type World } from "../world";

const details = ({ state }: World) => ({
  name: "Winter Heating Check",
  businessUnitId: first(state.businessUnits.values(), active).id,
  categoryId: first(state.campaignCategories.values(), active).id,
  active: true,
  dnis: "9165550188",
  isDefaultCampaign: false,
  source: "Other",
  otherSource: "Neighborhood newsletter",
  medium: "Other",
  otherMedium: "Postcard",
});

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
  createCampaign: (world) => ({ ...details(world), addOnce: false }),
  updateCampaign: (world) => ({ campaignId: first(world.state.campaigns.keys()), ...details(world) }),
};
