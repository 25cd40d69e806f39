import type { Invoice } from "../kept";
import { ApiError } from "../kit/errors";
import type { State } from "../state";

// What can no longer be done once an invoice is closed: posted or exported.

/** @throws ApiError 400 if the invoice is posted or exported: it can no longer be changed */
export function requireOpen(invoice: Invoice): void {
  const problem = closedProblem(invoice);
  if (problem) throw new ApiError(400, `Invoice ${invoice.id} ${problem}.`);
}

export const closedProblem = ({ syncStatus }: Invoice): string | undefined =>
  syncStatus === "Pending" ? undefined : `is ${syncStatus.toLowerCase()} and cannot be changed`;

/**
 * Holds for whatever changes when a job's appointments are, whether they take place, who goes, or with which
 * instructions: one by one, or all of them with the job. ServiceTitan says that almost nothing of them can change
 * once the job's invoice is posted or exported. What it leaves is not documented; here a customer's confirmation
 * can still be noted or taken back, and the job can be completed, which follows the work and plans nothing.
 * @param status what the documents have for a conflict of this operation
 * @throws ApiError if the job's invoice is posted or exported
 */
export function requireAdjustable(state: State, jobId: number, status: 400 | 409 = 409): void {
  const invoice = state.invoices.get(state.jobs.get(jobId)?.invoiceId ?? 0);
  if (invoice && closedProblem(invoice))
    throw new ApiError(
      status,
      `Invoice ${invoice.id} of job ${jobId} is ${invoice.syncStatus.toLowerCase()}: the job's appointments cannot be changed.`,
    );
}
