import { z } from "zod";
import { name } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { active, contains, dates, ids } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";

/** What installed equipment can be. */
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
  operation({
    method: "POST",
    path: "/equipment-types",
    body: () => z.strictObject({ name }),
    handle: ({ body }) => {
      const now = timestamp(state.clock);
      return state.equipmentTypes.insert({
        ...{ id: newId(state), ...body, active: true, createdOn: now, modifiedOn: now },
      });
    },
  }),
  operation({
    method: "PATCH",
    path: "/equipment-types/{id}",
    body: () => z.strictObject({ name, active: z.boolean() }).partial(),
    handle: ({ params, body }) => state.equipmentTypes.update(find(state.equipmentTypes, params.id), body),
  }),
];
