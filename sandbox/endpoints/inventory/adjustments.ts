import { feed } from "../../kit/feed";
import { active, before, ids, onOrAfter, readList } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { list, type Operation } from "../../kit/operation";
import type { State } from "../../state";
import { externalDataView } from "../shared";
import { dataOfApps, fieldsOfSeveral, gatherCustomFields, movementFilters } from "./movements";

/** Corrections of what is in stock. */
export const adjustments = (state: State): Operation[] => [
  list("/adjustments", state.adjustments, {
    filters: {
      ...movementFilters(state),
      active,
      invoiceIds: ids((adjustment) => adjustment.invoiceId),
      inventoryLocationIds: ids((adjustment) => adjustment.inventoryLocationId),
      businessUnitIds: ids((adjustment) => adjustment.businessUnitId),
      adjustmentTypes: (values) => {
        const wanted = readList(values);
        return ({ type }) => wanted.includes(type);
      },
      dateOnOrAfter: onOrAfter((adjustment) => adjustment.date),
      dateBefore: before((adjustment) => adjustment.date),
    },
    defaults: { active: "True" },
    sorts: commonSorts,
    gather: gatherCustomFields,
    view: externalDataView(state),
  }),
  feed("/export/adjustments", state.adjustments, state),
  fieldsOfSeveral(state, "/adjustments", state.adjustments, "Adjustment"),
  dataOfApps(state, "/adjustments", state.adjustments),
];
