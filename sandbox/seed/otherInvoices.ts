import type { Invoice } from "../kept";
import { adjustmentTo } from "../rules/invoices";
import { newId, type State } from "../state";
import { day, midnight, pickInTurn, stamp, todayOf } from "./random";

/** Invoices that no job has, each of another origin; a correction of one; and payments that are not for an invoice. */
export function seedOtherInvoices(state: State): void {
  const invoices = [...state.invoices.values()];
  if (invoices.length === 0) return;
  const membership = [...state.memberships.values()].at(-1);
  const project = [...state.projects.values()].at(-1);
  const origins: Partial<Invoice>[] = [
    { invoiceConfiguration: "MembershipInvoice", membershipId: membership?.id ?? null },
    { invoiceConfiguration: "ProjectInvoice", projectId: project?.id ?? null },
    { invoiceConfiguration: "CounterSales" },
    { invoiceConfiguration: "InterestChargeInvoice" },
    { invoiceConfiguration: "ARImportInvoice", importId: "AR-1001" },
  ];
  for (const [i, origin] of origins.entries())
    insertLike(state, pickInTurn(invoices, i), { adjustmentToId: null, job: null, ...origin });
  const corrected = invoices.find(({ syncStatus }) => syncStatus !== "Pending");
  if (corrected) insertLike(state, corrected, {});
  for (const { id, jobStatus, invoiceId } of state.jobs.values()) {
    const invoice = state.invoices.get(invoiceId);
    // Of some canceled jobs the invoice is voided.
    if (invoice && jobStatus === "Canceled" && id % 2 === 0) invoice.active = false;
  }
  seedOtherPayments(state);
}

/** An empty invoice for the same customer, of yesterday. */
function insertLike(state: State, like: Invoice, changes: Partial<Invoice>): void {
  const createdOn = stamp(todayOf(state) - day);
  const invoiceDate = midnight(todayOf(state) - day);
  const dates = { createdOn, modifiedOn: createdOn, invoiceDate, dueDate: invoiceDate };
  state.invoices.insert({ ...adjustmentTo(state, like), ...dates, ...changes });
}

/** A payment on account, one that was voided, and one that was given back; older ones were taken to the bank. */
function seedOtherPayments(state: State): void {
  const payments = [...state.payments.values()];
  for (const [i, payment] of payments.entries()) {
    if (payment.batch) payment.deposit = { id: payment.batch.id, name: i % 2 ? null : payment.batch.name };
    if (i % 4 === 1) payment.memo = "Paid on site.";
    if (i % 6 === 1) payment.createdBy = null;
  }
  const [first] = payments;
  if (first === undefined) return;
  const createdOn = stamp(todayOf(state) - day);
  const made = {
    ...first,
    paidOn: midnight(todayOf(state) - day),
    createdOn,
    modifiedOn: createdOn,
    amount: 120,
  };
  const open = { status: "Pending", batch: null, deposit: null, exportId: null } as const;
  state.payments.insert({ ...made, ...open, id: newId(state), businessUnitId: null, memo: "On account." });
  state.payments.insert({ ...made, ...open, id: newId(state), active: false, memo: "Entered twice." });
  state.payments.insert({ ...made, ...open, id: newId(state), amount: -120, refundedPaymentId: first.id });
}
