import type { DiscountOrFee } from "../../kept";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { changeDiscount, createDiscount } from "../../rules/discountsAndFees";
import type { State } from "../../state";
import { externalDataView, saveExternalData, withExternalData } from "../shared";
import { type ChangedDiscount, changedDiscount, newDiscount } from "./skuBody";
import { soldOptions } from "./sold";

/** What is taken off an invoice, or added to it. */
export function discountsAndFees(state: State): Operation[] {
  const path = "/discounts-and-fees";
  const saved = (discount: DiscountOrFee, { externalData }: Pick<ChangedDiscount, "externalData">) => {
    saveExternalData(state, discount.id, externalData);
    return withExternalData(state, discount, externalData?.applicationGuid);
  };
  return [
    list(path, state.discountsAndFees, { ...soldOptions(state), view: externalDataView(state) }),
    get(path, state.discountsAndFees, externalDataView(state)),
    operation({
      method: "POST",
      path,
      status: 201,
      body: () => newDiscount(state),
      handle: ({ body: { externalData, ...body } }) => saved(createDiscount(state, body), { externalData }),
    }),
    operation({
      method: "PATCH",
      path: `${path}/{id}`,
      body: () => changedDiscount(state),
      handle: ({ params, body: { externalData, ...body } }) =>
        saved(changeDiscount(state, find(state.discountsAndFees, params.id), body), { externalData }),
    }),
    operation({
      method: "DELETE",
      path: `${path}/{id}`,
      status: 204,
      handle: ({ params }) => {
        state.discountsAndFees.update(find(state.discountsAndFees, params.id), { active: false });
      },
    }),
  ];
}
