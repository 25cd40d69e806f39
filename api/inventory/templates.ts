import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

const skuTypes = ["Service", "Material", "Equipment", "PriceModifier"] as const;

/** In what quantities something is counted and bought, such as a box of ten. */
const unitOfMeasure = z.object({
  id,
  name: z.string(),
  skuId: id,
  skuCode: z.string(),
  skuType: z.enum(skuTypes),
  quantity: z.number().describe("How many pieces it has"),
  unitOfMeasureBaseId: id,
  newSkuConversionBatchId: id.nullish(),
  oldSkuConversionBatchId: id.nullish(),
  isUsedForPurchasing: z.boolean(),
  vendors: z.array(
    z.object({
      id,
      procurementVendorId: id,
      vendorPartNumber: z.string(),
      vendorDefaultUnit: z.boolean(),
      cost: z.number().nullish(),
      active: z.boolean(),
    }),
  ),
});

const item = z.object({
  id,
  skuId: id,
  code: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  skuType: z.string(),
  minQuantity: z.number().describe("What is restocked when there is less"),
  maxQuantity: z.number().describe("Up to how much is restocked"),
  memo: z.string().nullish(),
  unitOfMeasure: unitOfMeasure.nullish(),
  isConsignment: z.boolean(),
});

export const inventoryTemplate = record(
  "Inventory Template",
  "GET inventory /inventory-templates",
  z.object({
    id,
    name: z.string(),
    active: z.boolean(),
    type: z.string(),
    isConsignment: z.boolean().describe("Whether it has items that belong to a vendor until they are used"),
    locationIds: z.array(id).nullish().describe("The warehouses and trucks that are stocked by it"),
    items: z.array(item).nullish(),
    ...dated,
  }),
  {
    id: 2122,
    name: "Standard Van",
    active: true,
    type: "Standard",
    isConsignment: false,
    locationIds: [2111],
    items: [
      {
        id: 2123,
        skuId: 2004,
        code: "FS-ROD",
        name: "Flame sensor rod",
        description: "Universal flame sensor rod",
        skuType: "Material",
        minQuantity: 2,
        maxQuantity: 10,
        memo: "Top shelf",
        unitOfMeasure: {
          id: 2124,
          name: "Box",
          skuId: 2004,
          skuCode: "FS-ROD",
          skuType: "Material",
          quantity: 6,
          unitOfMeasureBaseId: 2125,
          newSkuConversionBatchId: 2126,
          oldSkuConversionBatchId: 2127,
          isUsedForPurchasing: true,
          vendors: [
            {
              id: 2128,
              procurementVendorId: 2601,
              vendorPartNumber: "FS-100",
              vendorDefaultUnit: true,
              cost: 205,
              active: true,
            },
          ],
        },
        isConsignment: false,
      },
    ],
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-05T18:00:00Z",
  },
);

export type InventoryTemplate = RecordOf<typeof inventoryTemplate>;
