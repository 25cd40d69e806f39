import type { Invoice, InvoiceItem } from "../records/accounting";
import type { Sku } from "../records/pricebook";
import type { State } from "../state";
import { money } from "./billing";

/** What a new item, or a change to one, may say. */
export interface ItemRequest {
  sku?: Sku;
  technicianId?: number | null;
  description: string;
  quantity: number;
  unitPrice?: number | null;
  cost?: number | null;
  isAddOn?: boolean | null;
  installedOn?: string | null;
  itemGroupName?: string | null;
  itemGroupRootId?: number | null;
  inventoryLocationId?: number | null;
  inventoryWarehouseName?: string | null;
  budgetCodeId?: number | null;
}

/** A new item for an invoice: price and cost are its SKU's where they are not given. */
export function newItem(
  state: State,
  invoice: Invoice,
  request: ItemRequest & { sku: Sku },
  createdOn: string,
): InvoiceItem {
  const { sku } = request;
  const blank: InvoiceItem = {
    ...ofSku(sku),
    id: state.newId(),
    description: sku.description,
    quantity: "0",
    cost: money(sku.cost),
    totalCost: "0.00",
    price: money(sku.price),
    total: "0.00",
    budgetCodeId: null,
    inventoryLocationId: null,
    inventoryLocation: null,
    isChargeable: true,
    costOfSaleAccount: null,
    assetAccount: null,
    membershipTypeId: 0,
    itemGroup: null,
    createdOn,
    modifiedOn: createdOn,
    serviceDate: null,
    order: Math.max(0, ...invoice.items.map((item) => item.order)) + 1,
    businessUnit: invoice.businessUnit,
    createdById: state.apiUserId,
    displayInAmount: true,
    importId: null,
    exportId: null,
    inventoryStatus: null,
    addOn: false,
    memberPrice: null,
    technicianId: null,
    installedEquipmentId: null,
    estimateItemId: null,
  };
  return changedItem(blank, request, createdOn);
}

/** An item with the changes that were given. */
export function changedItem(item: InvoiceItem, request: ItemRequest, modifiedOn: string): InvoiceItem {
  const { sku, quantity } = request;
  const price = request.unitPrice ?? sku?.price ?? Number(item.price);
  const cost = request.cost ?? sku?.cost ?? Number(item.cost);
  return {
    ...item,
    ...(sku && ofSku(sku)),
    description: request.description,
    quantity: String(quantity),
    price: money(price),
    cost: money(cost),
    total: money(quantity * price),
    totalCost: money(quantity * cost),
    technicianId: request.technicianId ?? item.technicianId,
    addOn: request.isAddOn ?? item.addOn,
    serviceDate: request.installedOn ?? item.serviceDate,
    itemGroup:
      request.itemGroupRootId == null
        ? item.itemGroup
        : { rootId: request.itemGroupRootId, name: request.itemGroupName ?? "" },
    inventoryLocationId: request.inventoryLocationId ?? item.inventoryLocationId,
    inventoryLocation: request.inventoryWarehouseName ?? item.inventoryLocation,
    budgetCodeId: request.budgetCodeId ?? item.budgetCodeId,
    modifiedOn,
  };
}

/** What an item takes over from its SKU. */
const ofSku = (sku: Sku) => ({
  skuId: sku.id,
  skuName: sku.code,
  displayName: sku.name,
  type: sku.type,
  taxable: sku.taxable,
  inventory: sku.type !== "Service",
  soldHours: sku.hours,
  generalLedgerAccount: sku.account,
});
