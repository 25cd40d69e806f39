import { z } from "zod";
import type { IntacctBusinessUnit } from "../../../api/settings/intacctBusinessUnits";
import type { BusinessUnit } from "../../kept";
import { feed } from "../../kit/feed";
import { active, contains, dates, ids } from "../../kit/filters";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";
import {
  externalDataApplicationGuid,
  externalDataUpdate,
  externalDataView,
  saveExternalData,
} from "../shared";

/** Business units. Their lists document no sort. */
export const businessUnits = (state: State): Operation[] => [
  list("/business-units", state.businessUnits, {
    filters: {
      ids: ids((unit) => unit.id),
      name: contains((unit) => unit.name),
      active,
      ...dates,
      externalDataApplicationGuid,
    },
    defaults: { active: "True" },
    view: externalDataView(state),
  }),
  feed("/export/business-units", state.businessUnits, state),
  get("/business-units", state.businessUnits, externalDataView(state)),
  list("/business-units/intacct", state.businessUnits, {
    filters: { ids: ids((unit) => unit.id) },
    maxPageSize: 500,
    view: (unit) => intacctView(state, unit),
  }),
  operation({
    method: "PATCH",
    path: "/business-units/{id}",
    body: () => z.strictObject({ externalData: externalDataUpdate.optional() }),
    handle: ({ params, body: { externalData } }) => {
      const unit = find(state.businessUnits, params.id);
      saveExternalData(state, unit.id, externalData);
      return { id: state.businessUnits.update(unit, {}).id };
    },
  }),
];

/** A unit that Sage Intacct does not know has none of what it is known by there. */
function intacctView(
  { intacctMappings }: State,
  { id, name, active, trade }: BusinessUnit,
): IntacctBusinessUnit {
  const [mapping] = intacctMappings.where("businessUnitId", id);
  return {
    ...{ id, name, active, tradeName: trade?.name ?? null },
    intacctLocationName: mapping?.intacctLocationName ?? null,
    intacctLocationId: mapping?.intacctLocationId ?? null,
    intacctDepartment: mapping?.intacctDepartment ?? null,
    intacctClass: mapping?.intacctClass ?? null,
  };
}
