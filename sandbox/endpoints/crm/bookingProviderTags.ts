import { z } from "zod";
import type { BookingProvider } from "../../kept";
import { name } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { conflict } from "../../kit/errors";
import { dates, ids, text } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";
import { withoutUndefined } from "../shared";

/** The tags that mark who took a booking. */
export const bookingProviderTags = (state: State): Operation[] => [
  list("/booking-provider-tags", state.bookingProviders, {
    filters: {
      ids: ids((provider) => provider.id),
      name: text((provider) => provider.name),
      ...dates,
    },
    sorts: commonSorts,
    view: providerTag,
  }),
  get("/booking-provider-tags", state.bookingProviders, providerTag),
  operation({
    method: "POST",
    path: "/booking-provider-tags",
    body: () => z.strictObject(naming),
    handle: ({ body: { tagName, description } }) => {
      if ([...state.bookingProviders.values()].some((each) => each.active && each.name === tagName))
        throw conflict(`There is a booking provider tag ${tagName} already.`);
      const now = timestamp(state.clock);
      const made = { id: newId(state), name: tagName, description, active: true };
      return changedTag(state.bookingProviders.insert({ ...made, createdOn: now, modifiedOn: now }));
    },
  }),
  operation({
    method: "PATCH",
    path: "/booking-provider-tags/{id}",
    body: () => z.strictObject(naming).partial(),
    handle: ({ params, body: { tagName, description } }) =>
      changedTag(
        state.bookingProviders.update(
          find(state.bookingProviders, params.id),
          withoutUndefined({ name: tagName, description }),
        ),
      ),
  }),
];

const naming = { tagName: name, description: z.string() };

const providerTag = ({ name, ...provider }: BookingProvider) => ({
  ...provider,
  ...{ tagName: name, type: "V2Api" },
});

const changedTag = (provider: BookingProvider) => {
  const { active: _, ...tag } = providerTag(provider);
  return tag;
};
