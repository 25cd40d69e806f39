import type { Membership } from "../../api/memberships/memberships";
import type { Invoice } from "../kept";
import { timestamp } from "../kit/clock";
import { conflict } from "../kit/errors";
import { midnightOf } from "../kit/moments";
import type { State } from "../state";
import { book, newBatch } from "./journal";
import { changeStatus } from "./memberships";

// What happens in ServiceTitan's office, or by itself, and not through its API.

/**
 * Posts an invoice, in a batch of its own: it can no longer be changed.
 * @throws ApiError 409 if it is posted or exported
 */
export function postInvoice(state: State, invoice: Invoice): Invoice {
  if (invoice.syncStatus !== "Pending")
    throw conflict(`Invoice ${invoice.id} is ${invoice.syncStatus.toLowerCase()} already.`);
  const batch = newBatch(state);
  const posted = state.invoices.update(invoice, { syncStatus: "Posted", batch });
  book(state, batch, { type: "Invoice", id: invoice.id });
  return posted;
}

/**
 * Lets a membership end today.
 * @throws ApiError 409 if it is neither active nor suspended
 */
export function expireMembership(state: State, membership: Membership): Membership {
  const { id, status } = membership;
  if (status !== "Active" && status !== "Suspended")
    throw conflict(`Membership ${id} is ${status.toLowerCase()} already.`);
  changeStatus(state, membership, "Expired");
  return state.memberships.update(membership, { to: midnightOf(timestamp(state.clock)) });
}
