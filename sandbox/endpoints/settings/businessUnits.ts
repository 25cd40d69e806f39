import { active, contains, created, ids, modified } from "../../kit/filters";
import { list, type Operation, read } from "../../kit/operation";
import { externalDataApplicationGuid, externalDataView } from "../../kit/shared";
import type { State } from "../../state";

/** Business units. Their list documents no sort. */
export const businessUnits = (state: State): Operation[] => [
  list("/business-units", state.businessUnits, {
    filters: {
      ids: ids((unit) => unit.id),
      name: contains((unit) => unit.name),
      active,
      ...created,
      ...modified,
      externalDataApplicationGuid,
    },
    defaults: { active: "True" },
    view: externalDataView(state),
  }),
  read("/business-units", state.businessUnits, externalDataView(state)),
];
