import type { Invoice, InvoiceItem } from "../records/accounting";
import type { Job } from "../records/jpm";
import type { Address } from "../records/shared";
import type { State } from "../state";

/** The empty invoice that every job gets when it is booked. The job's other records exist already. */
export function insertJobInvoice(state: State, job: Job): Invoice {
  const customer = known(state.customers.get(job.customerId));
  const location = known(state.locations.get(job.locationId));
  const unit = known(state.businessUnits.get(job.businessUnitId));
  const type = known(state.jobTypes.get(job.jobTypeId));
  const taxZone = location.taxZoneId === null ? undefined : state.taxZones.get(location.taxZoneId);
  const taxRate = taxZone?.rates[0]?.taxRate ?? 0;
  return state.invoices.insert({
    id: state.newId(),
    syncStatus: "Pending",
    budgetCodeId: null,
    referenceNumber: job.jobNumber,
    invoiceDate: job.createdOn,
    dueDate: job.createdOn,
    subTotal: "0.00",
    salesTax: "0.00",
    salesTaxCode: taxZone ? { id: taxZone.id, name: taxZone.name, taxRate } : null,
    taxZoneId: location.taxZoneId,
    total: "0.00",
    balance: "0.00",
    invoiceType: null,
    customer: { id: customer.id, name: customer.name },
    customerAddress: postal(customer.address),
    location: { id: location.id, name: location.name },
    locationAddress: postal(location.address),
    businessUnit: { id: unit.id, name: unit.name },
    termName: "Due Upon Receipt",
    createdBy: "api",
    batch: null,
    depositedOn: null,
    createdOn: job.createdOn,
    modifiedOn: job.createdOn,
    adjustmentToId: null,
    job: { id: job.id, number: job.jobNumber, type: type.name },
    projectId: job.projectId,
    royalty: null,
    employeeInfo: null,
    commissionEligibilityDate: null,
    sentStatus: "NotSent",
    reviewStatus: "NeedsReview",
    assignedTo: null,
    summary: job.summary,
    items: [],
    customFields: [],
    active: true,
    discountTotal: "0.00",
    importId: null,
    exportId: null,
    materialSkuId: null,
    membershipId: null,
    paidOn: null,
    invoiceConfiguration: "JobInvoice",
  });
}

/** Puts items on an invoice that nothing has been paid of, and adds up what is owed. */
export function billItems(invoice: Invoice, items: InvoiceItem[]): void {
  const subTotal = items.reduce((sum, item) => sum + Number(item.total), 0);
  const taxable = items.filter((item) => item.taxable).reduce((sum, item) => sum + Number(item.total), 0);
  const salesTax = Math.round(taxable * (invoice.salesTaxCode?.taxRate ?? 0) * 100) / 100;
  invoice.items = items;
  invoice.subTotal = money(subTotal);
  invoice.salesTax = money(salesTax);
  invoice.total = money(subTotal + salesTax);
  invoice.balance = invoice.total;
}

/** Gives the items of a job's invoice the job's business unit. */
export function moveInvoiceItems(state: State, job: Job): void {
  const invoice = known(state.invoices.get(job.invoiceId));
  const { id, name } = known(state.businessUnits.get(job.businessUnitId));
  const items = invoice.items.map((item) => ({ ...item, businessUnit: { id, name } }));
  state.invoices.update(invoice, { items });
}

/** An amount in dollars, as invoices show it. */
export const money = (amount: number) => amount.toFixed(2);

function postal({ street, unit, city, state, zip, country }: Address): Invoice["customerAddress"] {
  return { street, unit, city, state, zip, country };
}

function known<R>(record: R | undefined): R {
  if (record === undefined) throw new Error("A job refers to a record that does not exist.");
  return record;
}
