import { active, dates, ids } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** What tax is paid where. */
export const taxZones = (state: State): Operation[] => [
  list("/tax-zones", state.taxZones, {
    filters: { ids: ids((zone) => zone.id), active, ...dates },
    sorts: { Id: commonSorts.Id, Name: (zone) => zone.name ?? "", CreatedOn: commonSorts.CreatedOn },
  }),
];
