import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, externalData, id, pricebookAsset } from "../shared";

export const discountOrFee = record(
  "Discount Or Fee",
  "GET pricebook /discounts-and-fees/{id}",
  z.object({
    id,
    type: z.enum(["Discount", "Fee"]),
    code: z.string(),
    displayName: z.string().nullish(),
    description: z.string().describe("HTML"),
    amountType: z.enum(["Percentage", "Fixed"]),
    amount: z.number().describe("Money or percent, depending on amountType"),
    limit: z.number().describe("The largest amount that can be taken off or added"),
    taxable: z.boolean(),
    categories: z.array(id).nullish(),
    hours: z.number(),
    assets: z.array(pricebookAsset).nullish(),
    account: z.string().nullish(),
    crossSaleGroup: z.string().nullish(),
    active: z.boolean(),
    bonus: z.number(),
    commissionBonus: z.number(),
    paysCommission: z.boolean(),
    excludeFromPayroll: z.boolean(),
    externalData: externalData
      .nullish()
      .describe("The data kept under the application GUID given in the request"),
    budgetCostCode: z.string().nullish(),
    budgetCostType: z.string().nullish(),
    ...dated,
  }),
  {
    id: 2005,
    type: "Discount",
    code: "REBATE-500",
    displayName: "Utility rebate",
    description: "<p>The utility's rebate, taken off at once.</p>",
    amountType: "Fixed",
    amount: 500,
    limit: 500,
    taxable: false,
    categories: [2012],
    hours: 0,
    assets: [
      {
        alias: "Program leaflet",
        fileName: "rebate-program.pdf",
        isDefault: true,
        type: "Attachment",
        url: "Attachments/Discount/rebate-program.pdf",
      },
    ],
    account: "Discounts",
    crossSaleGroup: "Rebates",
    active: true,
    bonus: 0,
    commissionBonus: 0,
    paysCommission: false,
    excludeFromPayroll: true,
    externalData: [{ key: "programId", value: "UR-2026" }],
    budgetCostCode: "40",
    budgetCostType: "D",
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-05T18:00:00Z",
  },
);

export type DiscountOrFee = RecordOf<typeof discountOrFee>;
