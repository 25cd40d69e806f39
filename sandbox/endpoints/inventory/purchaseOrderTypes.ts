import { z } from "zod";
import type { PurchaseOrderType as AnsweredType } from "../../../api/inventory/purchaseOrderTypes";
import { landedCostMethods } from "../../../api/inventory/purchaseOrderTypes";
import type { PurchaseOrderType } from "../../kept";
import { name } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { active, dates } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, list, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";

/** What purchase orders are of. */
export const purchaseOrderTypes = (state: State): Operation[] => [
  list("/purchase-order-types", state.purchaseOrderTypes, {
    filters: { active, ...dates },
    defaults: { active: "True" },
    sorts: commonSorts,
    view: shown,
  }),
  operation({
    method: "POST",
    path: "/purchase-order-types",
    body: () =>
      z.strictObject({
        ...told,
        landedCostMethod: landedCostMethod.nullish(),
        includeTaxInFullyLandedCost: z.boolean().nullish(),
      }),
    handle: ({ body: { landedCostMethod, includeTaxInFullyLandedCost, ...given } }) => {
      const now = timestamp(state.clock);
      const { id } = state.purchaseOrderTypes.insert({
        id: newId(state),
        ...given,
        landedCostMethod: landedCostMethod ?? "None",
        includeTaxInFullyLandedCost: includeTaxInFullyLandedCost ?? false,
        ...{ createdOn: now, modifiedOn: now },
      });
      return { id };
    },
  }),
  operation({
    method: "PATCH",
    path: "/purchase-order-types/{id}",
    body: () => z.strictObject({ ...told, landedCostMethod, includeTaxInFullyLandedCost: z.boolean() }),
    handle: ({ params, body }) => {
      const type = find(state.purchaseOrderTypes, params.id);
      state.purchaseOrderTypes.update(type, body);
      return { id: type.id };
    },
  }),
];

function shown(type: PurchaseOrderType): AnsweredType {
  const { includeInPoScreen, requireJobBeforeReceipt, includeInSalesTax, isDefault, ...others } = type;
  const { copyPurchaseOrderItemsToInvoiceWhenReceived, isDefaultForConsignment, alertSettings, ...answered } =
    others;
  return answered;
}

const landedCostMethod = z.enum(landedCostMethods);

const alertSettings = z.strictObject({
  sendEmailToTechnicianWhenPoMovedToSend: z.boolean(),
  sendEmailToTechnicianWhenPoMovedToReceived: z.boolean(),
  sendEmailToPmWhenPoMovedToSend: z.boolean(),
  sendEmailToPmWhenPoMovedToReceived: z.boolean(),
});

const told = {
  name,
  active: z.boolean(),
  includeInPoScreen: z.boolean(),
  automaticallyReceive: z.boolean(),
  displayToTechnician: z.boolean(),
  excludeTaxFromJobCosting: z.boolean(),
  impactToTechnicianPayroll: z.boolean(),
  allowTechniciansToSendPo: z.boolean(),
  defaultRequiredDateDaysOffset: z.int(),
  skipWeekends: z.boolean(),
  requireJobBeforeReceipt: z.boolean(),
  includeInSalesTax: z.boolean(),
  isDefault: z.boolean(),
  copyPurchaseOrderItemsToInvoiceWhenReceived: z.boolean(),
  isDefaultForConsignment: z.boolean(),
  alertSettings,
};
