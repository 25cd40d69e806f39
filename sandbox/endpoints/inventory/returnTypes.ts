import { z } from "zod";
import { name } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { contains, dates, type Filter, InvalidValue, readBoolean } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, list, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";

const settings = {
  name,
  automaticallyReceiveVendorCredit: z.boolean(),
  includeInSalesTax: z.boolean(),
  isDefault: z.boolean(),
  isDefaultForConsignment: z.boolean(),
};

/** What returns to vendors are of. */
export const returnTypes = (state: State): Operation[] => [
  list("/return-types", state.returnTypes, {
    filters: { activeOnly, name: contains((type) => type.name), ...dates },
    // It has to be told: nothing stands for it, which is refused.
    defaults: { activeOnly: "" },
    sorts: commonSorts,
  }),
  operation({
    method: "POST",
    path: "/return-types",
    body: () => z.strictObject(settings),
    handle: ({ body }) => {
      const now = timestamp(state.clock);
      const { id } = state.returnTypes.insert({
        ...{ id: newId(state), active: true, ...body, createdOn: now, modifiedOn: now },
      });
      return { id };
    },
  }),
  operation({
    method: "PATCH",
    path: "/return-types/{id}",
    body: () =>
      z.strictObject({
        ...z.object(settings).partial().shape,
        id: z.int(),
        active: z.boolean().optional(),
      }),
    handle: ({ params, body: { id: _, ...changes } }) => {
      const type = find(state.returnTypes, params.id);
      state.returnTypes.update(type, changes);
      return { id: type.id };
    },
  }),
];

const activeOnly: Filter<{ active: boolean }> = ([text = ""]) => {
  if (text === "") throw new InvalidValue("The activeOnly field is required.");
  const wanted = readBoolean(text);
  return ({ active }) => active || !wanted;
};
