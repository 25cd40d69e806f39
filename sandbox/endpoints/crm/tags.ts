import { z } from "zod";
import type { Customer } from "../../../api/crm/customers";
import { reference } from "../../kit/body";
import { type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";

/** Tags of several customers at once. */
export const tags = (state: State): Operation[] => [
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
];

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
