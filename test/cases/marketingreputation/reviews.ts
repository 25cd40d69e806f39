import { dates, since, until } from "../filters";
import { type Cases, first, list, technicianOf } from "../world";

export const cases: Cases = {
  listReviews: (world) => ({
    ...list(),
    filters: {
      search: "warm",
      fromDate: since,
      toDate: until,
      fromRating: 3.5,
      toRating: 5,
      sources: ["Google", "Yelp"],
      reportType: "1",
      responseTypes: ["0", "2"],
      reviewStatuses: ["0", "6"],
      locationIds: [first(world.state.locations.keys())],
      includeReviewsWithoutLocation: true,
      technicianIds: [technicianOf(world)],
      includeReviewsWithoutTechnician: true,
      campaignIds: [first(world.state.campaigns.keys())],
      includeReviewsWithoutCampaign: false,
      internalId: 7401,
      externalId: "review-10001",
      ...dates,
    },
  }),
};
