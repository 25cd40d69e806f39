import { z } from "zod";
import { timestamp } from "../../kit/clock";
import { dates, ids } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";

const body = z.strictObject({ from: z.number(), to: z.number(), percent: z.number() });

/** What is added to the cost of what was bought, by ranges of cost. */
export const purchaseOrderMarkups = (state: State): Operation[] => {
  const path = "/purchase-order-markups";
  const table = state.purchaseOrderMarkups;
  return [
    list(path, table, {
      filters: { ids: ids((markup) => markup.id), ...dates },
      sorts: {
        Id: commonSorts.Id,
        From: (markup) => markup.from,
        To: (markup) => markup.to,
        Percent: (markup) => markup.percent,
      },
    }),
    get(path, table),
    operation({
      method: "POST",
      path,
      body: () => body,
      handle: ({ body }) => {
        const now = timestamp(state.clock);
        return table.insert({ id: newId(state), ...body, createdOn: now, modifiedOn: now });
      },
    }),
    operation({
      method: "PATCH",
      path: `${path}/{id}`,
      body: () => body,
      handle: ({ params, body }) => table.update(find(table, params.id), body),
    }),
    operation({
      method: "DELETE",
      path: `${path}/{id}`,
      handle: ({ params }) => {
        table.delete(find(table, params.id).id);
      },
    }),
  ];
};
