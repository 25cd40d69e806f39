import { feed } from "../../kit/feed";
import { active, contains, dates, ids } from "../../kit/filters";
import { get, list, type Operation } from "../../kit/operation";
import type { State } from "../../state";
import { externalDataApplicationGuid, externalDataView } from "../shared";

/** Business units. Their list documents no sort. */
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
];
