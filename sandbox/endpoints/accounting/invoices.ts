import type { Invoice, InvoiceItem } from "../../kept";
import { timestamp } from "../../kit/clock";
import { invalid, notFound } from "../../kit/errors";
import { feed } from "../../kit/feed";
import { find, list, type Operation, operation } from "../../kit/operation";
import { amountsOf, settle } from "../../rules/billing";
import { closedProblem, requireOpen } from "../../rules/closedInvoices";
import { billedAs, changedItem, itemsTotal, modifierProblem, newItem } from "../../rules/invoiceItems";
import { adjustmentTo, taxCodeOf } from "../../rules/invoices";
import type { State } from "../../state";
import { withoutUndefined } from "../shared";
import { adjustmentBody, type InvoiceBody, type ItemBody, invoiceUpdateBody, itemBody } from "./invoiceBody";
import { invoiceList } from "./invoiceFilters";
import { customFieldOperations, saveCustomFields } from "./namedFields";

/** Invoices, their items, and adjustments to them. */
export const invoices = (state: State): Operation[] => [
  list("/invoices", state.invoices, invoiceList),
  feed("/export/invoices", state.invoices, state),
  feed("/export/invoice-items", state.invoiceItems, state),
  operation({
    method: "POST",
    path: "/invoices",
    body: () => adjustmentBody(state),
    handle: ({ body }) => createAdjustment(state, body),
  }),
  operation({
    method: "PATCH",
    path: "/invoices/custom-fields",
    body: () => customFieldOperations(state, state.invoices, "Invoice", closedProblem),
    handle: ({ body }) => saveCustomFields(state.invoices, body),
  }),
  operation({
    method: "PATCH",
    path: "/invoices/{id}",
    body: () => invoiceUpdateBody(state),
    handle: ({ params, body }) => updateInvoice(state, find(state.invoices, params.id), body),
  }),
  operation({
    method: "PATCH",
    path: "/invoices/{invoiceId}/items",
    body: () => itemBody(state),
    handle: ({ params, body }) => {
      const invoice = find(state.invoices, params.invoiceId);
      requireOpen(invoice);
      state.invoices.update(invoice, { items: itemsAfter(state, invoice, [body]) });
      settle(state, invoice);
    },
  }),
  operation({
    method: "DELETE",
    path: "/invoices/{invoiceId}/items/{itemId}",
    handle: ({ params }) => {
      const invoice = find(state.invoices, params.invoiceId);
      const items = invoice.items.filter((item) => String(item.id) !== params.itemId);
      if (items.length === invoice.items.length) throw notFound("Invoice item", params.itemId ?? "");
      requireOpen(invoice);
      state.invoices.update(invoice, { items });
      settle(state, invoice);
    },
  }),
];

/** @returns the ID of the new invoice */
function createAdjustment(state: State, body: InvoiceBody & { adjustmentToId: number }): number {
  const original = state.invoices.get(body.adjustmentToId) as Invoice;
  const adjustment = adjustmentTo(state, original);
  Object.assign(adjustment, changesTo(state, adjustment, body));
  state.invoices.insert(adjustment);
  settle(state, adjustment, amountsAfter(adjustment, body));
  return adjustment.id;
}

function updateInvoice(state: State, invoice: Invoice, body: InvoiceBody): void {
  requireOpen(invoice);
  state.invoices.update(invoice, changesTo(state, invoice, body));
  settle(state, invoice, amountsAfter(invoice, body));
}

/**
 * What a body changes of an invoice, its sums apart. Null means, as leaving the field out does, no change.
 * @throws ApiError 400 for items that are not the invoice's, or that do not come to the sub total given
 */
function changesTo(state: State, invoice: Invoice, body: InvoiceBody): Partial<Invoice> {
  const items = itemsAfter(state, invoice, body.items ?? [], (i) => `Items[${i}].`);
  if (items.length > 0 && body.subtotal != null && itemsTotal(items) !== body.subtotal)
    throw invalid({ Subtotal: [`The invoice's items come to ${itemsTotal(items)}.`] });
  const type = body.typeId == null ? undefined : state.invoiceTypes.get(body.typeId);
  const assigneeId = body.assignedToId ?? 0;
  const assignee = state.employees.get(assigneeId) ?? state.technicians.get(assigneeId);
  return withoutUndefined({
    items,
    referenceNumber: body.number ?? undefined,
    invoiceType: type && { id: type.id, name: type.name },
    invoiceDate: body.invoicedOn ?? undefined,
    dueDate: body.dueDate == null ? undefined : `${body.dueDate}T00:00:00Z`,
    taxZoneId: body.taxZoneId ?? undefined,
    salesTaxCode: body.taxZoneId == null ? undefined : taxCodeOf(state, body.taxZoneId),
    summary: body.summary ?? undefined,
    royalty: royaltyAfter(invoice, body),
    exportId: body.exportId ?? undefined,
    reviewStatus: body.reviewStatus ?? undefined,
    assignedTo: assignee && { id: assignee.id, name: assignee.name },
    budgetCodeId: body.budgetCodeId ?? undefined,
  });
}

function royaltyAfter({ royalty }: Invoice, body: InvoiceBody): Invoice["royalty"] {
  const after = {
    status: body.royaltyStatus ?? royalty?.status ?? "Pending",
    date: body.royaltyDate ?? royalty?.date ?? null,
    sentOn: body.royaltySentOn ?? royalty?.sentOn ?? null,
    memo: body.royaltyMemo ?? royalty?.memo ?? null,
  };
  const isGiven = [body.royaltyStatus, body.royaltyDate, body.royaltySentOn, body.royaltyMemo].some(
    (value) => value != null,
  );
  return isGiven ? after : royalty;
}

/** The sums that a body gives; those that are missing follow from the items, where the body touches any of it. */
function amountsAfter(invoice: Invoice, body: InvoiceBody): { subTotal?: number; salesTax?: number } {
  if (!body.items && body.subtotal == null && body.tax == null && body.taxZoneId == null)
    return amountsOf(invoice);
  const withoutItems = body.subtotal ?? Number(invoice.subTotal);
  return { subTotal: invoice.items.length > 0 ? undefined : withoutItems, salesTax: body.tax ?? undefined };
}

/**
 * The invoice's items after changes to some and with new ones.
 * @param pathTo what the names of fields of the i-th of the bodies start with
 * @throws ApiError 400 for an item that is not the invoice's, a new one without a SKU, or a discount or fee that
 *   cannot be billed like this
 */
function itemsAfter(
  state: State,
  invoice: Invoice,
  bodies: ItemBody[],
  pathTo: (i: number) => string = () => "",
): InvoiceItem[] {
  const now = timestamp(state.clock);
  const items = [...invoice.items];
  for (const [i, body] of bodies.entries()) {
    const refusal = (field: string, message: string) => invalid({ [`${pathTo(i)}${field}`]: [message] });
    const sku = billedAs(state, body);
    const at = items.findIndex((item) => item.id === body.id);
    const former = items[at];
    if (body.id != null && former === undefined)
      throw refusal("Id", `Invoice ${invoice.id} has no item ${body.id}.`);
    const request = { ...body, inventoryWarehouseName: warehouseName(state, body) };
    const item = former
      ? changedItem(former, { ...request, sku }, now)
      : sku && newItem(state, { ...invoice, items }, { ...request, sku }, now);
    if (item === undefined) throw refusal("SkuId", "SkuId or SkuName is required for a new item.");
    const problem = modifierProblem(state, item);
    if (problem) throw refusal("UnitPrice", problem);
    if (former) items[at] = item;
    else items.push(item);
  }
  return items;
}

/** What an item's warehouse or truck is called, where that is not given with its ID. */
const warehouseName = (
  { warehouses, trucks }: State,
  { inventoryWarehouseName: given, inventoryLocationId: id }: ItemBody,
) => given ?? (id == null ? undefined : (warehouses.get(id) ?? trucks.get(id))?.name);
