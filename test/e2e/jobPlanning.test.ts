import { dateIn } from "../harness";
import { type Appointment, ascending, idsOf, type Job, pastVisit, useOffice, visit } from "./office";

/** What ServiceTitan says that its job planning API is used for, each use played with the component's actions. */

const office = useOffice();
const { call, list, choose, book, stored } = office;

describe("jobs", () => {
  const [from, to] = [`${dateIn(2)}T00:00:00Z`, `${dateIn(16)}T00:00:00Z`] as const;

  test("that have work scheduled within a date range are found", async () => {
    const found = await list("listJobs", { appointmentStartsOnOrAfter: from, appointmentStartsBefore: to });
    const scheduled = stored().appointments.filter(({ start }) => start >= from && start < to);
    expect(scheduled.length).toBeGreaterThan(0);
    expect(idsOf(found)).toEqual(ascending(new Set(scheduled.map(({ jobId }) => jobId))));
  });

  test("completed within a date range are found", async () => {
    const [from, to] = [dateIn(-150), dateIn(-30)] as const;
    const found = await list("listJobs", { completedOnOrAfter: from, completedBefore: to });
    const completed = stored().jobs.filter(
      ({ completedOn }) => completedOn && completedOn >= from && completedOn < to,
    );
    expect(completed.length).toBeGreaterThan(0);
    expect(idsOf(found)).toEqual(idsOf(completed));
  });

  test("related to a project, or in a status, are found", async () => {
    const project = stored().projects.find(({ jobIds }) => jobIds.length > 0);
    expect(idsOf(await list("listJobs", { projectId: project?.id }))).toEqual(
      ascending(project?.jobIds ?? []),
    );
    const held = stored().jobs.filter(({ jobStatus }) => jobStatus === "Hold");
    expect(held.length).toBeGreaterThan(0);
    expect(idsOf(await list("listJobs", { jobStatus: "Hold" }))).toEqual(idsOf(held));
  });

  test("changed since a moment are found", async () => {
    const since = new Date().toISOString();
    const { id } = await book();
    expect(idsOf(await list("listJobs", { modifiedOnOrAfter: since }))).toContain(id);
    expect(idsOf(await list("listJobs", { modifiedBefore: since }))).not.toContain(id);
  });

  test("are booked for a customer's location, with their first appointment", async () => {
    const job = await book({ summary: "No heat since last night." });
    expect(await call("getJob", { jobId: job.id })).toMatchObject({ id: job.id, jobStatus: "Scheduled" });
    const appointment = await call<Appointment>("getAppointment", { appointmentId: job.firstAppointmentId });
    expect(appointment).toMatchObject({ start: `${dateIn(3)}T17:00:00Z`, status: "Scheduled" });
  });

  test("need a customer, a location of it, and an appointment", async () => {
    await expect(book({ customerId: "" })).rejects.toThrow(/^Customer ID is required/);
    await expect(book({ locationId: "5" })).rejects.toThrow(/LocationId: Location 5 does not exist/);
    await expect(book({ appointments: "[]" })).rejects.toThrow(/^Appointments is required/);
  });

  test("get another bill-to customer and summary", async () => {
    const { id } = await book();
    const other = stored().jobs.find(
      ({ customerId }) => customerId !== office.state.jobs.get(id)?.customerId,
    );
    await call("updateJob", {
      jobId: id,
      customerId: other?.customerId,
      locationId: other?.locationId,
      summary: "The pilot light is out.",
    });
    expect(await call<Job>("getJob", { jobId: id })).toMatchObject({
      customerId: other?.customerId,
      summary: "The pilot light is out.",
    });
  });

  test("are put on hold and canceled with one of the tenant's reasons, and tell why", async () => {
    const { id } = await book();
    const holdReason = await choose("selectHoldReason", "Waiting for parts");
    await call("holdJob", { jobId: id, reasonId: holdReason, memo: "The igniter is ordered." });
    expect((await call<Job>("getJob", { jobId: id })).jobStatus).toBe("Hold");
    const cancelReason = await choose("selectCancelReason", "Price");
    await call("cancelJob", { jobId: id, reasonId: cancelReason, memo: "Too expensive." });
    expect((await call<Job>("getJob", { jobId: id })).jobStatus).toBe("Canceled");

    const cancellations = await list<{ reasonId: number; memo: string }>(
      "listJobCancellations",
      {},
      { jobId: id },
    );
    expect(cancellations).toMatchObject([{ reasonId: Number(cancelReason), memo: "Too expensive." }]);
    const reasons = await list<{ id: number; name: string }>("listJobCancelReasons");
    expect(reasons.find((reason) => reason.id === cancellations[0]?.reasonId)?.name).toBe("Price");
    const { history } = await call<{ history: { eventType: string; memo: string }[] }>("getJobHistory", {
      jobId: id,
    });
    expect(history.map(({ eventType, memo }) => [eventType, memo])).toEqual([
      ["Job Booked", ""],
      ["Appointment Added", expect.stringMatching(/-1$/)],
      ["Job Put On Hold", "Waiting for parts: The igniter is ordered."],
      ["Job Canceled", "Price: Too expensive."],
    ]);
  });

  test("that were canceled are opened again", async () => {
    const { id } = await book();
    const reasonId = await choose("selectCancelReason", "Weather");
    await call("cancelJob", { jobId: id, reasonId, memo: "Storm." });
    await call("removeCancellation", { jobId: id });
    expect((await call<Job>("getJob", { jobId: id })).jobStatus).toBe("Scheduled");
    await expect(call("removeCancellation", { jobId: id })).rejects.toThrow(`Job ${id} is not canceled.`);
  });

  test("are completed once a technician is assigned", async () => {
    const { id, firstAppointmentId } = await book({ appointments: [pastVisit] });
    const completion = { jobId: id, completedOn: pastVisit.end };
    await expect(call("completeJob", completion)).rejects.toThrow(`Job ${id} has no assigned technicians.`);
    const technicianIds = [(await list("listTechnicians"))[0]?.id];
    await call("assignTechnicians", { jobAppointmentId: firstAppointmentId, technicianIds });
    await call("completeJob", completion);
    expect(await call<Job>("getJob", { jobId: id })).toMatchObject({
      jobStatus: "Completed",
      completedOn: `${dateIn(-6)}T18:00:00Z`,
    });
    await expect(
      call("rescheduleAppointment", { appointmentId: firstAppointmentId, ...visit }),
    ).rejects.toThrow("is done and cannot be rescheduled");
  });

  test("are not completed before their visit, or in the future", async () => {
    const technicianIds = [(await list("listTechnicians"))[0]?.id];
    const { id } = await book({ appointments: [{ ...pastVisit, technicianIds }] });
    const complete = (completedOn: string) => call("completeJob", { jobId: id, completedOn });
    await expect(complete(`${dateIn(-6)}T08:00:00-07:00`)).rejects.toThrow(
      `CompletedOn: The job's first appointment starts later, at ${dateIn(-6)}T16:00:00Z.`,
    );
    await expect(complete(`${dateIn(1)}T11:00:00-07:00`)).rejects.toThrow("must not be in the future");
  });

  test("that came of a booking or a lead are named by it, and a second one is refused", async () => {
    const booking = (await list<{ id: number; status: string }>("listBookingByTenant")).find(
      ({ status }) => status === "New",
    );
    const lead = (await list("listLeads", { status: "Open" }))[0];
    const job = await book({ bookingId: booking?.id, leadId: lead?.id });
    expect(job).toMatchObject({ bookingId: booking?.id });
    expect(await call("getBookingByTenant", { bookingId: booking?.id })).toMatchObject({
      status: "Converted",
      jobId: job.id,
    });
    const { customerId, locationId } = office.state.jobs.get(job.id) ?? {};
    expect(await call("getLead", { leadId: lead?.id })).toMatchObject({
      status: "Converted",
      customerId,
      locationId,
      followUpDate: null,
    });
    await expect(book({ bookingId: booking?.id })).rejects.toThrow(`Booking ${booking?.id} is converted`);
    await expect(book({ leadId: 5 })).rejects.toThrow("LeadId: Lead 5 does not exist.");
  });

  test("take notes and give them back in their order, with who wrote them", async () => {
    const { id } = await book();
    await call("createJobNote", { jobId: id, text: "Gate code 1180" });
    await call("createJobNote", { jobId: id, text: "Call before 5 pm", pinToTop: "true" });
    const notes = await list<{ text: string }>("listJobNotes", {}, { jobId: id });
    expect(notes).toMatchObject([
      { text: "Gate code 1180", isPinned: false, createdById: office.state.apiUserId },
      { text: "Call before 5 pm", isPinned: true },
    ]);
  });

  test("give their invoices", async () => {
    const { id } = await book();
    const invoices = await list("listInvoices", { jobId: id });
    expect(idsOf(invoices)).toEqual([office.state.jobs.get(id)?.invoiceId]);
  });
});

describe("appointments", () => {
  test("of a job, and of a project, are found", async () => {
    const project = stored().projects.find(({ jobIds }) => jobIds.length > 0);
    const jobId = project?.jobIds[0];
    const ofJob = stored().appointments.filter((appointment) => appointment.jobId === jobId);
    expect(idsOf(await list("listAppointments", { jobId }))).toEqual(idsOf(ofJob));
    const ofProject = stored().appointments.filter((each) => project?.jobIds.includes(each.jobId));
    expect(idsOf(await list("listAppointments", { projectId: project?.id }))).toEqual(idsOf(ofProject));
  });

  test("are rescheduled to a later date", async () => {
    const { firstAppointmentId } = await book();
    const appointment = await call<Appointment>("rescheduleAppointment", {
      appointmentId: firstAppointmentId,
      start: `${dateIn(7)}T09:00:00-08:00`,
      end: `${dateIn(7)}T11:00:00-08:00`,
    });
    expect(appointment.start).toBe(`${dateIn(7)}T17:00:00Z`);
    expect(await call("getAppointment", { appointmentId: firstAppointmentId })).toEqual(appointment);
  });

  test("get special instructions, and other ones later", async () => {
    const { firstAppointmentId: appointmentId } = await book();
    for (const specialInstructions of ["Ring the bell.", "Use the side door."])
      expect(
        await call<Appointment>("updateSpecialInstructions", { appointmentId, specialInstructions }),
      ).toMatchObject({ specialInstructions });
  });

  test("get technicians assigned and unassigned", async () => {
    const { firstAppointmentId } = await book();
    const technicianIds = idsOf(await list("listTechnicians")).slice(0, 2);
    const assigned = () =>
      list<{ id: number; technicianId: number }>("listAppointmentsAssignment", {
        appointmentIds: firstAppointmentId,
      });
    await call("assignTechnicians", { jobAppointmentId: firstAppointmentId, technicianIds });
    expect((await assigned()).map(({ technicianId }) => technicianId)).toEqual(technicianIds);
    const [leaving, staying] = technicianIds;
    await call("unassignTechnicians", { jobAppointmentId: firstAppointmentId, technicianIds: [leaving] });
    expect((await assigned()).map(({ technicianId }) => technicianId)).toEqual([staying]);
  });

  test("are put on hold one by one, and released", async () => {
    const { id, firstAppointmentId: appointmentId } = await book();
    await call("createAppointment", { jobId: id, ...visit });
    const reasonId = await choose("selectHoldReason", "Customer not home");
    await call("holdAppointment", { appointmentId, reasonId, memo: "Nobody opened." });
    const appointments = () => list<Appointment>("listAppointments", { jobId: id });
    expect((await appointments()).map(({ status }) => status)).toEqual(["Hold", "Scheduled"]);
    await call("releaseAppointment", { appointmentId });
    expect((await appointments()).map(({ status }) => status)).toEqual(["Scheduled", "Scheduled"]);
    await expect(call("releaseAppointment", { appointmentId })).rejects.toThrow("is not on hold");
  });

  test("are confirmed and unconfirmed", async () => {
    const { firstAppointmentId: appointmentId } = await book();
    await call("confirmAppointment", { appointmentId });
    expect((await call<Appointment>("getAppointment", { appointmentId })).isConfirmed).toBe(true);
    await call("unconfirmAppointment", { appointmentId });
    expect((await call<Appointment>("getAppointment", { appointmentId })).isConfirmed).toBe(false);
  });

  test("are added and deleted, but for a job's only one", async () => {
    const { id, firstAppointmentId } = await book();
    await expect(call("deleteAppointment", { appointmentId: firstAppointmentId })).rejects.toThrow(
      "is the only one of job",
    );
    const second = await call("createAppointment", { jobId: id, ...visit });
    await call("deleteAppointment", { appointmentId: second.id });
    expect(idsOf(await list("listAppointments", { jobId: id }))).toEqual([firstAppointmentId]);
  });

  test("of a job whose invoice is posted or exported cannot be moved", async () => {
    const { id, firstAppointmentId, invoiceId } = await book();
    const invoice = office.state.invoices.get(invoiceId);
    if (invoice) office.state.invoices.update(invoice, { syncStatus: "Posted" });
    const move = { appointmentId: firstAppointmentId, ...visit };
    await expect(call("rescheduleAppointment", move)).rejects.toThrow(
      `Invoice ${invoiceId} of job ${id} is posted: the job's appointments cannot be changed.`,
    );
  });
});
