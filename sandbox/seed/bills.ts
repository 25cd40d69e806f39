import type { Invoice, InvoiceItem } from "../records/accounting";
import type { Job } from "../records/jpm";
import { billItems, money } from "../rules/invoices";
import type { State } from "../state";
import { chance, day, iso, today } from "./random";

interface Sku {
  id: number;
  name: string;
  type: InvoiceItem["type"];
  /** In dollars, for one. */
  price: number;
  cost: number;
}

/** What the company sells: a service for each job type, and material. */
export interface PriceList {
  serviceByJobType: Map<number, Sku>;
  material: Sku;
}

export function createPriceList(state: State): PriceList {
  const service = (name: string, price: number): Sku => ({
    id: state.newId(),
    name,
    type: "Service",
    price,
    cost: 0,
  });
  const jobTypes = [...state.jobTypes.values()];
  return {
    serviceByJobType: new Map(jobTypes.map(({ id, name }) => [id, service(name, prices[name] ?? 149)])),
    material: { id: state.newId(), name: "Parts and supplies", type: "Material", price: 38.5, cost: 21.25 },
  };
}

const prices: Record<string, number> = {
  "No Heat": 189,
  "No Cooling": 189,
  "HVAC Tune-Up": 129,
  "System Replacement": 8450,
  "Drain Cleaning": 165,
  "Water Heater Repair": 240,
  "Leak Repair": 275,
  "Panel Upgrade": 2950,
  "Outlet Repair": 118,
  Estimate: 0,
};

/** Bills a completed job: the invoice's items and totals; most bills of more than a month ago are paid. */
export function seedBill(state: State, job: Job, invoice: Invoice, priceList: PriceList): void {
  const service = priceList.serviceByJobType.get(job.jobTypeId);
  const skus = [...(service ? [service] : []), ...(chance(0.5) ? [priceList.material] : [])];
  billItems(
    invoice,
    skus.map((sku, i) => invoiceItem(state, job, invoice, sku, i + 1)),
  );
  job.total = Number(invoice.total);
  const completedOn = job.completedOn ?? job.createdOn;
  invoice.invoiceDate = completedOn;
  invoice.dueDate = completedOn;
  invoice.modifiedOn = completedOn;

  const old = completedOn < iso(today - 30 * day);
  if (old) invoice.syncStatus = chance(0.5) ? "Exported" : "Posted";
  const customer = state.customers.get(job.customerId);
  if (old && chance(0.85)) {
    invoice.balance = money(0);
    invoice.paidOn = completedOn;
  } else if (customer) customer.balance = Math.round((customer.balance + job.total) * 100) / 100;
}

function invoiceItem(state: State, job: Job, invoice: Invoice, sku: Sku, order: number): InvoiceItem {
  return {
    id: state.newId(),
    description: sku.name,
    quantity: "1.00",
    cost: money(sku.cost),
    totalCost: money(sku.cost),
    budgetCodeId: null,
    inventoryLocationId: null,
    inventoryLocation: null,
    price: money(sku.price),
    type: sku.type,
    skuName: sku.name,
    skuId: sku.id,
    total: money(sku.price),
    inventory: false,
    taxable: sku.type === "Material",
    isChargeable: true,
    generalLedgerAccount: null,
    costOfSaleAccount: null,
    assetAccount: null,
    membershipTypeId: 0,
    itemGroup: null,
    displayName: sku.name,
    soldHours: null,
    createdOn: job.createdOn,
    modifiedOn: job.createdOn,
    serviceDate: job.completedOn,
    order,
    businessUnit: invoice.businessUnit,
    createdById: job.createdById,
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
}
