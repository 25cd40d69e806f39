import {
  type Estimate,
  type EstimateItem,
  estimateStatuses,
  type Invoice,
  type LedgerAccount,
  type Sku,
} from "../kept";
import { timestamp } from "../kit/clock";
import { ApiError } from "../kit/errors";
import { newId, type State } from "../state";
import { settle, sum } from "./billing";
import { requireOpen } from "./closedInvoices";
import { billedAs, newItem } from "./invoiceItems";
import { taxCodeOf } from "./invoices";

// The documents name the states of an estimate and say that what is sold becomes items of an invoice. They are silent
// about which state follows which, and about what is refused: only an open estimate can be sold, dismissed or changed
// here, only a sold one be unsold, and a dismissed one is opened again by a change of its status.

type Status = keyof typeof estimateStatuses;

interface Placed {
  jobId?: number | null;
}

/** What an estimate offers: something that is sold, or a discount or fee. */
type Offered = Pick<Sku, "id" | "code" | "name" | "hours" | "modifiedOn"> & {
  type: string;
  account: LedgerAccount | null;
};

/** What an item may say; a new one names what it offers. */
export interface OfferedItem {
  sku: Offered;
  description: string;
  qty: number;
  unitRate: number;
  unitCost: number;
  chargeable?: boolean;
  itemGroupName?: string;
  itemGroupRootId?: number | null;
  budgetCodeId?: number | null;
}

/** What is offered by its ID or else its code; undefined for neither. */
export function offeredAs(
  state: State,
  named: { skuId?: number | null; skuName?: string | null },
): Offered | undefined {
  const billed = billedAs(state, named);
  const kept = billed && (state.skus.get(billed.id) ?? state.discountsAndFees.get(billed.id));
  return billed && kept && { ...billed, modifiedOn: kept.modifiedOn };
}

/** A new item of an estimate. */
export const newEstimateItem = (state: State, item: OfferedItem, createdOn: string): EstimateItem =>
  itemWith(item, {
    id: newId(state),
    membershipTypeId: null,
    invoiceItemId: null,
    createdOn,
    modifiedOn: createdOn,
  });

/** An item, with what it comes to. */
export const itemWith = (
  { sku, ...item }: OfferedItem,
  kept: Pick<EstimateItem, "id" | "membershipTypeId" | "invoiceItemId" | "createdOn" | "modifiedOn">,
): EstimateItem => ({
  ...kept,
  sku: {
    id: sku.id,
    name: sku.code,
    displayName: sku.name,
    type: sku.type,
    soldHours: sku.hours ?? 0,
    generalLedgerAccountId: sku.account?.id ?? 0,
    generalLedgerAccountName: sku.account?.name ?? "",
    modifiedOn: sku.modifiedOn,
  },
  skuAccount: sku.account?.name ?? "",
  description: item.description,
  qty: item.qty,
  unitRate: item.unitRate,
  total: sum([item.qty * item.unitRate]),
  unitCost: item.unitCost,
  totalCost: sum([item.qty * item.unitCost]),
  itemGroupName: item.itemGroupName ?? "",
  itemGroupRootId: item.itemGroupRootId ?? null,
  chargeable: item.chargeable ?? true,
  budgetCodeId: item.budgetCodeId ?? null,
});

/** What items come to, and the tax on those that are taxable, unless it is told. What is not charged does not count. */
export function estimateTotals(
  state: State,
  { locationId, items }: Pick<Estimate, "locationId" | "items">,
  tax?: number | null,
): Pick<Estimate, "subtotal" | "tax"> {
  const charged = (items ?? []).filter(({ chargeable }) => chargeable !== false);
  const taxZoneId = state.locations.get(locationId ?? 0)?.taxZoneId;
  const rate = taxZoneId == null ? 0 : (taxCodeOf(state, taxZoneId)?.taxRate ?? 0);
  const taxable = charged.filter(({ sku }) => billedAs(state, { skuId: sku.id })?.taxable);
  return {
    subtotal: sum(charged.map(({ total }) => total)),
    tax: tax ?? sum([sum(taxable.map(({ total }) => total)) * rate]),
  };
}

/** @throws ApiError 400 if the estimate is sold or dismissed */
export function requireOpenEstimate(estimate: Estimate): void {
  if (statusOf(estimate) !== "Open") throw refusal(estimate);
}

/**
 * Brings an estimate to another state, and its items to the job's invoice or off it.
 * @param soldBy who sells it
 * @throws ApiError 400 where that state cannot follow, or the job's invoice is closed
 */
export function changeStatus(state: State, estimate: Estimate, wanted: Status, soldBy?: number | null): void {
  if (wanted === "Open") reopen(state, estimate);
  else {
    requireOpenEstimate(estimate);
    if (wanted === "Sold") sell(state, estimate, soldBy ?? null);
    else become(state, estimate, "Dismissed");
  }
}

/** @throws ApiError 400 unless it is sold, or the job's invoice is closed */
export function unsell(state: State, estimate: Estimate): void {
  if (statusOf(estimate) !== "Sold") throw refusal(estimate);
  reopen(state, estimate);
}

/** Brings an estimate to a state, and notes that down. */
function become(
  state: State,
  estimate: Estimate,
  newStatus: Status,
  changes: Pick<Partial<Estimate>, "soldOn" | "soldBy" | "items"> = {},
): void {
  state.estimateStatusChanges.insert({
    id: newId(state),
    estimateId: estimate.id,
    ...{ oldStatus: statusOf(estimate), newStatus },
    createdOn: timestamp(state.clock),
    createdById: state.apiUserId,
  });
  state.estimates.update(estimate, { status: toStatus(newStatus), ...changes });
}

export const toStatus = (name: Status) => ({ value: estimateStatuses[name], name });

export const statusOf = ({ status }: Estimate): Status => status?.name ?? "Open";

const refusal = (estimate: Estimate) =>
  new ApiError(400, `Estimate ${estimate.id} is ${statusOf(estimate).toLowerCase()}.`);

/** An estimate of no job is sold without an invoice: its items have no item of one. (Not documented.) */
function sell(state: State, estimate: Estimate, soldBy: number | null): void {
  const soldOn = timestamp(state.clock);
  const invoice = requireBillable(state, estimate);
  const items = (estimate.items ?? []).map((item) => {
    const invoiceItemId = invoice ? bill(state, invoice, item, soldOn) : null;
    return { ...item, invoiceItemId, modifiedOn: soldOn };
  });
  if (invoice) settle(state, invoice);
  become(state, estimate, "Sold", { soldOn, soldBy, items });
}

/** Puts an item of an estimate on an invoice; gives the ID that it has there. */
function bill(state: State, invoice: Invoice, item: EstimateItem, soldOn: string): number {
  const sku = billedAs(state, { skuId: item.sku.id });
  if (sku === undefined) throw new Error(`Estimate item ${item.id} is of no SKU.`);
  const { description, qty: quantity, unitRate: unitPrice, unitCost: cost, budgetCodeId } = item;
  const { itemGroupName, itemGroupRootId } = item;
  const request = {
    sku,
    description,
    quantity,
    unitPrice,
    cost,
    budgetCodeId,
    itemGroupName,
    itemGroupRootId,
  };
  const billed = {
    ...newItem(state, invoice, request, soldOn),
    estimateItemId: item.id,
    isChargeable: item.chargeable ?? true,
  };
  state.invoices.update(invoice, { items: [...invoice.items, billed] });
  return billed.id;
}

function reopen(state: State, estimate: Estimate): void {
  const sold = new Set((estimate.items ?? []).map(({ invoiceItemId }) => invoiceItemId));
  const invoice = statusOf(estimate) === "Sold" ? requireBillable(state, estimate) : undefined;
  if (invoice) {
    state.invoices.update(invoice, { items: invoice.items.filter(({ id }) => !sold.has(id)) });
    settle(state, invoice);
  }
  const items = (estimate.items ?? []).map((item) => ({ ...item, invoiceItemId: null }));
  become(state, estimate, "Open", { soldOn: null, soldBy: null, items });
}

/** @throws ApiError 400 if the invoice that its items go to, or are on, is closed */
export function requireBillable(state: State, estimate: Placed): Invoice | undefined {
  const invoice = invoiceOf(state, estimate);
  if (invoice) requireOpen(invoice);
  return invoice;
}

const invoiceOf = ({ jobs, invoices }: State, { jobId }: Placed): Invoice | undefined =>
  invoices.get(jobs.get(jobId ?? 0)?.invoiceId ?? 0);
