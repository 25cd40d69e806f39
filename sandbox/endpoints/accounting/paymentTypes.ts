import type { PaymentType } from "../../kept";
import { active, created, ids } from "../../kit/filters";
import { get, list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** How customers can pay. */
export const paymentTypes = (state: State): Operation[] => [
  list("/payment-types", state.paymentTypes, {
    filters: { ids: ids((type) => type.id), active, ...created },
    defaults: { active: "True" },
    view: paymentTypeView,
  }),
  get("/payment-types", state.paymentTypes, paymentTypeView),
];

const paymentTypeView = ({ id, name, createdOn, modifiedOn }: PaymentType) => ({
  id,
  name,
  createdOn,
  modifiedOn,
});
