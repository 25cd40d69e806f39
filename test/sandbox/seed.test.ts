import { startClock } from "../../sandbox/kit/clock";
import { followAppointments } from "../../sandbox/rules/appointments";
import { places } from "../../sandbox/seed/places";
import { type SeedName, seeds } from "../../sandbox/seed/seed";
import { startSandbox } from "../../sandbox/server";
import { createState } from "../../sandbox/state";
import { fingerprints, readLock } from "./seedLock";

const day = 24 * 60 * 60_000;
const morning = Date.parse("2026-06-01T15:00:00Z");

const seeded = (size: { customers: number; jobs: number }, today = morning, name: SeedName = "usual") => {
  const state = createState(startClock(today));
  seeds[name](state, size);
  return state;
};
const state = seeded({ customers: 300, jobs: 400 });
const tenants = { usual: state, hostile: seeded({ customers: 60, jobs: 60 }, morning, "hostile") };
const both = Object.entries(tenants);

const plain = (tables: object) =>
  JSON.stringify(Object.values(tables).map((table) => [...(table.values?.() ?? [])]));
const few = { customers: 50, jobs: 50 };

test.each(Object.keys(seeds) as SeedName[])("the records are the same each time: %s", (name) => {
  expect(plain(seeded(few, morning, name))).toBe(plain(seeded(few, morning, name)));
});

test("the records of v1 are those of the versions before; tables may get some that had none", () => {
  expect(fingerprints()).toMatchObject(readLock());
});

test.each([-400, 1, 31])("%d days later they are the same, so many days later", (days) => {
  const moved = plain(seeded(few)).replace(/\b\d{4}-\d\d-\d\d/g, (date) => {
    const later = new Date(Date.parse(date) + days * day).toISOString();
    return later.slice(0, date.length);
  });
  expect(plain(seeded(few, morning + days * day))).toBe(moved);
});

const dates = /\b\d{4}-\d\d-\d\d(T[\d:.]+Z)?/g;
const undated = (tables: object) => plain(tables).replace(dates, "");
const many = { customers: 100, jobs: 400 };
const usual = undated(seeded(many));

describe.each([0, 0.1, 0.45, 0.99])("started %d days after the workday began", (share) => {
  const now = morning + share * day;
  const tenant = seeded(many, now);

  test("the tenant has the same records", () => {
    expect(undated(tenant)).toBe(usual);
  });

  test("no record is from later", () => {
    const past = /"(createdOn|modifiedOn|completedOn|invoiceDate|paidOn|appliedOn|soldOn|date)":"([^"]+)"/g;
    // Visits have the date that they are planned for.
    const noted = { ...tenant, recurringServiceEvents: [] };
    const stamps = [...plain(noted).matchAll(past)].map(([, , stamp]) => Date.parse(stamp ?? ""));
    expect(stamps.length).toBeGreaterThan(1000);
    expect(stamps.filter((stamp) => !(stamp <= now))).toEqual([]);
  });

  test("there is work behind it, of today, and ahead of it", () => {
    const inHours = [...tenant.appointments.values()].map(({ status, start }) => ({
      status,
      hours: (Date.parse(start) - now) / (day / 24),
    }));
    const statuses = (from: number, to: number) =>
      [
        ...new Set(inHours.filter(({ hours }) => hours >= from && hours < to).map(({ status }) => status)),
      ].sort();
    expect(statuses(-15, 0)).toEqual(["Done", "Working"]);
    expect(statuses(0, 5)).toEqual(["Dispatched", "Scheduled"]);
    expect(statuses(24, 40 * 24)).toEqual(expect.arrayContaining(["Canceled", "Hold", "Scheduled"]));
    expect(statuses(-1000 * 24, -24)).toEqual(["Canceled", "Done"]);
    for (const { jobStatus, completedOn } of tenant.jobs.values())
      if (jobStatus !== "Canceled") expect(completedOn !== null).toBe(jobStatus === "Completed");
  });

  test("invoices are due, and memberships end, before it and after it", () => {
    const sides = (stamps: (string | null)[]) =>
      new Set(stamps.map((stamp) => Date.parse(stamp ?? "") > now));
    const owed = [...tenant.invoices.values()].filter(({ balance }) => Number(balance) > 0);
    expect(sides(owed.map(({ dueDate }) => dueDate)).size).toBe(2);
    expect(sides([...tenant.memberships.values()].map(({ to }) => to ?? null)).size).toBe(2);
    for (const { status, to } of tenant.memberships.values())
      if (to) expect(status === "Expired").toBe(Date.parse(to) <= now);
  });
});

test("there are as many customers and jobs as asked for, and none where none are", async () => {
  const ofJobs = [...state.invoices.values()].filter(({ job }) => job !== null);
  expect([state.customers.size, state.jobs.size]).toEqual([300, 400]);
  expect(new Set(ofJobs.map(({ job }) => job?.id))).toEqual(new Set(state.jobs.keys()));
  const sandbox = await startSandbox({ customers: 7 });
  expect([sandbox.state.customers.size, sandbox.state.jobs.size]).toEqual([7, 7]);
  await sandbox.close();
  const empty = seeded({ customers: 0, jobs: 10 });
  expect([empty.customers.size, empty.jobs.size]).toEqual([0, 0]);
  expect(empty.technicians.size).toBeGreaterThan(0);
});

test.each(both)("IDs are unique over all tables and ascend within each: %s", (_name, state) => {
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

test.each(both)("every customer has a location, and every job one of its customer's: %s", (_name, state) => {
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
  const small = seeded({ customers: 20, jobs: 40 });
  expect(kinds([...small.jobs.values()].map(({ jobStatus }) => jobStatus))).toEqual([
    "Canceled",
    "Completed",
    "Dispatched",
    "Hold",
    "InProgress",
    "Scheduled",
  ]);
  expect(kinds([...small.appointments.values()].map(({ status }) => status))).toEqual([
    "Canceled",
    "Dispatched",
    "Done",
    "Hold",
    "Scheduled",
    "Working",
  ]);
});

test("even a small tenant has a completed job whose invoice has items and is not posted yet", () => {
  const few = seeded({ customers: 7, jobs: 7 });
  const open = [...few.invoices.values()].filter(({ job, items, syncStatus }) => {
    const { jobStatus } = few.jobs.get(job?.id ?? 0) ?? {};
    return jobStatus === "Completed" && items.length > 0 && syncStatus === "Pending";
  });
  expect(open.length).toBeGreaterThan(0);
});

test("expired memberships are active, as in ServiceTitan; some canceled jobs were completed", () => {
  const expired = [...state.memberships.values()].filter(({ status }) => status === "Expired");
  expect(new Set(expired.map(({ active }) => active))).toEqual(new Set([true]));
  const canceled = [...state.jobs.values()].filter(({ jobStatus }) => jobStatus === "Canceled");
  expect(new Set(canceled.map(({ completedOn }) => completedOn !== null))).toEqual(new Set([true, false]));
});

test.each(both)("jobs agree with their appointments as the rules would have them: %s", (_name, state) => {
  for (const job of state.jobs.values()) {
    const before = { ...job };
    followAppointments(state, job);
    expect(job).toEqual({ ...before, modifiedOn: job.modifiedOn });
  }
});

test.each(both)("invoices add up, and what is owed is on the customers' balances: %s", (_name, state) => {
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

test.each(both)("others are called as they call themselves, or not at all: %s", (_name, state) => {
  const called = [...state.invoices.values()].flatMap(({ customer, location, businessUnit, job }) => [
    [customer.name, state.customers.get(customer.id)?.name],
    [location.name, state.locations.get(location.id)?.name],
    [businessUnit.name, state.businessUnits.get(businessUnit.id)?.name],
    [job?.type, state.jobTypes.get(state.jobs.get(job?.id ?? 0)?.jobTypeId ?? 0)?.name],
  ]);
  const wrong = called.filter(([name, own]) => name != null && own != null && name !== own);
  expect(wrong).toEqual([]);
  expect(called.filter(([name]) => name != null).length).toBeGreaterThan(100);
});
