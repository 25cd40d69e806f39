import { z } from "zod";
import type { Sku } from "../../kept";
import { id, name, nullAsMissing, reference } from "../../kit/body";
import type { createDiscount, DiscountChange } from "../../rules/discountsAndFees";
import type { SkuChange } from "../../rules/skus";
import type { State } from "../../state";
import { externalData, externalDataUpdate } from "../shared";

// What services, materials and equipment are written with.

const flag = z.boolean();
const amount = z.number();
const text = z.string();
const types = { Service: "a service", Material: "a material", Equipment: "equipment" };

/** The ID of a SKU of one of some types. */
export const skuOf = ({ skus }: State, ...wanted: Sku["type"][]) =>
  reference(skus, ({ type }) =>
    wanted.includes(type) ? undefined : `is not ${wanted.map((each) => types[each]).join(" or ")}`,
  );

const linkTo = (state: State, type: Sku["type"]) =>
  z.array(z.strictObject({ skuId: skuOf(state, type), quantity: amount }));

export const assets = z.array(
  z.strictObject({
    type: z.enum(["Other", "Image", "Video", "Attachment", "VideoFile"]),
    alias: text.nullish(),
    url: name,
    isDefault: flag.nullish(),
  }),
);

const warranty = z
  .strictObject({ duration: z.int(), description: text.nullish() })
  .transform(({ duration, description }) => ({ duration, description: description ?? null }));

const subAccount = z.strictObject({ cost: amount, accountName: text });

const vendor = z.strictObject({
  vendorId: id,
  memo: text.nullish(),
  vendorPart: text.nullish(),
  cost: amount,
  active: flag,
  primarySubAccount: subAccount.nullish(),
  otherSubAccounts: z.array(subAccount).nullish(),
});

/** What all that has a code is written with, discounts and fees too. */
export const common = (state: State) => ({
  code: name,
  displayName: text,
  description: text,
  active: flag,
  taxable: flag,
  account: text,
  intacctGlGroupAccount: text,
  hours: amount,
  assets,
  categories: z.array(reference(state.categories)),
  paysCommission: flag,
  bonus: amount,
  commissionBonus: amount,
  budgetCostCode: text,
  budgetCostType: text,
});

const sold = (state: State) => ({
  ...common(state),
  price: amount,
  memberPrice: amount,
  addOnPrice: amount,
  addOnMemberPrice: amount,
  isPriceLocked: flag,
});

const stocked = {
  cost: amount,
  isCostLocked: flag,
  unitOfMeasure: text,
  isInventory: flag,
  costOfSaleAccount: text,
  assetAccount: text,
  primaryVendor: vendor,
  otherVendors: z.array(vendor),
};

const dimensions = z
  .strictObject({ height: amount.nullish(), width: amount.nullish(), depth: amount.nullish() })
  .transform(({ height, width, depth }) => ({
    height: height ?? null,
    width: width ?? null,
    depth: depth ?? null,
  }));

const fields = {
  Service: (state: State) => ({
    ...sold(state),
    crossSaleGroup: text,
    warranty,
    isLabor: flag,
    recommendations: z.array(skuOf(state, "Service", "Material")),
    upgrades: z.array(reference(state.skus)),
    serviceMaterials: linkTo(state, "Material"),
    serviceEquipment: linkTo(state, "Equipment"),
  }),
  Material: (state: State) => ({
    ...sold(state),
    ...stocked,
    deductAsJobCost: flag,
    isConfigurableMaterial: flag,
    chargeableByDefault: flag,
    variationMaterials: z.array(skuOf(state, "Material")),
    costTypeId: reference(state.costTypes).nullish(),
    isChemical: flag,
    epaNumber: text.max(500),
    activeIngredients: text.max(500),
  }),
  Equipment: (state: State) => ({
    ...sold(state),
    ...stocked,
    crossSaleGroup: text,
    manufacturer: text,
    model: text,
    manufacturerWarranty: warranty,
    serviceProviderWarranty: warranty,
    recommendations: z.array(
      z.strictObject({
        skuId: skuOf(state, "Service", "Material"),
        type: z.enum(["Service", "Material"]),
      }),
    ),
    upgrades: z.array(reference(state.skus)),
    equipmentMaterials: linkTo(state, "Material"),
    isConfigurableEquipment: flag,
    variationEquipment: z.array(skuOf(state, "Equipment")),
    dimensions,
  }),
};

const ofDiscounts = (state: State) => ({
  ...common(state),
  type: z.enum(["Discount", "Fee"]),
  amountType: z.enum(["Percentage", "Fixed"]),
  amount,
  limit: amount,
  crossSaleGroup: text,
  excludeFromPayroll: flag,
});

/** The parts of a new discount or fee. */
export const newDiscount = (state: State, more: z.ZodRawShape = {}) => {
  const { type, amountType, amount, ...rest } = ofDiscounts(state);
  const optional = z.strictObject({ ...rest, ...more }).partial();
  const required = { type, amountType, amount, code: name, description: text };
  return nullAsMissing(
    optional.extend({ ...required, externalData: externalData.optional() }),
  ) as unknown as z.ZodType<NewDiscount>;
};

/** The parts of a change of one. */
export const changedDiscount = (state: State, more: z.ZodRawShape = {}) =>
  z
    .strictObject(ofDiscounts(state))
    .partial()
    .extend({ ...more, externalData: externalDataUpdate.nullish() }) as unknown as z.ZodType<ChangedDiscount>;

export type NewDiscount = Parameters<typeof createDiscount>[1] & Pick<NewSku, "externalData">;
export type ChangedDiscount = DiscountChange & Pick<ChangedSku, "externalData">;

/** What only a new one takes. */
const onlyNew = { Service: {}, Material: { isOtherDirectCost: flag }, Equipment: {} };

/** The parts of a new SKU; null is as good as nothing. */
export const newSku = (state: State, type: Sku["type"], more: z.ZodRawShape = {}) =>
  nullAsMissing(
    z
      .strictObject({ ...fields[type](state), ...onlyNew[type], ...more })
      .partial()
      .extend({ code: name, description: text, externalData: externalData.optional() }),
  ) as unknown as z.ZodType<NewSku>;

/** The parts of a change. */
export const changedSku = (state: State, type: Sku["type"], more: z.ZodRawShape = {}) =>
  z
    .strictObject(fields[type](state))
    .partial()
    .extend({ ...more, externalData: externalDataUpdate.nullish() }) as unknown as z.ZodType<ChangedSku>;

export type NewSku = SkuChange & {
  code: string;
  description: string;
  externalData?: z.output<typeof externalData>;
};

export type ChangedSku = SkuChange & { externalData?: z.output<typeof externalDataUpdate> | null };
