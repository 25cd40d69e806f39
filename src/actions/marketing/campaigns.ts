import { type Campaign, campaign } from "../../../api/marketing/campaigns";
import { action } from "../../declare/action";
import type { Call } from "../../declare/declaration";
import { list } from "../../declare/list";
import { alreadyThere, unlessThere } from "../../declare/unlessThere";
import { addOnce } from "../../inputs/addOnce";
import * as filters from "../../inputs/filters";
import { commented, flag, id, phone, text } from "../../inputs/kinds";
import { namedLists } from "../../inputs/named";
import { readWhole } from "../../lookups/read";
import { foldedName } from "./names";

const campaignId = id({ label: "Campaign ID", comments: "ID of the campaign.", of: "campaign" });

export const getCampaign = action({
  label: "Get Campaign",
  description: "Get one marketing campaign by ID.",
  calls: "GET marketing /campaigns/{campaignId}",
  scope: "Marketing → Campaigns (Read)",
  required: { campaignId },
  returns: campaign,
});

export const listCampaigns = list({
  label: "List Campaigns",
  description: "List marketing campaigns, page by page or all at once.",
  calls: "GET marketing /campaigns",
  scope: "Marketing → Campaigns (Read)",
  filters: {
    ids: filters.ids("campaign"),
    name: filters.name("Heating"),
    campaignPhoneNumber: text({
      label: "Campaign Phone Number",
      comments: "Only campaigns with this phone number.",
      example: "9165550188",
    }),
    active: filters.active,
    ...filters.dates,
  },
  sorts: ["Id", "Name", "CreatedOn", "ModifiedOn"],
  of: campaign,
});

const placed = {
  name: text({ label: "Name", comments: "Name of the campaign.", example: "Winter Heating Check" }),
  businessUnitId: id({
    label: "Business Unit ID",
    comments: "ID of the business unit that the campaign is for.",
    of: "businessUnit",
  }),
  categoryId: id({
    label: "Category ID",
    comments: "ID of the category that the campaign belongs to.",
    of: "campaignCategory",
  }),
};

const details = {
  dnis: phone({
    label: "DNIS",
    comments: "Phone number that customers dial because of the campaign.",
    example: "9165550188",
  }),
  isDefaultCampaign: flag({
    label: "Is Default Campaign",
    comments: "Whether work counts towards this campaign where no other is known.",
  }),
  source: text({
    label: "Source",
    comments: "Where customers come across the campaign.",
    example: "Direct Mail",
  }),
  otherSource: text({
    label: "Other Source",
    comments: "What the source is where Source has no word for it.",
    example: "Neighborhood newsletter",
  }),
  medium: text({ label: "Medium", comments: "What carries the campaign.", example: "Print" }),
  otherMedium: text({
    label: "Other Medium",
    comments: "What the medium is where Medium has no word for it.",
    example: "Postcard",
  }),
};

const isActive = flag({ label: "Active", comments: "Whether work can be booked under the campaign." });

/** The campaign with a name, inactive ones too; throws as `readWhole` does. */
async function findNamed({ name }: { name: string }, call: Call): Promise<Campaign | undefined> {
  const found = await readWhole<Campaign>(namedLists.campaigns, { name, active: "Any" }, call);
  return found.find((each) => foldedName(each.name) === foldedName(name));
}

export const createCampaign = action({
  label: "Create Campaign",
  description:
    "Create a marketing campaign. A run that is repeated may create another one, unless Add Once is on.",
  calls: "POST marketing /campaigns",
  scope: "Marketing → Campaigns (Write)",
  required: placed,
  optional: {
    active: commented(isActive, "Yes if left blank."),
    ...details,
    addOnce: addOnce("a campaign with this name, in any case, active or inactive,"),
  },
  around: unlessThere(findNamed),
  body: (wanted) => ({ active: true, ...wanted }),
  returns: campaign,
  beside: alreadyThere,
});

export const updateCampaign = action({
  label: "Update Campaign",
  description:
    "Change a marketing campaign. ServiceTitan wants to be told its name, business unit and category, and whether it is active, each time; what else is left blank stays unchanged.",
  calls: "PATCH marketing /campaigns/{campaignId}",
  scope: "Marketing → Campaigns (Write)",
  required: { campaignId, ...placed, active: isActive },
  optional: details,
  returns: campaign,
});
