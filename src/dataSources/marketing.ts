import { campaign } from "../../api/marketing/campaigns";
import { byName, searchByName } from "./items";

export const selectCampaign = byName({
  of: campaign,
  label: "Select Campaign",
  what: "active marketing campaigns",
  calls: "GET marketing /campaigns",
  scope: "Marketing → Campaigns (Read)",
  search: searchByName,
});
