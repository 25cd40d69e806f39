import { active, contains, dates, ids } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { get, list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

export const equipmentTypes = (state: State): Operation[] => [
  list("/equipment-types", state.equipmentTypes, {
    filters: {
      ids: ids((type) => type.id),
      name: contains((type) => type.name),
      active,
      ...dates,
    },
    defaults: { active: "True" },
    sorts: {
      ID: commonSorts.Id,
      Name: (type) => type.name,
      CreatedOn: commonSorts.CreatedOn,
      ModifiedOn: commonSorts.ModifiedOn,
    },
  }),
  get("/equipment-types", state.equipmentTypes),
];
