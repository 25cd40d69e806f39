import type { Campaign } from "../kept";
import { newId, type State } from "../state";
import { phoneIn } from "./customers";
import { places } from "./places";
import type { Setting } from "./setting";

/** What brings work in. */
export function seedCampaigns(state: State, setting: Setting): void {
  const category = state.campaignCategories.insert({ ...setting("Advertising"), type: "Regular" });
  for (const [name, source, medium] of campaigns)
    state.campaigns.insert({
      ...setting(name),
      ...{ source, medium },
      isDefaultCampaign: name === "Returning Customer",
      category: toldOf(category),
      campaignPhoneNumbers: [phoneIn(places[0])],
    });
}

/** Name, source and medium. */
const campaigns = [
  ["Google Ads", "Google", "Paid Search"],
  ["Referral"],
  ["Yard Sign"],
  ["Radio"],
  ["Returning Customer"],
  ["Spring Tune-Up Mailer", "Newsletter", "Email"],
] as const;

/** More categories, and what campaigns cost. */
export function seedCampaignCosts(state: State, setting: Setting): void {
  const add = (name: string, rest: object) =>
    state.campaignCategories.insert({ ...setting(name), type: "Regular", ...rest });
  const referrals = add("Referrals", {});
  add("Google Local Services", { type: "GoogleHomeServices" });
  const print = add("Newspapers", { active: false });
  for (const campaign of state.campaigns.values()) {
    if (campaign.name === "Referral") campaign.category = toldOf(referrals);
    if (!campaign.active && campaign.category) campaign.category = toldOf(print);
    for (const [year, month] of months) {
      const dailyCost = (dailyCosts[campaign.name] ?? 0) + (month % 4) * 2.5;
      if (campaign.name in dailyCosts)
        state.campaignCosts.insert({ id: newId(state), campaignId: campaign.id, year, month, dailyCost });
    }
  }
}

const toldOf = ({ id, name, active }: NonNullable<Campaign["category"]>) => ({ id, name, active });

/** What some campaigns cost on a day in winter. */
const dailyCosts: Record<string, number> = {
  "Google Ads": 65,
  Radio: 38.5,
  "Spring Tune-Up Mailer": 12,
  "Spring Tune-Up Mailer (old)": 9,
};

/** Budgets are kept by the calendar, whatever day it is. */
const months = [2024, 2025, 2026, 2027].flatMap((year) =>
  Array.from({ length: 12 }, (_, i): [number, number] => [year, i + 1]),
);
