import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

export const taxZone = record(
  "Tax Zone",
  "GET accounting /tax-zones",
  z.object({
    id,
    name: z.string().nullish(),
    color: z.int().nullish(),
    isTaxRateSeparated: z.boolean().describe("Whether labor and material are taxed at separate rates"),
    isMultipleTaxZone: z.boolean(),
    rates: z.array(
      z.object({
        id: id.nullish(),
        taxName: z.string().nullish(),
        taxBaseType: z.array(z.enum(["Subtotal", "Labor", "Material"])),
        taxRate: z.number(),
        salesTaxItem: z.string().nullish(),
      }),
    ),
    ...dated,
    active: z.boolean(),
  }),
  {
    id: 96,
    name: "Sacramento",
    color: 4,
    isTaxRateSeparated: false,
    isMultipleTaxZone: false,
    rates: [
      {
        id: 98,
        taxName: "Sacramento",
        taxBaseType: ["Subtotal"],
        taxRate: 0.0875,
        salesTaxItem: "SAC-SALES",
      },
    ],
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
    active: true,
  },
);

export type TaxZone = RecordOf<typeof taxZone>;
