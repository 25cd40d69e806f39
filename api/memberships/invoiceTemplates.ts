import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

/** What visits and bills of a membership have on their invoices. */
export const invoiceTemplate = record(
  "Invoice Template",
  "GET memberships /invoice-templates/{id}",
  z.object({
    id,
    name: z.string().nullish(),
    ...dated,
    createdById: id.nullish(),
    active: z.boolean(),
    total: z.number(),
    isSettingsTemplate: z.boolean().describe("Whether it is shared"),
    importId: z.string().nullish(),
    items: z.array(
      z.object({
        id,
        skuId: id,
        skuType: z.enum(["Service", "Material", "Equipment", "PriceModifier"]),
        quantity: z.number(),
        unitPrice: z.number(),
        isAddOn: z.boolean(),
        importId: z.string().nullish(),
        workflowActionItemId: id.nullish(),
        description: z.string().nullish(),
        cost: z.number().nullish(),
        hours: z.number().nullish(),
      }),
    ),
  }),
  {
    id: 1805,
    name: "Tune-up, included",
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-05T18:00:00Z",
    createdById: 42,
    active: true,
    total: 0,
    isSettingsTemplate: true,
    importId: "IMP-1805",
    items: [
      {
        id: 1807,
        skuId: 2001,
        skuType: "Service",
        quantity: 1,
        unitPrice: 0,
        isAddOn: false,
        importId: "IMP-1807",
        workflowActionItemId: 1311,
        description: "Seasonal tune-up, included in the plan",
        cost: 0,
        hours: 1.5,
      },
    ],
  },
);

export type InvoiceTemplate = RecordOf<typeof invoiceTemplate>;
