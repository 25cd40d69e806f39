import { campaign } from "../../../api/marketing/campaigns";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { active, dates, ids, name } from "../../inputs/filters";
import { id, text } from "../../inputs/kinds";

export const getCampaign = action({
  label: "Get Campaign",
  description: "Get one marketing campaign by ID.",
  calls: "GET marketing /campaigns/{campaignId}",
  scope: "Marketing → Campaigns (Read)",
  required: {
    campaignId: id({
      label: "Campaign ID",
      comments: "ID of the campaign.",
      of: "campaign",
    }),
  },
  returns: campaign,
});

export const listCampaigns = list({
  label: "List Campaigns",
  description: "List marketing campaigns, page by page or all at once.",
  calls: "GET marketing /campaigns",
  scope: "Marketing → Campaigns (Read)",
  filters: {
    ids: ids("campaign"),
    name: name("Heating"),
    campaignPhoneNumber: text({
      label: "Campaign Phone Number",
      comments: "Only campaigns with this phone number.",
      example: "9165550188",
    }),
    active,
    ...dates,
  },
  sorts: ["Id", "Name", "CreatedOn", "ModifiedOn"],
  of: campaign,
});
