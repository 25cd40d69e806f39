import { z } from "zod";
import { activeReference, name } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { active, dates, ids } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, list, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";
import {
  externalData,
  externalDataFilters,
  externalDataUpdate,
  externalDataView,
  saveExternalData,
  withoutUndefined,
} from "../shared";

/** Stock on wheels. */
export const trucks = (state: State): Operation[] => [
  list("/trucks", state.trucks, {
    filters: { ids: ids((truck) => truck.id), active, ...dates, ...externalDataFilters(state) },
    defaults: { active: "True" },
    sorts: commonSorts,
    view: externalDataView(state),
  }),
  operation({
    method: "POST",
    path: "/trucks",
    body: () => newTruck(state),
    handle: ({ body: { templateId, memo, technicianIds, externalData, ...given } }) => {
      const now = timestamp(state.clock);
      const truck = state.trucks.insert({
        ...{ id: newId(state), active: true, createdOn: now, modifiedOn: now },
        ...given,
        memo: memo ?? "",
        inventoryTemplateId: templateId ?? null,
        technicianIds: technicianIds ?? [],
      });
      saveExternalData(state, truck.id, externalData);
      return { id: truck.id };
    },
  }),
  operation({
    method: "PATCH",
    path: "/trucks/{id}",
    body: () => truckUpdate(state),
    handle: ({ params, body: { templateId, externalData, ...changes } }) => {
      const truck = find(state.trucks, params.id);
      state.trucks.update(truck, withoutUndefined({ ...changes, inventoryTemplateId: templateId }));
      saveExternalData(state, truck.id, externalData);
      return { id: truck.id };
    },
  }),
];

const truckFields = (state: State) => ({
  name,
  memo: z.string(),
  warehouseId: activeReference(state.warehouses),
  templateId: activeReference(state.inventoryTemplates).nullable(),
  technicianIds: z.array(activeReference(state.technicians)),
});

function newTruck(state: State) {
  const { name, warehouseId, memo, templateId, technicianIds } = truckFields(state);
  return z.strictObject({
    name,
    warehouseId,
    memo: memo.nullish(),
    templateId: templateId.optional(),
    technicianIds: technicianIds.nullish(),
    externalData: externalData.nullish(),
  });
}

const truckUpdate = (state: State) =>
  z.strictObject({ ...truckFields(state), active: z.boolean(), externalData: externalDataUpdate }).partial();
