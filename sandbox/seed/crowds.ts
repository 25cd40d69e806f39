import type { Contact } from "../kept";
import { sum, totals } from "../rules/billing";
import { newItem } from "../rules/invoiceItems";
import { newId, type State } from "../state";
import { urls } from "./oddValues";
import { hour, iso } from "./random";

/**
 * Makes some lists very long: a customer's locations, contacts and tags, a job's appointments, an invoice's items,
 * a booking's images.
 */
export function seedCrowds(state: State): void {
  crowdCustomer(state);
  crowdJob(state);
  for (const booking of [...state.bookings.values()].slice(0, 1)) booking.uploadedImages = [...urls];
}

/** Inserts so many copies of a record, changed by their number. */
function insertCopies<R extends { id: number }>(
  state: State,
  table: { insert(record: R): R },
  record: R,
  count: number,
  change: (n: number) => Partial<R>,
): void {
  for (let n = 1; n <= count; n++) table.insert({ ...record, ...change(n), id: newId(state) });
}

function crowdCustomer(state: State): void {
  const customer = [...state.customers.values()].find(({ active }) => active);
  const location = [...state.locations.values()].find(({ customerId }) => customerId === customer?.id);
  const [contact] = state.contacts.where("ownerId", customer?.id ?? 0);
  const [tagType] = state.tagTypes.values();
  if (!(customer && location && contact && tagType)) return;
  const { name, address } = location;
  insertCopies(state, state.locations, location, 199, (n) => ({
    name: `${name}, unit ${n}`,
    address: { ...address, street: `${address.street}, unit ${n}`, unit: String(n) },
  }));
  insertCopies(state, state.contacts, contact, 299, (n): Partial<Contact> => {
    const memo = `Tenant of unit ${n}`;
    return n % 2 === 0
      ? { type: "Phone", value: `(916) 555-${1000 + n}`, memo }
      : { type: "Email", value: `unit.${n}@example.com`, memo };
  });
  insertCopies(state, state.tagTypes, tagType, 100 - state.tagTypes.size, (n) => ({
    name: `${tagType.name} ${n}`,
  }));
  customer.tagTypeIds = [...state.tagTypes.keys()];
}

/** A job that is still to be done, and what it is billed with. */
function crowdJob(state: State): void {
  const job = [...state.jobs.values()].findLast(({ jobStatus }) => jobStatus === "Scheduled");
  const appointment = state.appointments.get(job?.lastAppointmentId ?? 0);
  if (!(job && appointment)) return;
  const { length } = state.appointments.where("jobId", job.id);
  const later = (moment: string, n: number) => iso(Date.parse(moment) + n * hour);
  insertCopies(state, state.appointments, appointment, 60 - length, (n) => ({
    appointmentNumber: `${job.jobNumber}-${length + n}`,
    start: later(appointment.start, n),
    end: later(appointment.end, n),
    arrivalWindowStart: null,
    arrivalWindowEnd: null,
  }));
  job.appointmentCount = 60;
  job.lastAppointmentId = state.appointments.where("jobId", job.id).at(-1)?.id ?? job.lastAppointmentId;
  crowdInvoice(state, job.invoiceId ?? 0);
}

/** Odd amounts, which add up. */
function crowdInvoice(state: State, id: number): void {
  const invoice = state.invoices.get(id);
  const skus = [...state.skus.values()];
  if (!invoice) return;
  for (let n = 0; n < 500; n++) {
    const sku = inTurn(skus, n);
    const amounts = { unitPrice: inTurn(prices, n), quantity: inTurn(quantities, n) };
    invoice.items.push(
      newItem(state, invoice, { sku, ...amounts, description: sku.description }, invoice.createdOn),
    );
  }
  const before = Number(invoice.balance);
  Object.assign(invoice, totals(state, invoice));
  const [job, customer] = [state.jobs.get(invoice.job?.id ?? 0), state.customers.get(invoice.customer.id)];
  if (job) job.total = Number(invoice.total);
  if (customer) customer.balance = sum([customer.balance, invoice.balance, -before]);
}

const inTurn = <T>(values: readonly T[], n: number) => values[n % values.length] as T;

// They come together in all combinations, since their counts have no common divisor.
const prices = [0, 0.01, -0.01, 9_999_999.99, -1234.5, 19.99, 100 / 3];
const quantities = [1, 0, 0.333333, 1000, -1];
