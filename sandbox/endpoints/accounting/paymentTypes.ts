import type { PaymentType } from "../../kept";
import { active, created, ids, modified } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { type ApiModule, list, read } from "../../kit/operation";
import type { State } from "../../state";

/** How customers can pay, and what tax they pay. */
export const accountingTypes = (state: State): ApiModule => ({
  api: "accounting",
  operations: [
    list("/payment-types", state.paymentTypes, {
      filters: { ids: ids((type) => type.id), active, ...created },
      defaults: { active: "True" },
      view: paymentTypeView,
    }),
    read("/payment-types", state.paymentTypes, paymentTypeView),
    list("/tax-zones", state.taxZones, {
      filters: { ids: ids((zone) => zone.id), active, ...created, ...modified },
      sorts: { Id: commonSorts.Id, Name: (zone) => zone.name ?? "", CreatedOn: commonSorts.CreatedOn },
    }),
  ],
});

const paymentTypeView = ({ id, name, createdOn, modifiedOn }: PaymentType) => ({
  id,
  name,
  createdOn,
  modifiedOn,
});
