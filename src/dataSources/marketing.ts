import { campaign } from "../../api/marketing/campaigns";
import { campaignCategory } from "../../api/marketing/categories";
import { byName, searchByName } from "./items";

export const selectCampaign = byName({
  of: campaign,
  label: "Select Campaign",
  what: "active marketing campaigns",
  calls: "GET marketing /campaigns",
  scope: "Marketing → Campaigns (Read)",
  search: searchByName,
});

export const selectCampaignCategory = byName({
  of: campaignCategory,
  label: "Select Campaign Category",
  what: "categories of marketing campaigns",
  calls: "GET marketing /categories",
  scope: "Marketing → Campaign Categories (Read)",
});
