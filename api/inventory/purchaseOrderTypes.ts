import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

/** Whether shipping and tax of an order are spread over its items, by their value. */
export const landedCostMethods = ["None", "ByValue"] as const;

export const purchaseOrderType = record(
  "Purchase Order Type",
  "GET inventory /purchase-order-types",
  z.object({
    id,
    name: z.string(),
    active: z.boolean(),
    automaticallyReceive: z.boolean().describe("Whether its orders are received as they are made"),
    displayToTechnician: z.boolean(),
    impactToTechnicianPayroll: z.boolean(),
    allowTechniciansToSendPo: z.boolean(),
    defaultRequiredDateDaysOffset: z.int().describe("Days after its date that an order is required on"),
    skipWeekends: z.boolean(),
    excludeTaxFromJobCosting: z.boolean(),
    landedCostMethod: z.enum(landedCostMethods),
    includeTaxInFullyLandedCost: z.boolean(),
    ...dated,
  }),
  {
    id: 2701,
    name: "Job Parts",
    active: true,
    automaticallyReceive: false,
    displayToTechnician: true,
    impactToTechnicianPayroll: false,
    allowTechniciansToSendPo: false,
    defaultRequiredDateDaysOffset: 2,
    skipWeekends: true,
    excludeTaxFromJobCosting: false,
    landedCostMethod: "None",
    includeTaxInFullyLandedCost: false,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
  },
);

/** What a creation answers. */
export const createdPurchaseOrderType = record(
  "Created Purchase Order Type ID",
  "POST inventory /purchase-order-types",
  z.object({ id }),
  { id: 2701 },
);

/** What a change answers. */
export const changedPurchaseOrderType = record(
  "Changed Purchase Order Type ID",
  "PATCH inventory /purchase-order-types/{id}",
  z.object({ id }),
  { id: 2701 },
);

export type PurchaseOrderType = RecordOf<typeof purchaseOrderType>;
