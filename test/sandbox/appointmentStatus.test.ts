import type { Appointment, Job } from "../../sandbox/kept";
import { appointmentIn, type ErrorBody, first, useSandbox, validBooking, visit } from "./support";

const api = useSandbox({ customers: 60 });

const later = { start: "2026-06-11T09:00:00-07:00", end: "2026-06-11T11:00:00-07:00" };

const book = async (changes: object = {}) =>
  (await api.call<Job>("POST", "jpm", "/jobs", { ...validBooking(api.sandbox), ...changes })).body;
const readJob = async (id: number) => (await api.call<Job>("GET", "jpm", `/jobs/${id}`)).body;
const read = async (id: number) => (await api.call<Appointment>("GET", "jpm", `/appointments/${id}`)).body;
const call = <T = ErrorBody>(method: string, id: number, sub: string, body?: object) =>
  api.call<T>(method, "jpm", `/appointments/${id}/${sub}`, body);
const holdReason = () => ({ reasonId: first(api.sandbox.state.holdReasons).id, memo: "Coil is ordered" });

describe("rescheduling an appointment", () => {
  test("moves it, in UTC, and the job's first and last appointment follow", async () => {
    const soon = { start: "2026-06-10T20:00:00Z", end: "2026-06-10T21:00:00Z" };
    const job = await book({ appointments: [visit, soon] });
    const { status, body } = await call<Appointment>("PATCH", job.firstAppointmentId, "reschedule", later);
    expect(status).toBe(200);
    expect(body).toMatchObject({ start: "2026-06-11T16:00:00Z", end: "2026-06-11T18:00:00Z" });
    expect(await read(job.firstAppointmentId)).toEqual(body);
    expect(await readJob(job.id)).toMatchObject({
      firstAppointmentId: job.lastAppointmentId,
      lastAppointmentId: job.firstAppointmentId,
    });
  });

  test("keeps what is not given; null takes the arrival window away", async () => {
    const window = { arrivalWindowStart: visit.start, arrivalWindowEnd: "2026-06-10T17:00:00Z" };
    const { firstAppointmentId: id } = await book({ appointments: [{ ...visit, ...window }] });
    const before = await read(id);
    const longer = { end: "2026-06-10T20:00:00Z" };
    const { modifiedOn, ...rest } = before;
    expect((await call("PATCH", id, "reschedule", longer)).body).toMatchObject({ ...rest, ...longer });
    const none = { arrivalWindowStart: null, arrivalWindowEnd: null };
    expect((await call("PATCH", id, "reschedule", none)).body).toMatchObject({ ...rest, ...longer, ...none });
  });

  test("keeps a held appointment on hold", async () => {
    const { id } = appointmentIn(api.sandbox, "Hold");
    expect((await call<Appointment>("PATCH", id, "reschedule", later)).body.status).toBe("Hold");
  });

  test.each<Appointment["status"]>(["Working", "Done", "Canceled"])(
    "is a conflict when it is %s",
    async (status) => {
      const { id, start } = appointmentIn(api.sandbox, status);
      const { body } = await call("PATCH", id, "reschedule", later);
      const title = `Appointment ${id} is ${status.toLowerCase()} and cannot be rescheduled.`;
      expect(body).toMatchObject({ status: 409, title });
      expect((await read(id)).start).toBe(start);
    },
  );

  test("needs an end after the start, also where only one of them is given", async () => {
    const { firstAppointmentId: id } = await book();
    expect((await call("PATCH", id, "reschedule", { start: visit.end })).body.errors).toEqual({
      End: ["End must be after Start."],
    });
    const window = { arrivalWindowStart: visit.end, arrivalWindowEnd: visit.start };
    expect((await call("PATCH", id, "reschedule", window)).body.errors).toEqual({
      ArrivalWindowEnd: ["ArrivalWindowEnd must be after ArrivalWindowStart."],
    });
    expect((await call("PATCH", 5, "reschedule", later)).status).toBe(404);
  });
});

describe("an appointment on hold", () => {
  test("puts a job on hold that has no other one, until it is released", async () => {
    const { id, firstAppointmentId } = await book();
    expect(await call("PUT", firstAppointmentId, "hold", holdReason())).toEqual({
      status: 200,
      body: undefined,
    });
    expect((await read(firstAppointmentId)).status).toBe("Hold");
    expect((await readJob(id)).jobStatus).toBe("Hold");
    expect((await call("DELETE", firstAppointmentId, "hold")).status).toBe(200);
    expect((await read(firstAppointmentId)).status).toBe("Scheduled");
    expect((await readJob(id)).jobStatus).toBe("Scheduled");
  });

  test("leaves a job on the schedule that has another one", async () => {
    const { id, firstAppointmentId } = await book({ appointments: [visit, later] });
    await call("PUT", firstAppointmentId, "hold", holdReason());
    expect((await readJob(id)).jobStatus).toBe("Scheduled");
  });

  test.each<Appointment["status"]>(["Dispatched", "Working"])("was %s before", async (status) => {
    const { id } = appointmentIn(api.sandbox, status);
    expect((await call("PUT", id, "hold", holdReason())).status).toBe(200);
  });

  test.each<[Appointment["status"], string]>([
    ["Hold", "on hold"],
    ["Done", "done"],
    ["Canceled", "canceled"],
  ])("is a conflict when it is %s", async (status, words) => {
    const { id } = appointmentIn(api.sandbox, status);
    const { body } = await call("PUT", id, "hold", holdReason());
    const title = `Appointment ${id} is ${words} and cannot be put on hold.`;
    expect(body).toMatchObject({ status: 409, title });
  });

  test("needs a hold reason and a memo", async () => {
    const { firstAppointmentId } = await book();
    expect(Object.keys((await call("PUT", firstAppointmentId, "hold", {})).body.errors)).toEqual([
      "ReasonId",
      "Memo",
    ]);
  });

  test("cannot be released when it is not on hold", async () => {
    const { id } = appointmentIn(api.sandbox, "Scheduled");
    const { body } = await call("DELETE", id, "hold");
    expect(body).toMatchObject({ status: 409, title: `Appointment ${id} is not on hold.` });
  });
});

describe("confirming an appointment", () => {
  test("is shown, and can be taken back", async () => {
    const { firstAppointmentId: id } = await book();
    expect(await call("PUT", id, "confirmation")).toEqual({ status: 200, body: undefined });
    expect((await read(id)).isConfirmed).toBe(true);
    expect(await call("DELETE", id, "confirmation")).toEqual({ status: 200, body: undefined });
    expect((await read(id)).isConfirmed).toBe(false);
  });

  test("twice, or taking back what is not there, is a conflict", async () => {
    const { firstAppointmentId: id } = await book();
    expect((await call("DELETE", id, "confirmation")).body.title).toBe(
      `Appointment ${id} was not confirmed.`,
    );
    await call("PUT", id, "confirmation");
    expect((await call("PUT", id, "confirmation")).body).toMatchObject({
      status: 409,
      title: `Appointment ${id} is already confirmed.`,
    });
  });

  test("is a conflict when it is canceled", async () => {
    const { id } = appointmentIn(api.sandbox, "Canceled");
    expect((await call("PUT", id, "confirmation")).status).toBe(409);
  });
});

test("special instructions are replaced", async () => {
  const { firstAppointmentId: id } = await book();
  const specialInstructions = "Ring twice.\nDog in the yard.";
  const { body } = await call<Appointment>("PUT", id, "special-instructions", { specialInstructions });
  expect(body.specialInstructions).toBe(specialInstructions);
  expect(await read(id)).toEqual(body);
  expect((await call("PUT", id, "special-instructions", {})).body.errors).toEqual({
    SpecialInstructions: ["The SpecialInstructions field is required."],
  });
});
