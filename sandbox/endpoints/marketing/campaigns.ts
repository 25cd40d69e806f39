import type { Campaign } from "../../kept";
import { active, contains, dates, type Filter, ids } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { get, list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** What brings work in. */
export const campaigns = (state: State): Operation[] => [
  list("/campaigns", state.campaigns, {
    filters: {
      ids: ids((campaign) => campaign.id),
      name: contains((campaign) => campaign.name),
      campaignPhoneNumber,
      active,
      ...dates,
    },
    defaults: { active: "True" },
    sorts: { ...commonSorts, Name: (campaign) => campaign.name },
  }),
  get("/campaigns", state.campaigns),
];

const digits = (text: string) => text.replace(/\D/g, "");

const campaignPhoneNumber: Filter<Campaign> =
  ([phone = ""]) =>
  ({ campaignPhoneNumbers }) =>
    (campaignPhoneNumbers ?? []).some((number) => digits(number) === digits(phone));
