import type { CreditMemo } from "../../api/accounting/creditMemos";
import type { Customer } from "../../api/crm/customers";
import type { Location } from "../../api/crm/locations";
import type { Assignment } from "../../api/dispatch/appointmentAssignments";
import type { Appointment, Job } from "../../sandbox/kept";
import { first, type Page, useSandbox } from "./support";

const api = useSandbox({ customers: 150 });

/** Lists with a filter and compares with the records that the test's own predicate picks from the tables. */
async function expectFiltered<R extends { id: number }>(
  [module, path]: [string, string],
  query: string,
  table: Map<number, R>,
  test: (record: R) => boolean,
): Promise<void> {
  const { status, body } = await api.call<Page<R>>("GET", module, `${path}?pageSize=5000&${query}`);
  const expected = [...table.values()].filter(test).map(({ id }) => id);
  expect(status).toBe(200);
  expect(expected.length).toBeGreaterThan(0);
  expect(expected.length).toBeLessThan(table.size);
  expect(body.data.map(({ id }) => id)).toEqual(expected);
}

describe("customers", () => {
  const customers = (query: string, test: (customer: Customer) => boolean) =>
    expectFiltered(["crm", "/customers"], query, api.sandbox.state.customers, test);

  test("only active ones are listed unless asked otherwise", async () => {
    await customers("", (customer) => customer.active);
    await customers("active=False", (customer) => !customer.active);
  });

  test("by IDs", async () => {
    const [one, two] = [...api.sandbox.state.customers.values()].filter(({ active }) => active);
    await customers(`ids=${one?.id},${two?.id}`, (customer) => customer === one || customer === two);
  });

  test("by part of the name and of the street, in any case", async () => {
    const { name, address } = first(api.sandbox.state.customers, ({ active }) => active);
    const part = name.slice(1, 5).toUpperCase();
    await customers(
      `name=${encodeURIComponent(part)}`,
      (customer) => customer.active && customer.name.toUpperCase().includes(part),
    );
    await customers(
      `street=${encodeURIComponent(address.street)}`,
      (customer) => customer.active && customer.address.street === address.street,
    );
  });

  test("by the parts of the address", async () => {
    const { address } = first(api.sandbox.state.customers, ({ active }) => active);
    await customers(`state=${address.state}`, (c) => c.active && c.address.state === address.state);
    await customers(`zip=${address.zip}`, (c) => c.active && c.address.zip === address.zip);
    await customers(
      `latitude=${address.latitude}`,
      (c) => c.active && c.address.latitude === address.latitude,
    );
  });

  test("by a telephone number, however it is written", async () => {
    const phone = first(api.sandbox.state.contacts, ({ type }) => type === "MobilePhone");
    const owners = [...api.sandbox.state.contacts.values()].filter(({ value }) => value === phone.value);
    const digits = phone.value.replace(/\D/g, "");
    await customers(`phone=${digits}`, (c) => c.active && owners.some(({ ownerId }) => ownerId === c.id));
  });

  test("by dates of creation and modification", async () => {
    const date = "2025-06-01T00:00:00Z";
    const iso = new Date(date).toISOString();
    await customers(`createdBefore=${date}`, (c) => c.active && c.createdOn < iso);
    await customers(`createdOnOrAfter=${date}`, (c) => c.active && c.createdOn >= iso);
    await customers(`modifiedBefore=${date}`, (c) => c.active && c.modifiedOn < iso);
    await customers(`modifiedOnOrAfter=${date}`, (c) => c.active && c.modifiedOn >= iso);
  });

  test("the limits of dates are exact", async () => {
    const middle = [...api.sandbox.state.customers.values()].filter(({ active }) => active)[60] as Customer;
    await customers(`createdOnOrAfter=${middle.createdOn}`, (c) => c.active && c.id >= middle.id);
    await customers(`createdBefore=${middle.createdOn}`, (c) => c.active && c.id < middle.id);
  });
});

describe("locations", () => {
  test("by customer and city", async () => {
    const { locations } = api.sandbox.state;
    const { customerId, address } = first(locations, ({ active }) => active);
    const filtered = (query: string, test: (location: Location) => boolean) =>
      expectFiltered(["crm", "/locations"], query, locations, test);
    await filtered(`customerId=${customerId}`, (location) => location.customerId === customerId);
    await filtered(
      `city=${encodeURIComponent(address.city)}`,
      (location) => location.active && location.address.city === address.city,
    );
  });
});

describe("jobs", () => {
  const jobs = (query: string, test: (job: Job) => boolean) =>
    expectFiltered(["jpm", "/jobs"], query, api.sandbox.state.jobs, test);
  const appointmentsOf = (job: Job) => api.sandbox.state.appointments.where("jobId", job.id);

  test("by number, status and priority", async () => {
    const { jobNumber } = first(api.sandbox.state.jobs);
    await jobs(`number=${jobNumber}`, (job) => job.jobNumber === jobNumber);
    await jobs("jobStatus=InProgress", (job) => job.jobStatus === "InProgress");
    await jobs("priority=Urgent", (job) => job.priority === "Urgent");
  });

  test("by every record that a job refers to", async () => {
    const job = first(api.sandbox.state.jobs);
    for (const field of [
      "customerId",
      "locationId",
      "jobTypeId",
      "campaignId",
      "businessUnitId",
      "invoiceId",
    ] as const)
      await jobs(`${field}=${job[field]}`, (other) => other[field] === job[field]);
  });

  test("by tags, any of several", async () => {
    const [one, two] = api.sandbox.state.tagTypes.keys();
    await jobs(`tagTypeIds=${one},${two}`, (job) => job.tagTypeIds.some((id) => id === one || id === two));
  });

  test("by completion", async () => {
    const date = "2025-10-01T00:00:00.000Z";
    await jobs(`completedOnOrAfter=${date}`, (job) => job.completedOn !== null && job.completedOn >= date);
    await jobs(`completedBefore=${date}`, (job) => job.completedOn !== null && job.completedOn < date);
  });

  test("by their appointments' status and start", async () => {
    await jobs("appointmentStatus=Hold", (job) =>
      appointmentsOf(job).some(({ status }) => status === "Hold"),
    );
    const [from, to] = ["2026-06-03T00:00:00.000Z", "2026-06-20T00:00:00.000Z"];
    await jobs(`appointmentStartsOnOrAfter=${from}&appointmentStartsBefore=${to}`, (job) =>
      appointmentsOf(job).some(({ start }) => start >= from && start < to),
    );
    await jobs(`firstAppointmentStartsOnOrAfter=${from}&firstAppointmentStartsBefore=${to}`, (job) => {
      const start = api.sandbox.state.appointments.get(job.firstAppointmentId)?.start ?? "";
      return start >= from && start < to;
    });
  });

  test("one appointment must lie in the whole range", async () => {
    const { state } = api.sandbox;
    const twoVisits = first(state.jobs, (job) => job.appointmentCount === 2);
    const [one, two] = appointmentsOf(twoVisits) as [Appointment, Appointment];
    const { body } = await api.call<Page>(
      "GET",
      "jpm",
      `/jobs?pageSize=5000&appointmentStartsOnOrAfter=${one.end}&appointmentStartsBefore=${two.start}`,
    );
    expect(body.data.map(({ id }) => id)).not.toContain(twoVisits.id);
  });

  test("by technician", async () => {
    const { technicianId } = first(api.sandbox.state.assignments);
    await jobs(`technicianId=${technicianId}`, (job) =>
      [...api.sandbox.state.assignments.values()].some(
        (other) => other.active && other.jobId === job.id && other.technicianId === technicianId,
      ),
    );
  });

  test("by estimates, unused appointments, project, booking and seller: none has any", async () => {
    for (const query of [
      "estimateIds=1,2",
      "hasUnusedAppointments=true",
      "projectId=1",
      "bookingId=1",
      "soldById=1",
    ]) {
      const { body } = await api.call<Page>("GET", "jpm", `/jobs?${query}`);
      expect(body.data).toEqual([]);
    }
    const { body } = await api.call<Page>(
      "GET",
      "jpm",
      "/jobs?hasUnusedAppointments=false&includeTotal=true",
    );
    expect(body.totalCount).toBe(150);
  });
});

describe("appointments and assignments", () => {
  test("appointments by job, status, start, technician, customer and number", async () => {
    const { appointments, assignments } = api.sandbox.state;
    const filtered = (query: string, test: (appointment: Appointment) => boolean) =>
      expectFiltered(["jpm", "/appointments"], `active=Any&${query}`, appointments, test);
    const { jobId, customerId, appointmentNumber } = first(appointments);
    await filtered(`jobId=${jobId}`, (appointment) => appointment.jobId === jobId);
    await filtered(`customerId=${customerId}`, (appointment) => appointment.customerId === customerId);
    await filtered(`number=${appointmentNumber}`, (other) => other.appointmentNumber === appointmentNumber);
    await filtered("status=Working", (appointment) => appointment.status === "Working");
    const date = "2026-06-01T00:00:00.000Z";
    await filtered(`startsOnOrAfter=${date}`, (appointment) => appointment.start >= date);
    await filtered(`startsBefore=${date}`, (appointment) => appointment.start < date);
    const { technicianId } = first(assignments);
    await filtered(`technicianId=${technicianId}`, (appointment) =>
      assignments
        .where("appointmentId", appointment.id)
        .some((other) => other.active && other.technicianId === technicianId),
    );
  });

  test("assignments by appointments and job", async () => {
    const { assignments } = api.sandbox.state;
    const filtered = (query: string, test: (assignment: Assignment) => boolean) =>
      expectFiltered(["dispatch", "/appointment-assignments"], query, assignments, test);
    const { appointmentId, jobId } = first(assignments);
    await filtered(`appointmentIds=${appointmentId},1`, (other) => other.appointmentId === appointmentId);
    await filtered(`jobId=${jobId}`, (other) => other.jobId === jobId);
  });
});

describe("settings", () => {
  test("technicians, business units, roles, job types and cancel reasons", async () => {
    const { technicians, businessUnits, userRoles, jobTypes, cancelReasons } = api.sandbox.state;
    const technician = first(technicians);
    const settings = (path: string): [string, string] => ["settings", path];
    await expectFiltered(settings("/technicians"), "", technicians, ({ active }) => active);
    await expectFiltered(
      settings("/technicians"),
      `userIds=${technician.userId}`,
      technicians,
      (other) => other === technician,
    );
    await expectFiltered(settings("/business-units"), "name=hvac", businessUnits, ({ name }) =>
      /hvac/i.test(name),
    );
    await expectFiltered(
      settings("/user-roles"),
      "active=Any&employeeType=Technician",
      userRoles,
      ({ employeeType }) => employeeType === "Technician",
    );
    await expectFiltered(
      ["jpm", "/job-types"],
      "active=Any&minDuration=7200",
      jobTypes,
      ({ duration }) => duration >= 7200,
    );
    await expectFiltered(
      ["jpm", "/job-types"],
      "active=Any&maxDuration=7200",
      jobTypes,
      ({ duration }) => duration <= 7200,
    );
    await expectFiltered(
      ["jpm", "/job-cancel-reasons"],
      "active=True",
      cancelReasons,
      ({ active }) => active,
    );
  });

  test("cancel reasons are listed with the inactive ones unless asked otherwise", async () => {
    const { body } = await api.call<Page>("GET", "jpm", "/job-cancel-reasons");
    expect(body.data).toHaveLength(api.sandbox.state.cancelReasons.size);
  });
});

describe("what is filtered by days", () => {
  test("credit memos by the days that they were applied on", async () => {
    const { creditMemos } = api.sandbox.state;
    const to = {
      appliedId: 1,
      appliedTo: 1,
      appliedAmount: 1,
      appliedBy: null,
      appliedToReferenceNumber: null,
    };
    const [one, other] = creditMemos.values();
    for (const [memo, appliedOn] of [
      [one, "2026-05-01"],
      [other, "2026-05-02"],
    ] as const)
      if (memo) creditMemos.update(memo, { appliedTo: [{ ...to, appliedOn }] });
    const day = "2026-05-02";
    const appliedOn = (memo: CreditMemo) => (memo.appliedTo ?? []).map((each) => each.appliedOn);
    const filtered = (query: string, test: (applied: string) => boolean) =>
      expectFiltered(["accounting", "/credit-memos"], `active=Any&${query}`, creditMemos, (memo) =>
        appliedOn(memo).some(test),
      );
    await filtered(`appliedOnOrAfter=${day}`, (applied) => applied >= day);
    await filtered(`appliedBefore=${day}`, (applied) => applied < day);
  });

  test.each([
    ["/credit-memos", ["AppliedBefore", "AppliedOnOrAfter"]],
    ["/journal-entries", ["PostedFrom", "PostedTo", "TransactionPostedFrom", "TransactionPostedTo"]],
  ])("%s refuses what is no day", async (path, fields) => {
    const query = fields.map((field) => `${field.replace(/^./, (letter) => letter.toLowerCase())}=soon`);
    const { status, body } = await api.call("GET", "accounting", `${path}?${query.join("&")}`);
    expect([status, Object.keys(body.errors).sort()]).toEqual([400, fields]);
  });
});
