import { z } from "zod";
import type { Customer } from "../../../api/crm/customers";
import type { BookingProvider } from "../../kept";
import { reference } from "../../kit/body";
import { created, ids, modified, text } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { type ApiModule, list, operation, read } from "../../kit/operation";
import type { State } from "../../state";

/** Tags of several customers at once, and the tags that mark who took a booking. */
export const tags = (state: State): ApiModule => ({
  api: "crm",
  operations: [
    operation({
      method: "PUT",
      path: "/tags",
      body: customersAndTags(state),
      handle: ({ body }) => retag(state, body, (customer) => [...customer.tagTypeIds, ...body.tagTypeIds]),
    }),
    operation({
      method: "DELETE",
      path: "/tags",
      body: customersAndTags(state),
      handle: ({ body }) =>
        retag(state, body, (customer) => customer.tagTypeIds.filter((id) => !body.tagTypeIds.includes(id))),
    }),
    list("/booking-provider-tags", state.bookingProviders, {
      filters: {
        ids: ids((provider) => provider.id),
        name: text((provider) => provider.name),
        ...created,
        ...modified,
      },
      sorts: commonSorts,
      view: providerTag,
    }),
    read("/booking-provider-tags", state.bookingProviders, providerTag),
  ],
});

const customersAndTags = (state: State) =>
  z.strictObject({
    customerIds: z.array(reference(state.customers)),
    tagTypeIds: z.array(reference(state.tagTypes)),
  });

/** Gives each of the customers the tags that `tagsOf` says, each tag once. */
function retag(
  state: State,
  { customerIds }: { customerIds: number[] },
  tagsOf: (customer: Customer) => number[],
): void {
  for (const id of new Set(customerIds)) {
    const customer = state.customers.get(id);
    if (customer) state.customers.update(customer, { tagTypeIds: [...new Set(tagsOf(customer))] });
  }
}

const providerTag = ({ id, name, active, createdOn, modifiedOn }: BookingProvider) => ({
  id,
  tagName: name,
  description: `Bookings of ${name}`,
  type: "V2Api",
  createdOn,
  modifiedOn,
  active,
});
