import { z } from "zod";
import type { Sku } from "../../kept";
import { id } from "../../kit/body";
import { ApiError, invalid, notFound } from "../../kit/errors";
import { find, type Operation, operation } from "../../kit/operation";
import { changeDiscount, keptOf } from "../../rules/discountsAndFees";
import { changeSku, toldOf } from "../../rules/skus";
import type { State } from "../../state";
import { saveExternalData } from "../shared";
import { type ChangedDiscount, type ChangedSku, changedDiscount, changedSku } from "./skuBody";

/** Many items of the pricebook are changed at once. That one which is wrong spoils all is not documented. */
export const bulk = (state: State): Operation[] => [
  operation({
    method: "PATCH",
    path: "/pricebook",
    body: () =>
      z.strictObject({
        services: items(changedSku(state, "Service", { id })),
        materials: items(changedSku(state, "Material", { id })),
        equipment: items(changedSku(state, "Equipment", { id })),
        discountAndFees: items(changedDiscount(state, { id })),
      }),
    handle: ({ body: { services, materials, equipment, discountAndFees } }) => {
      const changes = [
        ...each("Services", services, (item) => skuChange(state, "Service", item as WithId<ChangedSku>)),
        ...each("Materials", materials, (item) => skuChange(state, "Material", item as WithId<ChangedSku>)),
        ...each("Equipment", equipment, (item) => skuChange(state, "Equipment", item as WithId<ChangedSku>)),
        ...each("DiscountAndFees", discountAndFees, (item) =>
          discountChange(state, item as WithId<ChangedDiscount>),
        ),
      ];
      for (const change of changes) change();
    },
  }),
];

const items = <T>(item: z.ZodType<T>) => z.array(item).nullish();

type WithId<T> = T & { id: number };

/** What is to be done for each item; throws ApiError with the item's place where it cannot be. */
export const each = <T, R>(list: string, given: T[] | null | undefined, prepare: (item: T) => R): R[] =>
  (given ?? []).map((item, n) => {
    try {
      return prepare(item);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 400) throw error;
      const placed = Object.entries(error.errors).map(([field, said]) => [`${list}[${n}].${field}`, said]);
      throw invalid(Object.fromEntries(placed));
    }
  });

/** Tries a change of a service, material or piece of equipment, and gives what makes it. */
function skuChange(
  state: State,
  type: Sku["type"],
  { id, externalData, ...change }: WithId<ChangedSku>,
): () => void {
  const sku = find(state.skus, String(id));
  if (sku.type !== type) throw notFound(type, id);
  toldOf(state, sku, change);
  return () => {
    changeSku(state, sku, change);
    saveExternalData(state, id, externalData);
  };
}

function discountChange(state: State, { id, externalData, ...change }: WithId<ChangedDiscount>): () => void {
  const discount = find(state.discountsAndFees, String(id));
  keptOf(state, change);
  return () => {
    changeDiscount(state, discount, change);
    saveExternalData(state, id, externalData);
  };
}
