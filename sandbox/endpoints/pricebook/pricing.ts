import { z } from "zod";
import { markupTypes } from "../../../api/pricebook/clientSpecificPricing";
import { id } from "../../kit/body";
import { invalid } from "../../kit/errors";
import { active, ids } from "../../kit/filters";
import { listPage } from "../../kit/list";
import { find, list, listFrom, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";

/** What prices are made by: cost types, what some customers pay, and what is added to costs. */
export const pricing = (state: State): Operation[] => [
  listFrom("/materials/costtypes", () => state.costTypes.values(), {}),
  list("/clientspecificpricing", state.rateSheets, {
    filters: {
      ids: ids((sheet) => sheet.id),
      searchTerm: ([text = ""]) => {
        const wanted = text.toLowerCase();
        return ({ name }) => name.toLowerCase().includes(wanted);
      },
      active,
    },
    defaults: { active: "True" },
    view: ({ id, exceptions }) => ({ id, exceptions }),
  }),
  operation({
    method: "PATCH",
    path: "/clientspecificpricing/{rateSheetId}",
    body: () => z.strictObject({ exceptions: z.array(exception(state)) }).partial(),
    handle: ({ params, body: { exceptions } }) => {
      const sheet = find(state.rateSheets, params.rateSheetId);
      // Whether exceptions that are not given stay is not documented: they go, as of other lists.
      const changed = exceptions?.map((each) => ({
        ...each,
        skuType: typeOf(state, each.skuId) ?? ("Service" as const),
      }));
      const saved = changed ? state.rateSheets.update(sheet, { exceptions: changed }) : sheet;
      return { exceptions: saved.exceptions.map(({ skuType: _, ...each }) => each) };
    },
  }),
  operation({
    method: "GET",
    path: "/materialsmarkup",
    handle: ({ query }) => ({
      ...listPage(state.materialsMarkups.values(), query, {}),
      totalCount: state.materialsMarkups.size,
    }),
  }),
  operation({
    method: "GET",
    path: "/materialsmarkup/{id}",
    handle: ({ params }) => ({ data: find(state.materialsMarkups, params.id) }),
  }),
  operation({
    method: "POST",
    path: "/materialsmarkup",
    status: 201,
    body: () => markup,
    handle: ({ body }) => ({ data: state.materialsMarkups.insert({ ...body, id: newId(state) }) }),
  }),
  operation({
    method: "PUT",
    path: "/materialsmarkup/{id}",
    body: () => markup,
    handle: ({ params, body }) => {
      const found = find(state.materialsMarkups, params.id);
      if (body.id !== found.id) throw invalid({ Id: [`The Id must be ${found.id}, as in the path.`] });
      return { data: state.materialsMarkups.update(found, body) };
    },
  }),
];

const exception = (state: State) =>
  z.strictObject({
    skuId: id.refine((each) => typeOf(state, each) !== undefined, {
      error: ({ input }) => `The item ${input} does not exist.`,
    }),
    value: z.number(),
    valueType: z.enum(markupTypes),
  });

const typeOf = ({ skus, discountsAndFees }: State, skuId: number) =>
  skus.get(skuId)?.type ?? (discountsAndFees.has(skuId) ? ("PriceModifier" as const) : undefined);

const money = z.number().min(0).max(2_147_483_647);

const markup = z
  .strictObject({ id, from: money, to: money, percent: z.number().min(0).max(100) })
  .refine(({ from, to }) => from <= to, { path: ["to"], error: "The To field must not be less than From." });
