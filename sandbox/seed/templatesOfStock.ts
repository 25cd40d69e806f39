import type { InventoryTemplate } from "../../api/inventory/templates";
import type { Sku } from "../kept";
import { newId, type State } from "../state";
import type { Setting } from "./setting";

/** What is to be in stock, once the pricebook has it: on most trucks, and what belongs to a vendor until it is used. */
export function seedTemplatesOfStock(state: State, setting: Setting): void {
  const [standard] = state.inventoryTemplates.values();
  const inUse = [...state.skus.values()].filter(({ active }) => active);
  const parts = [
    ...inUse.filter(({ type }) => type === "Material").slice(0, 3),
    ...inUse.filter(({ type }) => type === "Equipment").slice(0, 1),
  ];
  if (standard) standard.items = parts.map((sku, i) => itemOf(state, sku, i));
  state.inventoryTemplates.insert({
    ...setting("Consignment Shelf"),
    ...{ type: "Consignment", isConsignment: true },
    items: parts.slice(0, 1).map((sku) => ({ ...itemOf(state, sku, 2), isConsignment: true })),
  });
  state.inventoryTemplates.insert({ ...setting("Old Box Truck"), type: "Standard", active: false });
}

type Item = NonNullable<InventoryTemplate["items"]>[number];

/** All but the third one come in boxes; the first one has a vendor, SKUs of others were renamed. */
function itemOf(state: State, { id: skuId, type: skuType, code, name, description }: Sku, i: number): Item {
  const vendor = [...state.vendors.keys()][0] as number;
  const isOfVendor = i === 0;
  const box = (): Item["unitOfMeasure"] => ({
    ...{ id: newId(state), name: "Box", skuId, skuCode: code, skuType },
    ...{ quantity: 6, unitOfMeasureBaseId: newId(state), isUsedForPurchasing: isOfVendor },
    newSkuConversionBatchId: isOfVendor ? null : newId(state),
    oldSkuConversionBatchId: isOfVendor ? null : newId(state),
    vendors: isOfVendor ? [unitOf(state, vendor, 41.4), unitOf(state, vendor, null)] : [],
  });
  return {
    ...{ id: newId(state), skuId, code, name, skuType, isConsignment: false },
    description: i === 2 ? null : description,
    ...{ minQuantity: 2, maxQuantity: 10, memo: i === 0 ? "Top shelf" : null },
    unitOfMeasure: i === 2 ? null : box(),
  };
}

const unitOf = (state: State, procurementVendorId: number, cost: number | null) => ({
  ...{ id: newId(state), procurementVendorId, vendorPartNumber: `F-${procurementVendorId}`, cost },
  ...{ vendorDefaultUnit: cost !== null, active: cost !== null },
});
