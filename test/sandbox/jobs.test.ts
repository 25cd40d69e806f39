import type { Assignment } from "../../api/dispatch/appointmentAssignments";
import type { Appointment, Job } from "../../sandbox/kept";
import {
  type Answer,
  type ErrorBody,
  first,
  jobIn,
  type Page,
  useSandbox,
  validBooking,
  visit,
} from "./support";

const api = useSandbox({ customers: 30 });

const booking = (changes: object = {}) => ({ ...validBooking(api.sandbox), ...changes });

const book = async (changes?: object) => (await api.call<Job>("POST", "jpm", "/jobs", booking(changes))).body;
const read = async (id: number) => (await api.call<Job>("GET", "jpm", `/jobs/${id}`)).body;
const appointmentsOf = async (id: number) =>
  (await api.call<Page<Appointment>>("GET", "jpm", `/appointments?jobId=${id}`)).body.data;
const cancel = (id: number, body: object): Promise<Answer<ErrorBody>> =>
  api.call("PUT", "jpm", `/jobs/${id}/cancel`, body);
const activeReasonId = () => first(api.sandbox.state.cancelReasons).id;

describe("booking a job", () => {
  test("of a booking and a lead converts them, once", async () => {
    const { bookings, leads } = api.sandbox.state;
    const open = { bookingId: first(bookings).id, leadId: first(leads).id };
    bookings.update(first(bookings), { status: "New" });
    leads.update(first(leads), { status: "Open" });
    const job = await book({ ...open, noCharge: true });
    expect(job).toMatchObject({ bookingId: open.bookingId, noCharge: true });
    expect(bookings.get(open.bookingId)).toMatchObject({ status: "Converted", jobId: job.id });
    const { customerId, locationId } = job;
    const converted = { status: "Converted", customerId, locationId, followUpDate: null };
    expect(leads.get(open.leadId)).toMatchObject(converted);
    const { status, body } = await api.call("POST", "jpm", "/jobs", booking(open));
    expect([status, body.errors]).toEqual([
      400,
      {
        LeadId: [`Lead ${open.leadId} is converted already.`],
        BookingId: [`Booking ${open.bookingId} is converted already.`],
      },
    ]);
  });

  test("creates its appointments, in UTC, and its invoice", async () => {
    const { status, body: job } = await api.call<Job>(
      "POST",
      "jpm",
      "/jobs",
      booking({
        summary: "No heat upstairs",
        appointments: [
          { start: "2026-06-12T09:00:00-07:00", end: "2026-06-12T11:00:00-07:00" },
          { ...visit, arrivalWindowStart: visit.start, arrivalWindowEnd: "2026-06-10T17:00:00Z" },
        ],
      }),
    );
    expect(status).toBe(200);
    const appointments = await appointmentsOf(job.id);
    expect(appointments).toMatchObject([
      {
        start: "2026-06-12T16:00:00Z",
        end: "2026-06-12T18:00:00Z",
        appointmentNumber: `${job.jobNumber}-1`,
        arrivalWindowStart: null,
        status: "Scheduled",
        customerId: job.customerId,
      },
      { arrivalWindowEnd: "2026-06-10T17:00:00Z", appointmentNumber: `${job.jobNumber}-2` },
    ]);
    expect(job).toMatchObject({
      jobStatus: "Scheduled",
      summary: "No heat upstairs",
      appointmentCount: 2,
      firstAppointmentId: appointments[1]?.id,
      lastAppointmentId: appointments[0]?.id,
      total: 0,
    });
    expect(await read(job.id)).toEqual(job);
    expect(api.sandbox.state.invoices.get(job.invoiceId)).toMatchObject({
      job: { id: job.id, number: job.jobNumber },
      customer: { id: job.customerId },
      location: { id: job.locationId },
      items: [],
      total: "0.00",
      balance: "0.00",
    });
  });

  test("gives each job its own number", async () => {
    const [one, two] = [await book(), await book()];
    expect(one.jobNumber).not.toBe(two.jobNumber);
  });

  test("assigns the appointment's technicians, without dispatching them", async () => {
    const { id: technicianId, name } = first(api.sandbox.state.technicians);
    const job = await book({ appointments: [{ ...visit, technicianIds: [technicianId, technicianId] }] });
    const { body } = await api.call<Page<Assignment>>(
      "GET",
      "dispatch",
      `/appointment-assignments?jobId=${job.id}`,
    );
    expect(body.data).toMatchObject([
      { technicianId, technicianName: name, status: "Scheduled", appointmentId: job.firstAppointmentId },
    ]);
    expect(job.jobStatus).toBe("Scheduled");
  });

  test.each<[string, () => object, string, string]>([
    ["an unknown customer", () => ({ customerId: 5 }), "CustomerId", "Customer 5 does not exist."],
    ["an unknown location", () => ({ locationId: 5 }), "LocationId", "Location 5 does not exist."],
    ["an unknown job type", () => ({ jobTypeId: 5 }), "JobTypeId", "Job type 5 does not exist."],
    [
      "an unknown business unit",
      () => ({ businessUnitId: 5 }),
      "BusinessUnitId",
      "Business unit 5 does not exist.",
    ],
    ["an unknown campaign", () => ({ campaignId: 5 }), "CampaignId", "Campaign 5 does not exist."],
    ["an unknown project", () => ({ projectId: 5 }), "ProjectId", "Project 5 does not exist."],
    ["an unknown booking", () => ({ bookingId: 5 }), "BookingId", "Booking 5 does not exist."],
    ["an unknown lead", () => ({ leadId: 5 }), "LeadId", "Lead 5 does not exist."],
    [
      "an unknown source of the lead",
      () => ({ jobGeneratedLeadSource: { employeeId: 5 } }),
      "JobGeneratedLeadSource.EmployeeId",
      "Employee 5 does not exist.",
    ],
    ["an unknown seller", () => ({ soldById: 5 }), "SoldById", "Technician 5 does not exist."],
    ["no appointment", () => ({ appointments: [] }), "Appointments", "At least one appointment is required."],
    [
      "an unknown technician",
      () => ({ appointments: [{ ...visit, technicianIds: [5] }] }),
      "Appointments[0].TechnicianIds[0]",
      "Technician 5 does not exist.",
    ],
    [
      "an end that is not after the start",
      () => ({ appointments: [{ ...visit, end: visit.start }] }),
      "Appointments[0].End",
      "End must be after Start.",
    ],
    [
      "an arrival window out of order",
      () => ({ appointments: [{ ...visit, arrivalWindowStart: visit.end, arrivalWindowEnd: visit.start }] }),
      "Appointments[0].ArrivalWindowEnd",
      "ArrivalWindowEnd must be after ArrivalWindowStart.",
    ],
    [
      "a time without a zone",
      () => ({ appointments: [{ ...visit, start: "2026-06-10T16:00:00" }] }),
      "Appointments[0].Start",
      'The value "2026-06-10T16:00:00" is not valid: Start must be a date-time.',
    ],
    [
      "another priority",
      () => ({ priority: "Asap" }),
      "Priority",
      'The value "Asap" is not valid for Priority. Values: [Low, Normal, High, Urgent].',
    ],
  ])("refuses %s", async (_case, changes, field, message) => {
    const before = api.sandbox.state.jobs.size;
    const { status, body } = await api.call("POST", "jpm", "/jobs", booking(changes()));
    expect([status, body.errors]).toEqual([400, { [field]: [message] }]);
    expect(api.sandbox.state.jobs.size).toBe(before);
  });

  test("refuses an inactive technician", async () => {
    const { id } = first(api.sandbox.state.technicians, ({ active }) => !active);
    const { body } = await api.call(
      "POST",
      "jpm",
      "/jobs",
      booking({ appointments: [{ ...visit, technicianIds: [id] }] }),
    );
    expect(body.errors).toEqual({ "Appointments[0].TechnicianIds[0]": [`Technician ${id} is not active.`] });
  });

  test("refuses another customer's location", async () => {
    const { customerId, locationId } = booking();
    const other = first(api.sandbox.state.locations, (location) => location.customerId !== customerId);
    const { status, body } = await api.call(
      "POST",
      "jpm",
      "/jobs",
      booking({ customerId: other.customerId }),
    );
    expect([status, body.errors]).toEqual([
      400,
      { LocationId: [`Location ${locationId} is not one of customer ${other.customerId}.`] },
    ]);
  });
});

describe("changing a job", () => {
  test("changes what is given and keeps the rest", async () => {
    const job = await book({ summary: "Before", customerPo: "PO-1" });
    const { body } = await api.call<Job>("PATCH", "jpm", `/jobs/${job.id}`, { summary: "", priority: "Low" });
    expect(body).toEqual({ ...job, summary: "", priority: "Low", modifiedOn: body.modifiedOn });
    expect(await read(job.id)).toEqual(body);
  });

  test("replaces tags and custom fields as a whole", async () => {
    const { tagTypes, customFieldTypes } = api.sandbox.state;
    const [tag, other] = tagTypes.keys();
    const type = first(customFieldTypes, ({ entity }) => entity === "Job");
    const job = await book({ tagTypeIds: [tag], customFields: [{ typeId: type.id, value: "P-1" }] });
    expect(job).toMatchObject({ tagTypeIds: [tag], customFields: [{ name: type.name, value: "P-1" }] });
    const changes = { tagTypeIds: [other], customFields: [] };
    expect((await api.call("PATCH", "jpm", `/jobs/${job.id}`, changes)).body).toMatchObject(changes);
  });

  test("moves its appointments to a new customer, whose location must go along", async () => {
    const job = await book();
    const { locations } = api.sandbox.state;
    const other = first(locations, ({ customerId }) => customerId !== job.customerId);
    const path = `/jobs/${job.id}`;
    const alone = await api.call("PATCH", "jpm", path, { customerId: other.customerId });
    expect([alone.status, Object.keys(alone.body.errors)]).toEqual([400, ["LocationId"]]);
    await api.call("PATCH", "jpm", path, { customerId: other.customerId, locationId: other.id });
    expect(await appointmentsOf(job.id)).toMatchObject([{ customerId: other.customerId }]);
  });

  test("works although its location has gone to another customer since", async () => {
    const job = await book();
    const other = first(api.sandbox.state.customers, ({ id }) => id !== job.customerId);
    const location = `/locations/${job.locationId}`;
    await api.call("PATCH", "crm", location, { customerId: other.id });
    expect((await api.call("PATCH", "jpm", `/jobs/${job.id}`, { summary: "x" })).status).toBe(200);
    await api.call("PATCH", "crm", location, { customerId: job.customerId });
  });

  test("gives its invoice's items its business unit on request", async () => {
    const { state } = api.sandbox;
    const job = jobIn(api.sandbox, "Completed");
    const unit = first(state.businessUnits, ({ id }) => id !== job.businessUnitId);
    const move = { businessUnitId: unit.id, shouldUpdateInvoiceItems: true };
    await api.call("PATCH", "jpm", `/jobs/${job.id}`, move);
    const units = state.invoices.get(job.invoiceId)?.items.map((item) => item.businessUnit?.id);
    expect(new Set(units)).toEqual(new Set([unit.id]));
  });

  test("cannot change its status", async () => {
    const { id } = await book();
    const { body } = await api.call("PATCH", "jpm", `/jobs/${id}`, { jobStatus: "Completed" });
    expect(body.errors).toEqual({ JobStatus: ["The field 'jobStatus' is unknown."] });
  });

  test("of an unknown job answers 404", async () => {
    const { body } = await api.call("PATCH", "jpm", "/jobs/5", { summary: "x" });
    expect(body).toMatchObject({ status: 404, title: "Job 5 was not found." });
  });
});

test("a job cannot be deleted", async () => {
  expect((await api.call("DELETE", "jpm", `/jobs/${first(api.sandbox.state.jobs).id}`)).status).toBe(405);
});

describe("canceling a job", () => {
  test("cancels its appointments, except those that are done, and keeps the reason", async () => {
    const job = await book({
      appointments: [visit, { start: "2026-06-11T16:00:00Z", end: "2026-06-11T18:00:00Z" }],
    });
    const done = api.sandbox.state.appointments.get(job.firstAppointmentId) as Appointment;
    api.sandbox.state.appointments.update(done, { status: "Done" });
    const reasonId = activeReasonId();
    expect(await cancel(job.id, { reasonId, memo: "Sold the house" })).toEqual({
      status: 200,
      body: undefined,
    });
    expect((await read(job.id)).jobStatus).toBe("Canceled");
    expect((await appointmentsOf(job.id)).map(({ status }) => status)).toEqual(["Done", "Canceled"]);
    const cancellations = [...api.sandbox.state.jobCancellations.values()];
    expect(cancellations.filter(({ jobId }) => jobId === job.id)).toMatchObject([
      { reasonId, memo: "Sold the house" },
    ]);
  });

  test.each<Job["jobStatus"]>(["Completed", "Canceled"])("is refused when it is %s", async (status) => {
    const { id, modifiedOn } = jobIn(api.sandbox, status);
    const { body } = await cancel(id, { reasonId: activeReasonId(), memo: "x" });
    expect(body).toMatchObject({
      status: 400,
      title: `Job ${id} is ${status.toLowerCase()} and cannot be canceled.`,
    });
    expect((await read(id)).modifiedOn).toBe(modifiedOn);
  });

  test.each<Job["jobStatus"]>(["Dispatched", "InProgress", "Hold"])("works when it is %s", async (status) => {
    const { id } = jobIn(api.sandbox, status);
    expect((await cancel(id, { reasonId: activeReasonId(), memo: "x" })).status).toBe(200);
    expect((await read(id)).jobStatus).toBe("Canceled");
  });

  test("needs an active reason and a memo", async () => {
    const { id } = jobIn(api.sandbox, "Scheduled");
    const inactive = first(api.sandbox.state.cancelReasons, ({ active }) => !active).id;
    expect((await cancel(id, { reasonId: 5 })).body.errors).toEqual({
      ReasonId: ["Cancel reason 5 does not exist."],
      Memo: ["The Memo field is required."],
    });
    expect((await cancel(id, { reasonId: inactive, memo: " " })).body.errors).toEqual({
      ReasonId: [`Cancel reason ${inactive} is not active.`],
      Memo: ["The field must not be blank."],
    });
    expect((await read(id)).jobStatus).toBe("Scheduled");
  });

  test("of an unknown job answers 404", async () => {
    expect((await cancel(5, { reasonId: activeReasonId(), memo: "x" })).status).toBe(404);
  });
});
