import type { ExternalDataItem, Sku } from "../../kept";
import { type Filter, flag, InvalidValue, ids, readBoolean } from "../../kit/filters";
import { costOfLinked, pricesOf } from "../../rules/skus";
import type { State } from "../../state";

// SKUs as the pricebook shows services, equipment and materials.

export const serviceView = (state: State, sku: Sku) => ({
  ...common(sku),
  cost: costOfLinked(sku),
  warranty: null,
  categories: sku.categoryIds.flatMap((categoryId) => {
    const { id, name, active } = state.categories.get(categoryId) ?? {};
    return id === undefined ? [] : [{ id, name, active }];
  }),
  isLabor: true,
  recommendations: [],
  upgrades: [],
  serviceMaterials: linkedTo(sku, "Material"),
  serviceEquipment: linkedTo(sku, "Equipment"),
  crossSaleGroup: null,
  businessUnitId: null,
  soldByCommission: 0,
  calculatedPrice: null,
  useStaticPrices: null,
});

export const equipmentView = (_state: State, sku: Sku) => ({
  ...common(sku),
  ...stocked,
  manufacturer: sku.manufacturer,
  model: sku.model,
  manufacturerWarranty: { duration: 120, description: "Parts" },
  serviceProviderWarranty: { duration: 12, description: "Labor" },
  categories: sku.categoryIds,
  recommendations: [],
  upgrades: [],
  equipmentMaterials: [],
  crossSaleGroup: null,
  isConfigurableEquipment: false,
  variationsOrConfigurableEquipment: [],
  typeId: sku.typeId,
  generalLedgerAccountId: sku.account.id,
  dimensions: null,
});

export const materialView = (state: State, sku: Sku) => ({
  ...common(sku),
  ...stocked,
  categories: sku.categoryIds,
  deductAsJobCost: true,
  isChemical: false,
  epaNumber: null,
  activeIngredients: null,
  isConfigurableMaterial: false,
  chargeableByDefault: true,
  variationsOrConfigurableMaterials: [],
  businessUnitId: null,
  createdById: state.apiUserId,
  generalLedgerAccountId: sku.account.id,
  isOtherDirectCost: false,
  costTypeId: null,
});

const common = (sku: Sku) => ({
  id: sku.id,
  code: sku.code,
  displayName: sku.name,
  description: sku.description,
  active: sku.active,
  price: sku.price,
  ...pricesOf(sku),
  taxable: sku.taxable,
  account: sku.account.name,
  hours: sku.hours ?? 0,
  assets: [],
  paysCommission: sku.type !== "Material",
  bonus: 0,
  commissionBonus: 0,
  cost: sku.cost,
  source: null,
  externalId: null,
  externalData: null as ExternalDataItem[] | null,
  defaultAssetUrl: null,
  budgetCostCode: null,
  budgetCostType: null,
  isPriceLocked: false,
  createdOn: sku.createdOn,
  modifiedOn: sku.modifiedOn,
});

/** What equipment and materials share. */
const stocked = {
  primaryVendor: null,
  otherVendors: [],
  costOfSaleAccount: null,
  assetAccount: null,
  unitOfMeasure: "Each",
  isInventory: true,
  isCostLocked: false,
  displayInAmount: true,
};

const linkedTo = (service: Sku, type: Sku["type"]) =>
  service.linked
    .filter(({ sku }) => sku.type === type)
    .map(({ sku, quantity }) => ({ skuId: sku.id, quantity }));

/** Part of a display name, code or description, in any case. */
export const searchText: Filter<{ displayName: string | null; code: string; description: string }> = ([
  text = "",
]) => {
  if (text.length < 2 || text.length > 200)
    throw new InvalidValue("The text must be from 2 to 200 characters long.");
  const wanted = text.toLowerCase();
  return ({ displayName, code, description }) =>
    [displayName, code, description].some((field) => field?.toLowerCase().includes(wanted));
};

/** Of materials that stand for another direct cost. */
export const costTypeIds = ids((material: { costTypeId: number | null }) => material.costTypeId);

export const isOtherDirectCost = flag(
  (material: { isOtherDirectCost: boolean }) => material.isOtherDirectCost,
);

/** Prices are not dynamic here, so that there is nothing to calculate. */
export const calculatePrices: Filter<unknown> = ([value = ""]) => {
  readBoolean(value);
  return () => true;
};
