import type { Sku } from "../kept";
import { timestamp } from "../kit/clock";
import { invalid } from "../kit/errors";
import { newId, type State } from "../state";

/** What a write of the pricebook gives; the lists of what is linked are told apart by kind. */
export interface SkuChange {
  code?: string;
  displayName?: string;
  description?: string;
  price?: number;
  cost?: number;
  active?: boolean;
  taxable?: boolean;
  hours?: number;
  account?: string;
  manufacturer?: string;
  model?: string;
  categories?: number[];
  serviceMaterials?: Link[];
  serviceEquipment?: Link[];
  equipmentMaterials?: Link[];
  assets?: Asset[];
  primaryVendor?: Vendor;
  otherVendors?: Vendor[];
  variationMaterials?: number[];
  variationEquipment?: number[];
  budgetCostCode?: string;
  budgetCostType?: string;
  isChemical?: boolean;
  epaNumber?: string;
  activeIngredients?: string;
  [other: string]: unknown;
}

interface Link {
  skuId: number;
  quantity: number;
}

interface Asset {
  type: string;
  url: string;
  alias?: string | null;
  isDefault?: boolean | null;
}

interface Vendor {
  vendorId: number;
  otherSubAccounts?: SubAccount[] | null;
  primarySubAccount?: SubAccount | null;
  [other: string]: unknown;
}

interface SubAccount {
  cost: number;
  accountName: string;
}

/** Adds a service, material or equipment. Codes may come again: the documents refuse none. */
export const createSku = (state: State, type: Sku["type"], change: NewSku): Sku =>
  state.skus.insert(skuWith(state, type, change));

type NewSku = SkuChange & { code: string; description: string };

/**
 * A service, material or equipment that is still to be added.
 * @throws ApiError 400 where it cannot be
 */
export function skuWith(state: State, type: Sku["type"], change: NewSku): Sku {
  const [like] = [...state.skus.values()].filter((sku) => sku.type === type);
  const now = timestamp(state.clock);
  const sku: Sku = {
    ...{ id: newId(state), type, code: change.code, name: change.code, description: change.description },
    ...{ active: true, price: 0, cost: 0, taxable: false, hours: null, manufacturer: null, model: null },
    ...{ typeId: null, categoryIds: [], linked: [], shown: { displayName: null } },
    account: (like as Sku).account,
    createdOn: now,
    modifiedOn: now,
  };
  return Object.assign(sku, toldOf(state, sku, change));
}

/** Changes one; of its prices those that were not given stay as they are. */
export const changeSku = (state: State, sku: Sku, change: SkuChange): Sku =>
  state.skus.update(sku, toldOf(state, sku, change));

/** It can be sold no more; what was sold stays. */
export function deleteSku(state: State, sku: Sku): void {
  state.skus.update(sku, { active: false, shown: { ...sku.shown, active: false } });
}

/** What a member pays, and what it costs with something else, where nobody has set it. */
export const pricesOf = ({ price }: Sku) => ({
  memberPrice: cents(price * 0.9),
  addOnPrice: cents(price * 0.95),
  addOnMemberPrice: cents(price * 0.85),
});

/** What a service costs the company: what comes with it. */
export const costOfLinked = ({ linked }: Sku): number =>
  cents(linked.reduce((sum, { sku, quantity }) => sum + sku.cost * quantity, 0));

/**
 * What is kept of a change: what invoices are made of, and what only the pricebook shows.
 * @throws ApiError 400 where it cannot be made
 */
export function toldOf(state: State, sku: Sku, change: SkuChange): Partial<Sku> {
  refuseUnfit(sku, change);
  const { categories, account, displayName, active, taxable, hours, ...rest } = change;
  const { code, description, price, cost, manufacturer, model } = rest;
  const booked = account === undefined ? sku.account : accountOf(state, account);
  const { cost: formerCost, ...formerly } = { cost: undefined, ...sku.shown };
  const isRelinked = change.serviceMaterials !== undefined || change.serviceEquipment !== undefined;
  return {
    ...given({ code, description, price, cost, manufacturer, model, active, taxable, hours }),
    ...given({ name: displayName, categoryIds: categories }),
    account: booked,
    linked: linkedBy(state, sku, change),
    shown: {
      ...pricesOf(sku),
      ...formerly,
      ...given({ cost: isRelinked ? undefined : formerCost }),
      ...given({ displayName, active, taxable, hours }),
      account: booked.name,
      // Services do not show it.
      ...(sku.type !== "Service" && { generalLedgerAccountId: booked.id }),
      ...asShown(state, sku, rest),
    },
  };
}

/** What the documents tie together. */
function refuseUnfit(sku: Sku, change: SkuChange): void {
  refuseHalfBudget(change);
  const { isChemical } = { isChemical: false, ...sku.shown, ...given({ isChemical: change.isChemical }) };
  if (!isChemical && (change.epaNumber || change.activeIngredients))
    throw invalid({ IsChemical: ["Only of a chemical are EPA number and active ingredients recorded."] });
}

/** Throws ApiError 400 where only one part of a budget's code was given. */
export function refuseHalfBudget({
  budgetCostCode,
  budgetCostType,
}: {
  budgetCostCode?: string | null;
  budgetCostType?: string | null;
}): void {
  if ((budgetCostCode == null) !== (budgetCostType == null))
    throw invalid({ BudgetCostCode: ["BudgetCostCode and BudgetCostType must both be provided."] });
}

/** A change as answers show it. */
function asShown(state: State, sku: Sku, change: SkuChange): object {
  const { assets, primaryVendor, otherVendors, variationMaterials, variationEquipment, ...rest } = change;
  const { intacctGlGroupAccount: _, ...plain } = rest;
  const vendor = (each: Vendor) => vendorOf(state, each);
  const isShown = assets && assetsOf(assets);
  return given({
    ...plain,
    assets: isShown,
    defaultAssetUrl:
      isShown && (isShown.find(({ isDefault }) => isDefault) ?? isShown[0] ?? { url: null }).url,
    primaryVendor: primaryVendor && vendor(primaryVendor),
    otherVendors: otherVendors?.map(vendor),
    ...(sku.type === "Material" && { variationsOrConfigurableMaterials: variationMaterials }),
    ...(sku.type === "Equipment" && { variationsOrConfigurableEquipment: variationEquipment }),
  });
}

/** Assets as answers show them. */
export const assetsOf = (assets: Asset[]) =>
  assets.map(({ type, url, alias = null, isDefault }) => {
    const fileName = url.split("/").at(-1) ?? null;
    return { alias, fileName, isDefault: isDefault ?? false, type, url };
  });

/** The vendors are those who have sent bills. */
function vendorOf(state: State, { primarySubAccount, otherSubAccounts, ...vendor }: Vendor): object {
  const known = [...state.bills.values()].find((bill) => bill.vendor?.id === vendor.vendorId)?.vendor;
  if (!known) throw invalid({ VendorId: [`Vendor ${vendor.vendorId} does not exist.`] });
  const account = (each: SubAccount) => ({ id: newId(state), ...each });
  return {
    ...{ id: newId(state), vendorName: known.name, memo: null, vendorPart: null },
    ...vendor,
    primarySubAccount: primarySubAccount ? account(primarySubAccount) : null,
    otherSubAccounts: otherSubAccounts?.map(account) ?? [],
  };
}

/** The account of a name; throws ApiError 400 where there is none. */
export function accountOf(state: State, wanted: string): Sku["account"] {
  const account = [...state.glAccounts.values()].find(({ name }) => name === wanted);
  if (!account) throw invalid({ Account: [`There is no account '${wanted}'.`] });
  const { id, name, number, type, subtype } = account;
  return { id, name: name ?? "", number, type, detailType: subtype };
}

/** What comes with a service: of the kinds that were given, just that. */
function linkedBy(state: State, sku: Sku, { serviceMaterials, serviceEquipment }: SkuChange): Sku["linked"] {
  const kept = ({ sku: { type } }: Sku["linked"][number]) =>
    type === "Material" ? serviceMaterials === undefined : serviceEquipment === undefined;
  const added = [...(serviceMaterials ?? []), ...(serviceEquipment ?? [])].map(({ skuId, quantity }) => ({
    sku: state.skus.get(skuId) as Sku,
    quantity,
  }));
  return [...sku.linked.filter(kept), ...added];
}

const cents = (amount: number) => Math.round(amount * 100) / 100;

/** The parts that were given. */
const given = <T extends object>(parts: T) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<T>;
