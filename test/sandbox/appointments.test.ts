import type { Assignment } from "../../api/dispatch/appointmentAssignments";
import type { Appointment, Job } from "../../sandbox/kept";
import { appointmentIn, type ErrorBody, first, jobIn, type Page, useSandbox } from "./support";

const api = useSandbox({ customers: 80 });

const visit = { start: "2026-07-01T16:00:00Z", end: "2026-07-01T18:00:00Z" };

const add = <T = Appointment>(jobId: number, changes: object = {}) =>
  api.call<T>("POST", "jpm", "/appointments", { jobId, ...visit, ...changes });
const remove = (id: number) => api.call("DELETE", "jpm", `/appointments/${id}`);
const readJob = async (id: number) => (await api.call<Job>("GET", "jpm", `/jobs/${id}`)).body;
const jobWith = (test: (job: Job) => boolean) => first(api.sandbox.state.jobs, test);
const single = (job: Job) => job.jobStatus === "Scheduled" && job.appointmentCount === 1;
const technicians = () => [...api.sandbox.state.technicians.values()].filter(({ active }) => active);

const change = <T = Appointment>(
  verb: "assign" | "unassign",
  jobAppointmentId: number,
  technicianIds: number[],
) =>
  api.call<T>("POST", "dispatch", `/appointment-assignments/${verb}-technicians`, {
    jobAppointmentId,
    technicianIds,
  });
const assignmentsOf = async (appointmentId: number, active = "True") => {
  const query = `appointmentIds=${appointmentId}&active=${active}`;
  return (await api.call<Page<Assignment>>("GET", "dispatch", `/appointment-assignments?${query}`)).body.data;
};

describe("adding an appointment", () => {
  test("makes it the job's first or last one, by its start", async () => {
    const { id, firstAppointmentId } = jobWith(single);
    const { status, body: later } = await add(id, {
      start: "2026-12-01T16:00:00Z",
      end: "2026-12-01T17:00:00Z",
    });
    expect(status).toBe(200);
    expect(await readJob(id)).toMatchObject({
      appointmentCount: 2,
      firstAppointmentId,
      lastAppointmentId: later.id,
    });
    const { body: sooner } = await add(id, { start: "2026-01-01T16:00:00Z", end: "2026-01-01T17:00:00Z" });
    expect(await readJob(id)).toMatchObject({ appointmentCount: 3, firstAppointmentId: sooner.id });
    expect((await api.call("GET", "jpm", `/appointments/${later.id}`)).body).toEqual(later);
  });

  test("assigns its technicians and keeps its instructions", async () => {
    const [one, two] = technicians();
    const { id } = jobWith(single);
    const { body } = await add(id, { technicianIds: [one?.id, two?.id], specialInstructions: "Ring twice" });
    expect(body.specialInstructions).toBe("Ring twice");
    const assigned = (await assignmentsOf(body.id)).map(({ technicianId }) => technicianId);
    expect(assigned).toEqual([one?.id, two?.id]);
  });

  test("never gives a number twice, even after a deletion", async () => {
    const { id, jobNumber } = jobWith(single);
    await add(id);
    const { body: third } = await add(id);
    const deleted = [...api.sandbox.state.appointments.where("jobId", id)][1] as Appointment;
    await remove(deleted.id);
    expect((await add(id)).body.appointmentNumber).toBe(`${jobNumber}-4`);
    expect(third.appointmentNumber).toBe(`${jobNumber}-3`);
  });

  test("puts a held job back on the schedule", async () => {
    const { id } = jobWith(({ jobStatus }) => jobStatus === "Hold");
    const { body } = await add(id);
    expect((await readJob(id)).jobStatus).toBe("Scheduled");
    await remove(body.id);
    expect((await readJob(id)).jobStatus).toBe("Hold");
  });

  test.each<Job["jobStatus"]>(["Completed", "Canceled"])("to a %s job is a conflict", async (status) => {
    const { id } = jobIn(api.sandbox, status);
    const { body } = await add<ErrorBody>(id);
    expect(body).toMatchObject({
      status: 409,
      title: `Job ${id} is ${status.toLowerCase()}; no appointment can be added.`,
    });
  });

  test("to an unknown job, or with an end before its start, is refused", async () => {
    expect((await add<ErrorBody>(5)).body.errors).toEqual({ JobId: ["Job 5 does not exist."] });
    const { body } = await add<ErrorBody>(jobWith(single).id, { start: visit.end, end: visit.start });
    expect([body.status, body.errors]).toEqual([400, { End: ["End must be after Start."] }]);
  });
});

describe("deleting an appointment", () => {
  test("removes it and its assignments, and the job follows", async () => {
    const { id, firstAppointmentId } = jobWith(single);
    const { body: second } = await add(id, { technicianIds: [technicians()[0]?.id] });
    expect(await remove(second.id)).toEqual({ status: 200, body: undefined });
    expect((await api.call("GET", "jpm", `/appointments/${second.id}`)).status).toBe(404);
    expect(await assignmentsOf(second.id, "Any")).toEqual([]);
    expect(await readJob(id)).toMatchObject({
      appointmentCount: 1,
      firstAppointmentId,
      lastAppointmentId: firstAppointmentId,
    });
  });

  test("is refused of a job's only one", async () => {
    const { id, firstAppointmentId } = jobWith(single);
    expect((await remove(firstAppointmentId)).body).toMatchObject({
      status: 409,
      title: `Appointment ${firstAppointmentId} is the only one of job ${id} and cannot be deleted.`,
    });
    expect((await api.call("GET", "jpm", `/appointments/${firstAppointmentId}`)).status).toBe(200);
  });

  test.each<Appointment["status"]>(["Dispatched", "Working", "Done"])(
    "is refused when it is %s",
    async (status) => {
      const { id } = appointmentIn(api.sandbox, status);
      expect((await remove(id)).body).toMatchObject({
        status: 409,
        title: `Appointment ${id} is ${status.toLowerCase()} and cannot be deleted.`,
      });
    },
  );

  test("of an unknown one answers 404", async () => {
    expect((await remove(5)).body.title).toBe("Appointment 5 was not found.");
  });
});

describe("assigning technicians", () => {
  const newAppointment = async () => (await add(jobWith(single).id)).body;

  test("answers the appointment, which is not dispatched by it", async () => {
    const appointment = await newAppointment();
    const [one, two] = technicians().map(({ id }) => id) as [number, number];
    const { status, body } = await change("assign", appointment.id, [one, two]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: appointment.id, status: "Scheduled", start: appointment.start });
    const assignments = await assignmentsOf(appointment.id);
    expect(assignments.map(({ technicianId, status }) => [technicianId, status])).toEqual([
      [one, "Scheduled"],
      [two, "Scheduled"],
    ]);
  });

  test("twice changes nothing", async () => {
    const { id } = await newAppointment();
    const technicianId = technicians()[0]?.id as number;
    await change("assign", id, [technicianId]);
    const before = await assignmentsOf(id, "Any");
    expect((await change("assign", id, [technicianId, technicianId])).status).toBe(200);
    expect(await assignmentsOf(id, "Any")).toEqual(before);
  });

  test("names each one who does not exist or is inactive, and assigns none", async () => {
    const { id } = await newAppointment();
    const inactive = first(api.sandbox.state.technicians, ({ active }) => !active).id;
    const { status, body } = await change<ErrorBody>("assign", id, [
      technicians()[0]?.id as number,
      5,
      inactive,
    ]);
    expect([status, body.errors]).toEqual([
      400,
      {
        "TechnicianIds[1]": ["Technician 5 does not exist."],
        "TechnicianIds[2]": [`Technician ${inactive} is not active.`],
      },
    ]);
    expect(await assignmentsOf(id)).toEqual([]);
  });

  test.each<Appointment["status"]>(["Done", "Canceled"])(
    "to a %s appointment is a conflict",
    async (status) => {
      const { id } = appointmentIn(api.sandbox, status);
      expect((await change<ErrorBody>("assign", id, [technicians()[0]?.id as number])).body.status).toBe(409);
    },
  );

  test("to an unknown appointment is refused", async () => {
    expect((await change<ErrorBody>("assign", 5, [])).body.errors).toEqual({
      JobAppointmentId: ["Appointment 5 does not exist."],
    });
  });
});

describe("unassigning technicians", () => {
  test("ends their assignments, which stay on record as inactive", async () => {
    const [one, two] = technicians().map(({ id }) => id) as [number, number];
    const { body: appointment } = await add(jobWith(single).id, { technicianIds: [one, two] });
    expect((await change("unassign", appointment.id, [one])).status).toBe(200);
    expect(await assignmentsOf(appointment.id)).toMatchObject([{ technicianId: two }]);
    expect(await assignmentsOf(appointment.id, "False")).toMatchObject([
      { technicianId: one, active: false },
    ]);

    await change("assign", appointment.id, [one]);
    expect((await assignmentsOf(appointment.id)).map(({ technicianId }) => technicianId)).toEqual([two, one]);
  });

  test("of one who is not assigned changes nothing", async () => {
    const [one, two] = technicians().map(({ id }) => id) as [number, number];
    const { body: appointment } = await add(jobWith(single).id, { technicianIds: [one] });
    const before = await assignmentsOf(appointment.id, "Any");
    expect((await change("unassign", appointment.id, [two])).status).toBe(200);
    expect(await assignmentsOf(appointment.id, "Any")).toEqual(before);
  });

  test("all of a dispatched appointment puts it and its job back to scheduled", async () => {
    const { id, jobId } = appointmentIn(api.sandbox, "Dispatched");
    const assigned = (await assignmentsOf(id)).map(({ technicianId }) => technicianId);
    expect((await change("unassign", id, assigned)).body.status).toBe("Scheduled");
    expect((await readJob(jobId)).jobStatus).toBe("Scheduled");
  });

  test("of one who does not exist is refused", async () => {
    const { body } = await change<ErrorBody>("unassign", appointmentIn(api.sandbox, "Scheduled").id, [5]);
    expect(body.errors).toEqual({ "TechnicianIds[0]": ["Technician 5 does not exist."] });
  });
});
