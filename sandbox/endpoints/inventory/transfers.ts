import type { Transfer as AnsweredTransfer } from "../../../api/inventory/transfers";
import type { Transfer } from "../../kept";
import { feed } from "../../kit/feed";
import { before, ids, onOrAfter, readList } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { list, type Operation } from "../../kit/operation";
import type { State } from "../../state";
import { externalDataView } from "../shared";
import { dataOfApps, fieldsOfSeveral, gatherCustomFields, movementFilters } from "./movements";

/** What goes from one place of stock to another. */
export const transfers = (state: State): Operation[] => [
  list("/transfers", state.transfers, {
    filters: {
      ...movementFilters(state),
      statuses: (values) => {
        const wanted = readList(values);
        return ({ status }) => wanted.includes(status);
      },
      transferTypeIds: ids((transfer) => transfer.transferTypeId),
      fromLocationIds: ids((transfer) => transfer.fromLocationId),
      toLocationIds: ids((transfer) => transfer.toLocationId),
      dateOnOrAfter: onOrAfter((transfer) => transfer.date),
      dateBefore: before((transfer) => transfer.date),
    },
    sorts: commonSorts,
    gather: gatherCustomFields,
    view: (transfer, query) => shown(externalDataView(state)(transfer, query)),
  }),
  feed("/export/transfers", state.transfers, state, { view: shown }),
  fieldsOfSeveral(state, "/transfers", state.transfers, "Transfer"),
  dataOfApps(state, "/transfers", state.transfers),
];

function shown({ transferTypeId: _, ...transfer }: Transfer): AnsweredTransfer {
  return transfer;
}
