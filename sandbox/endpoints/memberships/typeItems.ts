import { invalid } from "../../kit/errors";
import { ids } from "../../kit/filters";
import { listPage, valuesOf } from "../../kit/list";
import { find, get, type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";

/** What membership types have, item by item, and what invoices of visits and bills get. */
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
  operation({
    method: "GET",
    path: "/invoice-templates",
    handle: ({ query }) => {
      const wanted = valuesOf(query, "ids");
      if (wanted === undefined) throw invalid({ Ids: ["The Ids field is required."] });
      return listPage(
        state.invoiceTemplates.values(),
        { ids: wanted },
        { filters: { ids: ids((template: { id: number }) => template.id) } },
      );
    },
  }),
  get("/invoice-templates", state.invoiceTemplates),
];
