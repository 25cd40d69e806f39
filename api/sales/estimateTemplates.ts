import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

const estimateTemplateItem = z.object({
  id,
  skuId: id,
  skuType: z.enum(["Service", "Material", "Equipment", "PriceModifier"]),
  skuName: z.string().nullish(),
  description: z.string().nullish().describe("HTML"),
  quantity: z.number(),
  unitPrice: z.number(),
  totalPrice: z.number(),
  isAddOn: z.boolean(),
  chargeable: z.boolean().nullish(),
  allowDiscounts: z.boolean().nullish(),
  unitCost: z.number(),
  memo: z.string().nullish(),
  order: z.int(),
  parentItemId: id.nullish().describe("Of an add-on: the item that it belongs to"),
  itemGroupParentId: id.nullish().describe("Of an item in a group: the item that heads the group"),
  itemGroupName: z.string().nullish().describe("Of an item that heads a group: the group's name"),
  projectLabels: z.string().nullish().describe("Names of project labels, separated by commas"),
});

/** What estimates are made from. */
export const estimateTemplate = record(
  "Estimate Template",
  "GET sales /estimate-templates/{id}",
  z.object({
    id,
    name: z.string().describe("What customers see"),
    internalName: z.string().describe("What the office and technicians see"),
    summary: z.string().nullish().describe("HTML"),
    mode: z
      .enum(["Dynamic", "Static"])
      .describe("Whether prices come from the pricebook (Dynamic) or are the template's own (Static)"),
    active: z.boolean(),
    businessUnitId: id.nullish(),
    totalCost: z.number(),
    totalPrice: z.number(),
    ...dated,
    items: z.array(estimateTemplateItem),
  }),
  {
    id: 1941,
    name: "Flame sensor",
    internalName: "Furnace: flame sensor",
    summary: "A new flame sensor, cleaned burners and a safety check.",
    mode: "Dynamic",
    active: true,
    businessUnitId: 31,
    totalCost: 38,
    totalPrice: 280,
    createdOn: "2026-01-05T18:00:00Z",
    modifiedOn: "2026-01-05T18:00:00Z",
    items: [
      {
        id: 1942,
        skuId: 2001,
        skuType: "Service",
        skuName: "HVAC-FS-01",
        description: "Replace the flame sensor",
        quantity: 1,
        unitPrice: 280,
        totalPrice: 280,
        isAddOn: false,
        chargeable: true,
        allowDiscounts: true,
        unitCost: 38,
        memo: "Check the burners too.",
        order: 1,
        parentItemId: null,
        itemGroupParentId: null,
        itemGroupName: "Repair",
        projectLabels: "Furnace",
      },
    ],
  },
);

export type EstimateTemplate = RecordOf<typeof estimateTemplate>;
