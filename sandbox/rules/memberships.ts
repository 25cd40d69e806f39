import type { Membership } from "../../api/memberships/memberships";
import { timestamp } from "../kit/clock";
import { invalid } from "../kit/errors";
import { daysAfter, midnightOf, sortable } from "../kit/moments";
import { newId, type State } from "../state";
import { settle } from "./billing";
import { newItem } from "./invoiceItems";
import { insertInvoice } from "./invoices";
import { endServices, type Placing, placeServices } from "./recurringServices";

/** What a sale says. */
export interface Sale extends Placing {
  customerId: number;
  businessUnitId: number;
  saleTaskId: number;
  durationBillingId: number;
  locationId?: number | null;
}

/**
 * Sells a membership: makes the invoice of the sale, the membership, and its visits. One that is sold by the service
 * that renews another one of its type begins as that one ends; any other begins today. (Not documented.)
 */
export function sell(state: State, sale: Sale): { invoiceId: number; customerMembershipId: number } {
  const term = known(state.durationBilling.get(sale.durationBillingId));
  const sku = known(state.skus.get(sale.saleTaskId));
  const now = timestamp(state.clock);
  const places = [...state.locations.values()].filter(({ customerId }) => customerId === sale.customerId);
  const locationId = sale.locationId ?? sale.recurringLocationId ?? places[0]?.id ?? 0;
  const { customerId, businessUnitId } = sale;
  const invoice = insertInvoice(state, { customerId, locationId, businessUnitId, createdOn: now });
  const { name } = known(state.membershipTypes.get(term.membershipTypeId));
  const item = {
    ...newItem(state, invoice, { sku, description: name, quantity: 1, unitPrice: term.salePrice }, now),
    membershipTypeId: term.membershipTypeId,
  };
  const renewed = renewedBy(state, sale, term.membershipTypeId);
  const from = renewed?.to ?? midnightOf(now);
  const to = term.duration === null ? null : monthsAfter(from, term.duration);
  const membership = state.memberships.insert({
    id: newId(state),
    active: true,
    createdOn: now,
    createdById: state.apiUserId,
    modifiedOn: now,
    followUpOn: to ?? from,
    from,
    to,
    nextScheduledBillDate: term.billingFrequency === "OneTime" ? null : daysAfter(from, 30),
    billingFrequency: term.billingFrequency,
    renewalBillingFrequency: term.billingFrequency,
    status: "Active",
    followUpStatus: "NotAttempted",
    initialDeferredRevenue: 0,
    duration: term.duration,
    renewalDuration: term.duration,
    businessUnitId,
    customerId,
    membershipTypeId: term.membershipTypeId,
    activatedById: state.apiUserId,
    activatedFromId: item.id,
    locationId: sale.locationId ?? null,
    recurringLocationId: sale.recurringLocationId ?? null,
    renewalMembershipTaskId: sale.saleTaskId,
  });
  state.invoices.update(invoice, { items: [item], membershipId: membership.id });
  settle(state, invoice);
  if (renewed) state.memberships.update(renewed, { renewedById: membership.id });
  placeServices(state, membership, sale);
  return { invoiceId: invoice.id, customerMembershipId: membership.id };
}

const renewedBy = (state: State, sale: Sale, typeId: number) =>
  [...state.memberships.values()].find(
    (each) =>
      each.customerId === sale.customerId &&
      each.membershipTypeId === typeId &&
      each.status === "Active" &&
      each.to !== null &&
      each.renewedById === null &&
      each.renewalMembershipTaskId === sale.saleTaskId,
  );

/** What an update says. */
export interface MembershipUpdate
  extends Partial<Placing>,
    Partial<Omit<Membership, "recurringLocationId">> {}

/**
 * Changes a membership; what follows from a new status is not documented.
 * @throws ApiError 400 where it would end before it begins
 */
export function changeMembership(state: State, membership: Membership, update: MembershipUpdate): void {
  const { recurringServiceAction, status, ...changes } = update;
  const { from, to } = { ...membership, ...changes };
  if (from && to && sortable(to) < sortable(from))
    throw invalid({ To: ["The membership must not end before it begins."] });
  state.memberships.update(membership, { ...changes, ...paidBy(changes) });
  if (status) changeStatus(state, membership, status);
  if (recurringServiceAction)
    placeServices(state, membership, {
      recurringServiceAction,
      recurringLocationId: membership.recurringLocationId,
    });
}

/** A payment method and a payment type exclude each other. Of both the method counts. (Not documented.) */
function paidBy({ paymentMethodId, paymentTypeId }: Partial<Membership>): Partial<Membership> {
  if (paymentMethodId != null) return { paymentTypeId: null };
  return paymentTypeId != null ? { paymentMethodId: null } : {};
}

/** Notes a new status down, and ends or takes up again what goes with it. */
export function changeStatus(state: State, membership: Membership, status: Membership["status"]): void {
  const { id: membershipId, status: oldStatus } = membership;
  if (status === oldStatus) return;
  const now = timestamp(state.clock);
  const isOver = status === "Canceled" || status === "Expired" || status === "Deleted";
  state.memberships.update(membership, {
    status,
    active: status !== "Deleted",
    cancellationDate: status === "Canceled" ? now : null,
    ...(isOver && { nextScheduledBillDate: null }),
  });
  state.membershipStatusChanges.insert({
    id: newId(state),
    membershipId,
    oldStatus,
    newStatus: status,
    createdOn: now,
    createdById: state.apiUserId,
  });
  if (isOver) endServices(state, membership);
}

function monthsAfter(from: string, months: number): string {
  const date = new Date(from);
  date.setUTCMonth(date.getUTCMonth() + months);
  return daysAfter(date.toISOString(), 0);
}

function known<R>(record: R | undefined): R {
  if (record === undefined) throw new Error("A sale refers to a record that does not exist.");
  return record;
}
