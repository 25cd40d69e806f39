import { z } from "zod";
import { id, name, nullAsMissing, reference, referenceToAny } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { active, modified } from "../../kit/filters";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { renameInProposals, templateItems } from "../../rules/estimateTemplates";
import { newId, type State } from "../../state";

/** What estimates are made from. Which of them are listed unless told otherwise is not documented. */
export const estimateTemplates = (state: State): Operation[] => [
  list("/estimate-templates", state.estimateTemplates, { filters: { active, ...modified } }),
  get("/estimate-templates", state.estimateTemplates),
  operation({
    method: "POST",
    path: "/estimate-templates",
    body: () => newTemplate(state),
    handle: ({ body: { items, ...told } }) => {
      const now = timestamp(state.clock);
      return state.estimateTemplates.insert({
        ...{ id: newId(state), active: true, createdOn: now, modifiedOn: now },
        ...told,
        ...templateItems(state, told.mode, [], items),
      });
    },
  }),
  operation({
    method: "PATCH",
    path: "/estimate-templates/{id}",
    body: () => nullAsMissing(z.strictObject(fields(state)).partial()),
    handle: ({ params, body: { items, ...changes } }) => {
      const template = find(state.estimateTemplates, params.id);
      const { mode = template.mode } = changes;
      const isPricedAnew = items !== undefined || mode !== template.mode;
      const priced = isPricedAnew && templateItems(state, mode, template.items, items ?? template.items);
      state.estimateTemplates.update(template, { ...changes, ...priced });
      if (changes.name !== undefined) renameInProposals(state, template);
      return template;
    },
  }),
  operation({
    method: "DELETE",
    path: "/estimate-templates/{id}",
    handle: ({ params }) => {
      state.estimateTemplates.update(find(state.estimateTemplates, params.id), { active: false });
    },
  }),
];

const fields = (state: State) => ({
  name,
  internalName: name,
  summary: z.string(),
  mode: z.enum(["Dynamic", "Static"]),
  active: z.boolean(),
  businessUnitId: reference(state.businessUnits),
  items: z.array(templateItem(state)),
});

const newTemplate = (state: State) =>
  nullAsMissing(z.strictObject(fields(state)).partial({ summary: true, active: true, businessUnitId: true }));

const templateItem = ({ skus, discountsAndFees }: State) =>
  z.strictObject({
    id: id.nullish(),
    skuId: referenceToAny("SKU", [skus, discountsAndFees]),
    skuType: z.enum(["Service", "Material", "Equipment", "PriceModifier"]),
    description: z.string().nullish(),
    quantity: z.number(),
    unitPrice: z.number().nullish(),
    isAddOn: z.boolean(),
    chargeable: z.boolean().nullish(),
    allowDiscounts: z.boolean().nullish(),
    unitCost: z.number().nullish(),
    memo: z.string().nullish(),
    parentItemId: id.nullish(),
    itemGroupParentId: id.nullish(),
    itemGroupName: z.string().nullish(),
    projectLabels: z.string().nullish(),
  });
