import { z } from "zod";
import { exported, type RecordOf, record } from "../record";
import { dateTime, externalData, id, linkedSku, pricebookAsset, warranty } from "../shared";

const saved = z.object({
  id,
  code: z.string(),
  displayName: z.string().nullish(),
  description: z.string().describe("HTML"),
  warranty: warranty.nullish(),
  categories: z.array(z.object({ id, name: z.string(), active: z.boolean() })),
  price: z.number(),
  memberPrice: z.number(),
  addOnPrice: z.number(),
  addOnMemberPrice: z.number(),
  taxable: z.boolean(),
  account: z.string().nullish(),
  hours: z.number(),
  isLabor: z.boolean().nullish(),
  recommendations: z.array(id),
  upgrades: z.array(id),
  assets: z.array(pricebookAsset),
  serviceMaterials: z.array(linkedSku),
  serviceEquipment: z.array(linkedSku),
  active: z.boolean(),
  crossSaleGroup: z.string().nullish(),
  paysCommission: z.boolean(),
  bonus: z.number(),
  commissionBonus: z.number(),
  modifiedOn: dateTime,
  source: z.string().nullish().describe("The catalog that it was imported from"),
  externalId: z.string().nullish().describe("Its ID in that catalog"),
  externalData: externalData
    .nullish()
    .describe("The data kept under the application GUID given in the request"),
  businessUnitId: id.nullish(),
  cost: z.number(),
  createdOn: dateTime,
  soldByCommission: z.number(),
  defaultAssetUrl: z.string().nullish(),
  budgetCostCode: z.string().nullish(),
  budgetCostType: z.string().nullish(),
  isPriceLocked: z.boolean().nullish(),
});

const example: z.infer<typeof saved> = {
  id: 2001,
  code: "HVAC-FS-01",
  displayName: "Flame sensor replacement",
  description: "<p>Replace the flame sensor</p>",
  warranty: { duration: 12, description: "Parts and labor" },
  categories: [{ id: 2012, name: "Furnace Repair", active: true }],
  price: 280,
  memberPrice: 252,
  addOnPrice: 240,
  addOnMemberPrice: 216,
  taxable: true,
  account: "Service Income",
  hours: 1.5,
  isLabor: false,
  recommendations: [2006],
  upgrades: [2007],
  assets: [
    {
      alias: "Flame sensor",
      fileName: "flame-sensor.jpg",
      isDefault: true,
      type: "Image",
      url: "Images/Service/flame-sensor.jpg",
    },
  ],
  serviceMaterials: [{ skuId: 2004, quantity: 1 }],
  serviceEquipment: [{ skuId: 2003, quantity: 1 }],
  active: true,
  crossSaleGroup: "Repairs",
  paysCommission: true,
  bonus: 10,
  commissionBonus: 2,
  modifiedOn: "2026-01-05T18:00:00Z",
  source: "Catalog 2026",
  externalId: "SVC-2001",
  externalData: [{ key: "erpId", value: "FS-01" }],
  businessUnitId: 31,
  cost: 38,
  createdOn: "2026-01-02T17:00:00Z",
  soldByCommission: 3,
  defaultAssetUrl: "Images/Service/flame-sensor.jpg",
  budgetCostCode: "10",
  budgetCostType: "L",
  isPriceLocked: false,
};

export const service = record(
  "Service",
  "GET pricebook /services/{id}",
  saved.extend({
    calculatedPrice: z
      .number()
      .nullish()
      .describe("By the dynamic pricing rules, if calculated prices were requested"),
    useStaticPrices: z.boolean().nullish(),
  }),
  { ...example, calculatedPrice: 280, useStaticPrices: true },
);

/** A service as writes answer it. */
export const savedService = record("Saved Service", "PATCH pricebook /services/{id}", saved, example);

export const exportedService = exported(service, "GET pricebook /export/services", {
  less: ["calculatedPrice", "useStaticPrices"],
});

export type Service = RecordOf<typeof service>;
