import type { Job } from "../kept";
import type { State } from "../state";

/** What was made a job of, or dismissed, cannot be made one of again. (Not documented.) */
export const openProblem = ({ status }: { status: string }) =>
  status === "Converted" || status === "Dismissed" ? `is ${status.toLowerCase()} already` : undefined;

/**
 * The booking and the lead that a job was made of are done with. The booking names the job; a lead has no field
 * for that: it shows the customer and the place that the job is for, and that nobody is to follow up on it.
 */
export function convert(
  { bookings, leads }: State,
  job: Job,
  { bookingId, leadId }: { bookingId?: number | null; leadId?: number | null },
): void {
  const booking = bookings.get(bookingId ?? 0);
  if (booking) bookings.update(booking, { status: "Converted", jobId: job.id });
  const lead = leads.get(leadId ?? 0);
  const { customerId, locationId } = job;
  if (lead) leads.update(lead, { status: "Converted", customerId, locationId, followUpDate: null });
}
