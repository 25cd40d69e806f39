import { z } from "zod";
import type { InvoiceTemplate } from "../../../api/memberships/invoiceTemplates";
import { dateTime, id, name, referenceToAny } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { invalid } from "../../kit/errors";
import { feed } from "../../kit/feed";
import { ids } from "../../kit/filters";
import { listPage, valuesOf } from "../../kit/list";
import { find, get, type Operation, operation } from "../../kit/operation";
import { sum } from "../../rules/billing";
import { newId, type State } from "../../state";
import { withoutUndefined } from "../shared";

/** What invoices of visits and bills get. */
export const invoiceTemplates = (state: State): Operation[] => [
  operation({
    method: "GET",
    path: "/invoice-templates",
    handle: ({ query }) => {
      const wanted = valuesOf(query, "ids");
      if (wanted === undefined) throw invalid({ Ids: ["The Ids field is required."] });
      return listPage(
        state.invoiceTemplates.values(),
        { ids: wanted },
        { filters: { ids: ids((template: { id: number }) => template.id) } },
      );
    },
  }),
  get("/invoice-templates", state.invoiceTemplates),
  feed("/export/invoice-templates", state.invoiceTemplates, state),
  operation({
    method: "POST",
    path: "/invoice-templates",
    body: () =>
      z.strictObject({
        items: z
          .array(z.strictObject({ ...itemFields(state), workflowActionItemId: workflowItem(state) }))
          .nullish(),
      }),
    handle: ({ body }) => {
      const now = timestamp(state.clock);
      const { id } = state.invoiceTemplates.insert({
        ...{ id: newId(state), createdById: state.apiUserId, active: true, createdOn: now, modifiedOn: now },
        ...itemsAfter(state, [], body.items ?? []),
      });
      return { id };
    },
  }),
  operation({
    method: "PATCH",
    path: "/invoice-templates/{id}",
    body: () => templateUpdate(state),
    handle: ({ params, body: { items, ...changes } }) => {
      const template = find(state.invoiceTemplates, params.id);
      const listed = items && itemsAfter(state, template.items, items);
      return { id: state.invoiceTemplates.update(template, { ...withoutUndefined(changes), ...listed }).id };
    },
  }),
];

const itemFields = ({ skus, discountsAndFees }: State) => ({
  skuId: referenceToAny("SKU", [skus, discountsAndFees]),
  quantity: z.number(),
  unitPrice: z.number(),
  isAddOn: z.boolean(),
  description: z.string().nullish(),
  cost: z.number().nullish(),
  hours: z.number().nullish(),
});

/** The item of an invoice that an item comes from. */
const workflowItem = ({ invoices }: State) =>
  id
    .refine(
      (wanted) => [...invoices.values()].some(({ items }) => items.some((item) => item.id === wanted)),
      {
        error: ({ input }) => `Invoice item ${input} does not exist.`,
      },
    )
    .nullish();

const templateUpdate = (state: State) =>
  z
    .strictObject({
      name,
      createdOn: dateTime,
      // Which users there are is not kept.
      createdById: id,
      active: z.boolean(),
      items: z.array(z.strictObject({ ...itemFields(state), id: id.nullish() })),
    })
    .partial();

interface Told extends z.output<z.ZodObject<ReturnType<typeof itemFields>>> {
  id?: number | null;
  workflowActionItemId?: number | null;
}

/**
 * The items as they are told, and what they come to: those with an ID keep what is not told, the others are new, and
 * those that are not told go. (Not documented.)
 * @throws ApiError 400 for an item that is not there
 */
function itemsAfter(
  state: State,
  there: InvoiceTemplate["items"],
  told: Told[],
): Pick<InvoiceTemplate, "items" | "total"> {
  const items = told.map(({ id, skuId, quantity, unitPrice, isAddOn, ...others }, i) => {
    const former = there.find((item) => item.id === id);
    if (id != null && former === undefined)
      throw invalid({ [`Items[${i}].Id`]: [`The invoice template has no item ${id}.`] });
    const sold = { skuId, skuType: state.skus.get(skuId)?.type ?? ("PriceModifier" as const) };
    const kept = former ?? { id: newId(state), ...blank };
    return { ...kept, ...withoutUndefined(others), ...sold, quantity, unitPrice, isAddOn };
  });
  return { items, total: sum(items.map(({ quantity, unitPrice }) => quantity * unitPrice)) };
}

const blank = { importId: null, workflowActionItemId: null, description: null, cost: null, hours: null };
