import type { BookingProvider } from "../../kept";
import { dates, ids, text } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { get, list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

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
];

const providerTag = ({ id, name, active, createdOn, modifiedOn }: BookingProvider) => ({
  id,
  tagName: name,
  description: `Bookings of ${name}`,
  type: "V2Api",
  createdOn,
  modifiedOn,
  active,
});
