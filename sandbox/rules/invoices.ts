import type { Address, Invoice, Job } from "../kept";
import { timestamp } from "../kit/clock";
import { midnightOf } from "../kit/moments";
import { newId, type State } from "../state";

/** The empty invoice that every job gets when it is booked. The job's other records exist already. */
export function insertJobInvoice(state: State, job: Job): Invoice {
  const type = known(state.jobTypes.get(job.jobTypeId));
  return insertInvoice(state, job, {
    referenceNumber: job.jobNumber,
    job: { id: job.id, number: job.jobNumber, type: type.name },
    projectId: job.projectId,
    summary: job.summary,
    invoiceConfiguration: "JobInvoice",
  });
}

/** Whom an invoice is for, and where and for which unit the work is done. */
interface Billed {
  customerId: number;
  locationId: number;
  businessUnitId: number;
  createdOn: string;
}

/** An empty invoice; of a membership's sale unless told otherwise. */
export function insertInvoice(state: State, billed: Billed, told: Partial<Invoice> = {}): Invoice {
  const customer = known(state.customers.get(billed.customerId));
  const location = known(state.locations.get(billed.locationId));
  const unit = known(state.businessUnits.get(billed.businessUnitId));
  const { createdOn } = billed;
  const id = newId(state);
  return state.invoices.insert({
    id,
    syncStatus: "Pending",
    referenceNumber: told.referenceNumber ?? String(id),
    invoiceDate: midnightOf(createdOn),
    dueDate: midnightOf(createdOn),
    items: [],
    subTotal: "0.00",
    salesTax: "0.00",
    discountTotal: "0.00",
    total: "0.00",
    balance: "0.00",
    salesTaxCode: location.taxZoneId === null ? null : taxCodeOf(state, location.taxZoneId),
    taxZoneId: location.taxZoneId,
    customer: { id: customer.id, name: customer.name },
    customerAddress: postal(customer.address),
    location: { id: location.id, name: location.name },
    locationAddress: postal(location.address),
    businessUnit: { id: unit.id, name: unit.name },
    termName: "Due Upon Receipt",
    createdBy: "api",
    createdOn,
    modifiedOn: createdOn,
    job: told.job ?? null,
    projectId: told.projectId ?? null,
    sentStatus: "NotSent",
    reviewStatus: "NeedsReview",
    summary: told.summary ?? null,
    active: true,
    invoiceConfiguration: told.invoiceConfiguration ?? "MembershipInvoice",
  });
}

/** An empty invoice, to be stored, that corrects another one: for the same customer, place and job. */
export function adjustmentTo(state: State, original: Invoice): Invoice {
  const id = newId(state);
  const now = timestamp(state.clock);
  return {
    ...original,
    id,
    adjustmentToId: original.id,
    referenceNumber: String(id),
    syncStatus: "Pending",
    sentStatus: "NotSent",
    reviewStatus: "NeedsReview",
    invoiceDate: midnightOf(now),
    dueDate: midnightOf(now),
    createdOn: now,
    modifiedOn: now,
    items: [],
    customFields: null,
    subTotal: "0.00",
    salesTax: "0.00",
    discountTotal: "0.00",
    total: "0.00",
    balance: "0.00",
    paidOn: null,
    royalty: null,
    summary: null,
    batch: null,
    depositedOn: null,
    exportId: null,
  };
}

/** What an invoice shows of its tax zone. */
export function taxCodeOf(state: State, taxZoneId: number): Invoice["salesTaxCode"] {
  const { id, name, rates } = known(state.taxZones.get(taxZoneId));
  return { id, name, taxRate: rates.reduce((sum, rate) => sum + rate.taxRate, 0) };
}

/** Gives the items of a job's invoice the job's business unit. */
export function moveInvoiceItems(state: State, job: Job): void {
  const invoice = known(state.invoices.get(job.invoiceId));
  const { id, name } = known(state.businessUnits.get(job.businessUnitId));
  const items = invoice.items.map((item) => ({ ...item, businessUnit: { id, name } }));
  state.invoices.update(invoice, { items });
}

function postal({ street, unit, city, state, zip, country }: Address): Invoice["customerAddress"] {
  return { street, unit, city, state, zip, country };
}

function known<R>(record: R | undefined): R {
  if (record === undefined) throw new Error("An invoice refers to a record that does not exist.");
  return record;
}
