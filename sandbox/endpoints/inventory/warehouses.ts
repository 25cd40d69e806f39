import { z } from "zod";
import { active, dates, ids } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, list, type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";
import { externalDataFilters, externalDataUpdate, externalDataView, saveExternalData } from "../shared";

/** Where stock is kept. */
export const warehouses = (state: State): Operation[] => [
  list("/warehouses", state.warehouses, {
    filters: { ids: ids((warehouse) => warehouse.id), active, ...dates, ...externalDataFilters(state) },
    defaults: { active: "True" },
    sorts: commonSorts,
    view: externalDataView(state),
  }),
  operation({
    method: "PATCH",
    path: "/warehouses/{id}",
    body: () => z.strictObject({ externalData: externalDataUpdate }).partial(),
    handle: ({ params, body }) => {
      const warehouse = state.warehouses.update(find(state.warehouses, params.id), {});
      saveExternalData(state, warehouse.id, body.externalData);
      return { id: warehouse.id };
    },
  }),
];
