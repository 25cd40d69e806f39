import {
  type Estimate,
  type EstimateItem,
  estimateStatuses,
  type Invoice,
  type InvoiceItem,
  type Job,
} from "../kept";
import { newEstimateItem } from "../rules/estimates";
import { newId, type State } from "../state";
import { hour, stamp } from "./random";

/** An estimate that was sold and then billed: the invoice's items are made of its items. */
export function insertSoldEstimate(
  state: State,
  job: Job,
  invoice: Invoice,
  soldBy: number | null,
): Estimate {
  const estimate = insertEstimate(state, job, "Sold", soldBy);
  estimate.items = invoice.items.map((item) => {
    const made = itemLike(state, item, estimate.createdOn);
    item.estimateItemId = made.id;
    return { ...made, invoiceItemId: item.id };
  });
  estimate.subtotal = Number(invoice.subTotal);
  estimate.tax = Number(invoice.salesTax);
  return estimate;
}

/** What a free visit proposes: a new system, which the customer has yet to buy or did not want. */
export function insertProposal(state: State, job: Job, status: "Open" | "Dismissed"): Estimate {
  const estimate = insertEstimate(state, job, status, null);
  const skus = ["INSTALL-HP", "HEAT-PUMP-3TON"].flatMap((code) => state.skus.where("code", code));
  estimate.items = skus.map((sku) => {
    const { description, price: unitRate, cost: unitCost } = sku;
    return newEstimateItem(state, { sku, description, qty: 1, unitRate, unitCost }, estimate.createdOn);
  });
  estimate.subtotal = estimate.items.reduce((sum, { total }) => sum + total, 0);
  return estimate;
}

function insertEstimate(
  state: State,
  job: Job,
  status: keyof typeof estimateStatuses,
  soldBy: number | null,
): Estimate {
  const createdOn = job.createdOn;
  const soldOn = status === "Sold" ? stamp(Date.parse(createdOn) + hour) : null;
  const estimate = state.estimates.insert({
    id: newId(state),
    jobId: job.id,
    projectId: job.projectId,
    locationId: job.locationId,
    customerId: job.customerId,
    name: "Heat pump",
    jobNumber: job.jobNumber,
    status: { value: estimateStatuses[status], name: status },
    reviewStatus: "None",
    summary: "A heat pump in place of the old system.",
    createdOn,
    modifiedOn: soldOn ?? createdOn,
    soldOn,
    soldBy,
    active: true,
    items: [],
    externalLinks: [],
    subtotal: 0,
    tax: 0,
    businessUnitId: job.businessUnitId,
    businessUnitName: state.businessUnits.get(job.businessUnitId)?.name ?? "",
    isRecommended: true,
    requireDepositOnSignature: false,
  });
  job.estimateIds = [...job.estimateIds, estimate.id];
  return estimate;
}

function itemLike(state: State, item: InvoiceItem, createdOn: string): EstimateItem {
  const sku = state.skus.get(item.skuId);
  if (sku === undefined) throw new Error(`Invoice item ${item.id} is of no SKU.`);
  const amounts = { qty: Number(item.quantity), unitRate: Number(item.price), unitCost: Number(item.cost) };
  return newEstimateItem(state, { sku, description: sku.description, ...amounts }, createdOn);
}
