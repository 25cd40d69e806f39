import { z } from "zod";
import type { Campaign } from "../../kept";
import { name, nullAsMissing, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { active, contains, dates, type Filter, ids } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";
import { withoutUndefined } from "../shared";

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
  operation({
    method: "POST",
    path: "/campaigns",
    body: () => campaignBody(state),
    handle: ({ body }) => {
      const now = timestamp(state.clock);
      return state.campaigns.insert({
        ...{ id: newId(state), createdOn: now, modifiedOn: now, name: body.name, active: body.active },
        ...{ isDefaultCampaign: false, campaignPhoneNumbers: [] },
        ...changesOf(state, body, []),
      });
    },
  }),
  operation({
    method: "PATCH",
    path: "/campaigns/{id}",
    body: () => campaignBody(state),
    handle: ({ params, body }) => {
      const campaign = find(state.campaigns, params.id);
      return state.campaigns.update(campaign, changesOf(state, body, campaign.campaignPhoneNumbers ?? []));
    },
  }),
];

const digits = (text: string) => text.replace(/\D/g, "");

const campaignPhoneNumber: Filter<Campaign> =
  ([phone = ""]) =>
  ({ campaignPhoneNumbers }) =>
    (campaignPhoneNumbers ?? []).some((number) => digits(number) === digits(phone));

/** The documents want the same of a change as of a new campaign. */
const campaignBody = (state: State) =>
  nullAsMissing(
    z.strictObject({
      name,
      businessUnitId: reference(state.businessUnits),
      dnis: z.string().optional(),
      categoryId: reference(state.campaignCategories),
      active: z.boolean(),
      isDefaultCampaign: z.boolean().optional(),
      source: z.string().optional(),
      medium: z.string().optional(),
      otherSource: z.string().optional(),
      otherMedium: z.string().optional(),
    }),
  );

/** What a body says, as a campaign keeps it: the number that is dialed is the first one. */
function changesOf(
  state: State,
  { businessUnitId, categoryId, dnis, ...same }: z.output<ReturnType<typeof campaignBody>>,
  [, ...otherNumbers]: string[],
): Partial<Campaign> {
  const category = find(state.campaignCategories, String(categoryId));
  return withoutUndefined({
    ...same,
    businessUnit: state.businessUnits.get(businessUnitId)?.name,
    category: { id: categoryId, name: category.name, active: category.active },
    campaignPhoneNumbers: dnis === undefined ? undefined : [dnis, ...otherNumbers],
  });
}
