import type { Invoice, RecurringServiceEvent, Sku } from "../kept";
import { timestamp } from "../kit/clock";
import { invalid } from "../kit/errors";
import type { State } from "../state";
import { settle } from "./billing";
import { requireOpen } from "./closedInvoices";
import { newItem } from "./invoiceItems";

/**
 * Links a visit to the job that completes it, and copies the items of its service's invoice template to the job's
 * invoice. What happens to a visit that is completed already is not documented: here its items are copied again, which
 * is the worst that could be.
 * @throws ApiError 400 if there are items to copy, and the invoice is posted or exported
 */
export function markComplete(state: State, event: RecurringServiceEvent, jobId: number): { id: number } {
  const service = state.recurringServices.get(event.locationRecurringServiceId);
  const invoice = invoiceOf(state, jobId);
  const copied = invoice ? copyItems(state, invoice, service?.invoiceTemplateId) : [];
  state.recurringServiceEvents.update(event, {
    jobId,
    status: "Won",
    copiedItemIds: [...event.copiedItemIds, ...copied],
  });
  if (service && !service.firstVisitComplete)
    state.recurringServices.update(service, { firstVisitComplete: true });
  return { id: event.id };
}

/**
 * Takes a visit from its job again, with the items that were copied.
 * @throws ApiError 400 if it is not that job's, or the invoice is posted or exported
 */
export function markIncomplete(state: State, event: RecurringServiceEvent, jobId: number): { id: number } {
  if (event.jobId !== jobId)
    throw invalid({ JobId: [`Recurring service event ${event.id} is not completed by job ${jobId}.`] });
  const invoice = invoiceOf(state, jobId);
  const copied = new Set(event.copiedItemIds);
  const items = invoice?.items.filter(({ id }) => !copied.has(id)) ?? [];
  if (invoice && items.length < invoice.items.length) {
    requireOpen(invoice);
    state.invoices.update(invoice, { items });
    settle(state, invoice);
  }
  state.recurringServiceEvents.update(event, { jobId: null, status: "NotAttempted", copiedItemIds: [] });
  return { id: event.id };
}

const invoiceOf = (state: State, jobId: number) => state.invoices.get(state.jobs.get(jobId)?.invoiceId ?? 0);

/** @returns the IDs of the new items */
function copyItems(state: State, invoice: Invoice, templateId: number | null | undefined): number[] {
  const template = state.invoiceTemplates.get(templateId ?? 0);
  const kept = template?.items.filter(({ skuId }) => state.skus.has(skuId)) ?? [];
  if (kept.length === 0) return [];
  requireOpen(invoice);
  const now = timestamp(state.clock);
  const ids: number[] = [];
  for (const { skuId, description, quantity, unitPrice, cost, isAddOn } of kept) {
    const sku = state.skus.get(skuId) as Sku;
    const request = { sku, description: description ?? sku.name, quantity, unitPrice, cost, isAddOn };
    const item = newItem(state, invoice, request, now);
    ids.push(item.id);
    state.invoices.update(invoice, { items: [...invoice.items, item] });
  }
  settle(state, invoice);
  return ids;
}
