import type { Membership } from "../../api/memberships/memberships";
import type { Invoice, Job } from "../kept";
import { timestamp } from "../kit/clock";
import { conflict } from "../kit/errors";
import { midnightOf } from "../kit/moments";
import type { State } from "../state";
import { cancelJob } from "./jobStatus";
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
 * Cancels a job, for the first reason that there is.
 * @throws ApiError 400 if the job is completed or canceled, or its invoice is closed; 409 if there is no reason
 */
export function cancelInOffice(state: State, job: Job): Job {
  const reason = [...state.cancelReasons.values()].find(({ active }) => active);
  if (reason === undefined) throw conflict("There is no active cancel reason.");
  cancelJob(state, job, { reasonId: reason.id, memo: "Canceled in the office" });
  return job;
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
