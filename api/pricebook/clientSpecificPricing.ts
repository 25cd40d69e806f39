import { z } from "zod";
import { type RecordOf, record } from "../record";
import { id } from "../shared";

/** How the value of an exception makes a price. */
export const markupTypes = ["Percent", "Dollar", "Multiplier", "FlatPrice", "DiscountPercent"] as const;

const priced = { value: z.number(), valueType: z.enum(markupTypes) };

/** What some customers pay in place of the pricebook's prices. */
export const rateSheet = record(
  "Rate Sheet",
  "GET pricebook /clientspecificpricing",
  z.object({
    id,
    exceptions: z
      .array(
        z.object({
          skuId: id,
          skuType: z.enum(["Service", "Material", "Equipment", "PriceModifier"]),
          ...priced,
        }),
      )
      .describe("The items that have a price of their own, and how it is made"),
  }),
  {
    id: 2061,
    exceptions: [{ skuId: 10978749133, skuType: "Service", value: 10, valueType: "DiscountPercent" }],
  },
);

export type RateSheet = RecordOf<typeof rateSheet>;

/** What Update Client-Specific Pricing answers. */
export const changedRateSheet = record(
  "Changed Rate Sheet",
  "PATCH pricebook /clientspecificpricing/{rateSheetId}",
  z.object({ exceptions: z.array(z.object({ skuId: id, ...priced })) }),
  { exceptions: [{ skuId: 10978749133, value: 10, valueType: "DiscountPercent" }] },
);
