import type { Membership } from "../../api/memberships/memberships";
import type { Invoice } from "../kept";
import { timestamp } from "../kit/clock";
import { conflict } from "../kit/errors";
import { midnightOf } from "../kit/moments";
import { newId, type State } from "../state";
import { changeStatus } from "./memberships";

// What happens in ServiceTitan's office, or by itself, and not through its API.

/**
 * Posts an invoice, in a batch of its own: it can no longer be changed.
 * @throws ApiError 409 if it is posted or exported
 */
export function postInvoice(state: State, invoice: Invoice): Invoice {
  if (invoice.syncStatus !== "Pending")
    throw conflict(`Invoice ${invoice.id} is ${invoice.syncStatus.toLowerCase()} already.`);
  const id = newId(state);
  const batch = { id, number: String(id), name: midnightOf(timestamp(state.clock)).slice(0, 10) };
  return state.invoices.update(invoice, { syncStatus: "Posted", batch });
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
