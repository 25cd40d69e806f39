import { dates, ids } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, list, type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";

/** When invoices and bills are due. */
export const paymentTerms = (state: State): Operation[] => [
  list("/payment-terms", state.paymentTerms, {
    filters: { ids: ids((term) => term.id), ...dates },
    sorts: { Id: commonSorts.Id, Name: (term) => term.name, CreatedOn: commonSorts.CreatedOn },
  }),
  operation({
    method: "GET",
    path: "/payment-terms/{paymentTermId}",
    handle: ({ params }) => find(state.paymentTerms, params.paymentTermId),
  }),
];
