import { find, type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";

/** What membership types have, item by item. */
export const typeItems = (state: State): Operation[] => [
  operation({
    method: "GET",
    path: "/membership-types/{id}/discounts",
    handle: ({ params }) =>
      state.membershipDiscounts
        .where("membershipTypeId", find(state.membershipTypes, params.id).id)
        .map(({ membershipTypeId: _, ...discount }) => discount),
  }),
  operation({
    method: "GET",
    path: "/membership-types/{id}/recurring-service-items",
    handle: ({ params }) =>
      state.membershipServiceItems.where("membershipTypeId", find(state.membershipTypes, params.id).id),
  }),
];
