import { z } from "zod";
import { name } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { dates } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";

/** What campaigns belong to. Those of a name may be there twice: the documents refuse none. */
export const campaignCategories = (state: State): Operation[] => [
  list("/categories", state.campaignCategories, {
    filters: dates,
    sorts: { Id: commonSorts.Id, CreatedOn: commonSorts.CreatedOn, Name: (category) => category.name },
  }),
  get("/categories", state.campaignCategories),
  operation({
    method: "POST",
    path: "/categories",
    body: () => z.strictObject({ name }),
    handle: ({ body }) => {
      const [id, now] = [newId(state), timestamp(state.clock)];
      state.campaignCategories.insert({
        ...{ id, name: body.name, active: true, type: "Regular" },
        ...{ createdOn: now, modifiedOn: now },
      });
      return { id };
    },
  }),
  operation({
    method: "PATCH",
    path: "/categories/{id}",
    body: () => z.strictObject({ name, active: z.boolean().nullish() }),
    handle: ({ params, body: { name, active } }) => {
      const category = find(state.campaignCategories, params.id);
      state.campaignCategories.update(category, { name, active: active ?? category.active });
      const { id } = category;
      for (const campaign of state.campaigns.values())
        if (campaign.category?.id === id) campaign.category = { id, name, active: category.active };
      return { id };
    },
  }),
];
