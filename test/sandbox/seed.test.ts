import { startClock } from "../../sandbox/kit/clock";
import { followAppointments } from "../../sandbox/rules/appointments";
import { places } from "../../sandbox/seed/places";
import { seed } from "../../sandbox/seed/seed";
import { startSandbox } from "../../sandbox/server";
import { createState } from "../../sandbox/state";

const morning = Date.parse("2026-06-01T15:00:00Z");

const seeded = (size: { customers: number; jobs: number }, today = morning) => {
  const state = createState(startClock(today));
  seed(state, size);
  return state;
};
const state = seeded({ customers: 300, jobs: 400 });

test("the records are the same each time", () => {
  const plain = (tables: object) =>
    JSON.stringify(Object.values(tables).map((table) => [...(table.values?.() ?? [])]));
  expect(plain(seeded({ customers: 50, jobs: 50 }))).toBe(plain(seeded({ customers: 50, jobs: 50 })));
});

test("there are as many customers and jobs as asked for, and none where none are", async () => {
  expect([state.customers.size, state.jobs.size, state.invoices.size]).toEqual([300, 400, 400]);
  const sandbox = await startSandbox({ customers: 7 });
  expect([sandbox.state.customers.size, sandbox.state.jobs.size]).toEqual([7, 7]);
  await sandbox.close();
  const empty = seeded({ customers: 0, jobs: 10 });
  expect([empty.customers.size, empty.jobs.size]).toEqual([0, 0]);
  expect(empty.technicians.size).toBeGreaterThan(0);
});

test("IDs are unique over all tables and ascend within each", () => {
  const tables = Object.values(state).filter((table) => table instanceof Map && table !== state.externalData);
  const ids = tables.flatMap((table) => [...(table as Map<number, unknown>).keys()]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const table of tables) {
    const keys = [...(table as Map<number, unknown>).keys()];
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
  }
});

test("addresses have a city, state and zip code that belong together", () => {
  for (const { address } of [...state.customers.values(), ...state.locations.values()]) {
    const inCity = places.filter(({ city }) => city === address.city);
    expect(inCity.map(({ state }) => state)).toEqual([address.state]);
    expect(inCity.flatMap(({ zips }) => [...zips])).toContain(address.zip);
  }
});

test("every customer has a location, and every job one of its customer's", () => {
  const owners = new Set([...state.locations.values()].map(({ customerId }) => customerId));
  expect(owners).toEqual(new Set(state.customers.keys()));
  for (const job of state.jobs.values())
    expect(state.locations.get(job.locationId)?.customerId).toBe(job.customerId);
});

test("there are customers, jobs and appointments of each kind", () => {
  const kinds = (values: Iterable<string | boolean>) => [...new Set(values)].sort();
  const customers = [...state.customers.values()];
  expect(kinds(customers.map(({ type }) => type))).toEqual(["Commercial", "Residential"]);
  expect(kinds(customers.map(({ active }) => active))).toEqual([false, true]);
  const few = seeded({ customers: 20, jobs: 40 });
  expect(kinds([...few.jobs.values()].map(({ jobStatus }) => jobStatus))).toEqual([
    "Canceled",
    "Completed",
    "Dispatched",
    "Hold",
    "InProgress",
    "Scheduled",
  ]);
  expect(kinds([...few.appointments.values()].map(({ status }) => status))).toEqual([
    "Canceled",
    "Dispatched",
    "Done",
    "Hold",
    "Scheduled",
    "Working",
  ]);
});

test("jobs agree with their appointments as the rules would have them", () => {
  for (const job of state.jobs.values()) {
    const before = { ...job };
    followAppointments(state, job);
    expect(job).toEqual({ ...before, modifiedOn: job.modifiedOn });
  }
});

test("invoices add up, and what is owed is on the customers' balances", () => {
  const owed = new Map<number, number>();
  for (const invoice of state.invoices.values()) {
    const sum = invoice.items.reduce((total, item) => total + Number(item.total), 0);
    expect(Number(invoice.subTotal)).toBeCloseTo(sum, 2);
    expect(Number(invoice.total)).toBeCloseTo(sum + Number(invoice.salesTax), 2);
    const customerId = invoice.customer?.id ?? 0;
    owed.set(customerId, (owed.get(customerId) ?? 0) + Number(invoice.balance));
  }
  for (const customer of state.customers.values())
    expect(customer.balance).toBeCloseTo(owed.get(customer.id) ?? 0, 2);
});
