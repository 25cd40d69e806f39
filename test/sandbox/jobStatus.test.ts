import type { Assignment } from "../../api/dispatch/appointmentAssignments";
import type { Appointment, Job, JobCancellation, JobEvent } from "../../sandbox/kept";
import { nowMs } from "../../sandbox/kit/clock";
import { sortable } from "../../sandbox/kit/moments";
import { first, jobIn, type Page, useSandbox, validBooking, visit } from "./support";

/** The visits that are booked here are over. */
const api = useSandbox({ customers: 60, today: new Date("2026-06-12T15:00:00Z") });

const later = { start: "2026-06-11T16:00:00Z", end: "2026-06-11T18:00:00Z" };

const book = async (changes: object = {}) =>
  (await api.call<Job>("POST", "jpm", "/jobs", { ...validBooking(api.sandbox), ...changes })).body;
const technicianIds = () => [first(api.sandbox.state.technicians, ({ active }) => active).id];
const read = async (id: number) => (await api.call<Job>("GET", "jpm", `/jobs/${id}`)).body;
const appointmentsOf = async (id: number) =>
  (await api.call<Page<Appointment>>("GET", "jpm", `/appointments?jobId=${id}`)).body.data;
const put = (id: number, change: string, body?: object) =>
  api.call("PUT", "jpm", `/jobs/${id}/${change}`, body);
const holdReason = () => ({ reasonId: first(api.sandbox.state.holdReasons).id, memo: "Coil is ordered" });
const cancelReason = () => ({ reasonId: first(api.sandbox.state.cancelReasons).id, memo: "Sold the house" });
const historyOf = async (id: number) =>
  (await api.call<{ history: JobEvent[] }>("GET", "jpm", `/jobs/${id}/history`)).body.history;
const canceledLogOf = async (id: number, query = "") =>
  (await api.call<Page<JobCancellation>>("GET", "jpm", `/jobs/${id}/canceled-log${query}`)).body;
const setDone = (id: number) =>
  api.sandbox.state.appointments.update(api.sandbox.state.appointments.get(id) as Appointment, {
    status: "Done",
  });

describe("putting a job on hold", () => {
  test.each<Job["jobStatus"]>(["Scheduled", "Dispatched", "InProgress"])(
    "works when it is %s",
    async (status) => {
      const { id } = jobIn(api.sandbox, status);
      expect(await put(id, "hold", holdReason())).toEqual({ status: 200, body: undefined });
      expect((await read(id)).jobStatus).toBe("Hold");
      expect(new Set((await appointmentsOf(id)).map((each) => each.status))).toEqual(new Set(["Hold"]));
    },
  );

  test.each<[Job["jobStatus"], string]>([
    ["Hold", "on hold"],
    ["Completed", "completed"],
    ["Canceled", "canceled"],
  ])("is refused when it is %s", async (status, words) => {
    const { id } = jobIn(api.sandbox, status);
    const { body } = await put(id, "hold", holdReason());
    expect(body).toMatchObject({ status: 400, title: `Job ${id} is ${words} and cannot be put on hold.` });
    expect((await read(id)).jobStatus).toBe(status);
  });

  test("leaves done appointments done, and ends when an appointment is released", async () => {
    const { id, firstAppointmentId } = await book({ appointments: [visit, later] });
    setDone(firstAppointmentId);
    await put(id, "hold", holdReason());
    const [done, held] = await appointmentsOf(id);
    expect([done?.status, held?.status]).toEqual(["Done", "Hold"]);
    await api.call("DELETE", "jpm", `/appointments/${held?.id}/hold`);
    expect((await read(id)).jobStatus).toBe("InProgress");
  });

  test("needs a hold reason and a memo", async () => {
    const { id } = await book();
    const { reasonId } = cancelReason();
    expect((await put(id, "hold", { reasonId })).body.errors).toEqual({
      ReasonId: [`Hold reason ${reasonId} does not exist.`],
      Memo: ["The Memo field is required."],
    });
    expect((await put(5, "hold", holdReason())).status).toBe(404);
  });
});

describe("completing a job", () => {
  test("makes its appointments and assignments done", async () => {
    const { id } = await book({ appointments: [{ ...visit, technicianIds: technicianIds() }, later] });
    const answer = await put(id, "complete", { completedOn: "2026-06-10T11:00:00-07:00" });
    expect(answer).toEqual({ status: 200, body: undefined });
    expect(await read(id)).toMatchObject({ jobStatus: "Completed", completedOn: "2026-06-10T18:00:00Z" });
    expect((await appointmentsOf(id)).map(({ status }) => status)).toEqual(["Done", "Done"]);
    const path = `/appointment-assignments?jobId=${id}`;
    const { data } = (await api.call<Page<Assignment>>("GET", "dispatch", path)).body;
    expect(data.map(({ status }) => status)).toEqual(["Done"]);
  });

  test("is refused without a technician assigned", async () => {
    const { id } = await book();
    const { body } = await put(id, "complete", { completedOn: visit.end });
    expect(body).toMatchObject({ status: 409, title: `Job ${id} has no assigned technicians.` });
    expect((await read(id)).jobStatus).toBe("Scheduled");
  });

  test.each<Job["jobStatus"]>(["Completed", "Canceled"])("is refused when it is %s", async (status) => {
    const { id } = jobIn(api.sandbox, status);
    const { body } = await put(id, "complete", { completedOn: visit.end });
    expect(body).toMatchObject({ status: 409, title: `Job ${id} is ${status.toLowerCase()} already.` });
  });

  test("is refused for a moment before its first appointment, or in the future", async () => {
    const { id } = await book({ appointments: [later, { ...visit, technicianIds: technicianIds() }] });
    const errorsFor = async (completedOn: string) => (await put(id, "complete", { completedOn })).body.errors;
    expect(await errorsFor("2026-06-10T08:59:59-07:00")).toEqual({
      CompletedOn: ["The job's first appointment starts later, at 2026-06-10T16:00:00Z."],
    });
    const soon = nowMs(api.sandbox.state.clock) + 60_000;
    expect(await errorsFor(new Date(soon).toISOString())).toEqual({
      CompletedOn: ["CompletedOn must not be in the future."],
    });
    expect((await read(id)).jobStatus).toBe("Scheduled");
    expect((await put(id, "complete", { completedOn: visit.start })).status).toBe(200);
  });

  test("needs the moment of completion", async () => {
    const { id } = await book();
    expect((await put(id, "complete", {})).body.errors).toEqual({
      CompletedOn: ["The CompletedOn field is required."],
    });
  });
});

describe("removing a cancellation", () => {
  test("plans the job again; the canceled log keeps why it was canceled", async () => {
    const { id } = await book();
    await put(id, "cancel", cancelReason());
    expect((await canceledLogOf(id)).data).toMatchObject([{ jobId: id, ...cancelReason(), active: true }]);
    expect(await put(id, "remove-cancellation")).toEqual({ status: 200, body: undefined });
    expect((await read(id)).jobStatus).toBe("Scheduled");
    expect((await appointmentsOf(id)).map(({ status }) => status)).toEqual(["Scheduled"]);
    expect((await canceledLogOf(id)).data).toMatchObject([{ ...cancelReason(), active: false }]);
  });

  test("finds a job under way as it was, where an appointment is done", async () => {
    const { id, firstAppointmentId } = await book({ appointments: [visit, later] });
    setDone(firstAppointmentId);
    await put(id, "cancel", cancelReason());
    await put(id, "remove-cancellation");
    expect((await read(id)).jobStatus).toBe("InProgress");
  });

  test.each<Job["jobStatus"]>(["Scheduled", "Hold", "Completed"])(
    "is refused when the job is %s",
    async (status) => {
      const { id } = jobIn(api.sandbox, status);
      const { body } = await put(id, "remove-cancellation");
      expect(body).toMatchObject({ status: 400, title: `Job ${id} is not canceled.` });
    },
  );
});

test("the canceled log holds each cancellation, in pages, the first one first", async () => {
  const { id } = await book();
  for (const memo of ["Rain", "More rain"]) {
    await put(id, "cancel", { ...cancelReason(), memo });
    await put(id, "remove-cancellation");
  }
  const page = await canceledLogOf(id, "?pageSize=1&includeTotal=true");
  expect(page).toMatchObject({ pageSize: 1, hasMore: true, totalCount: 2 });
  expect(page.data.map(({ memo }) => memo)).toEqual(["Rain"]);
  expect((await canceledLogOf(id, "?pageSize=1&page=2")).data.map(({ memo }) => memo)).toEqual(["More rain"]);
  expect((await canceledLogOf(jobIn(api.sandbox, "Scheduled").id)).data).toEqual([]);
});

describe("a job's history", () => {
  test("tells each change, in order, with who made it", async () => {
    const { id, jobNumber, firstAppointmentId: visitId } = await book();
    const number = `${jobNumber}-1`;
    const technician = first(api.sandbox.state.technicians, ({ active }) => active);
    const crew = { jobAppointmentId: visitId, technicianIds: [technician.id] };
    await api.call("PATCH", "jpm", `/jobs/${id}`, { summary: "No heat" });
    await api.call("POST", "dispatch", "/appointment-assignments/assign-technicians", crew);
    await api.call("POST", "dispatch", "/appointment-assignments/unassign-technicians", crew);
    await api.call("PATCH", "jpm", `/appointments/${visitId}/reschedule`, later);
    await api.call("PUT", "jpm", `/appointments/${visitId}/confirmation`);
    await api.call("DELETE", "jpm", `/appointments/${visitId}/confirmation`);
    await api.call("PUT", "jpm", `/appointments/${visitId}/special-instructions`, {
      specialInstructions: "Gate 4",
    });
    await api.call("PUT", "jpm", `/appointments/${visitId}/hold`, holdReason());
    await api.call("DELETE", "jpm", `/appointments/${visitId}/hold`);
    const { body: second } = await api.call<Appointment>("POST", "jpm", "/appointments", {
      jobId: id,
      ...later,
    });
    await api.call("DELETE", "jpm", `/appointments/${second.id}`);
    await put(id, "hold", holdReason());
    await put(id, "cancel", cancelReason());
    await put(id, "remove-cancellation");

    const history = await historyOf(id);
    const reason = first(api.sandbox.state.holdReasons).name;
    expect(history.map(({ eventType, memo }) => [eventType, memo])).toEqual([
      ["Job Booked", ""],
      ["Appointment Added", number],
      ["Job Updated", "summary"],
      ["Technician Assigned", `${number}: ${technician.name}`],
      ["Technician Unassigned", `${number}: ${technician.name}`],
      ["Appointment Rescheduled", `${number}: 2026-06-10T16:00:00Z to 2026-06-11T16:00:00Z`],
      ["Appointment Confirmed", number],
      ["Appointment Confirmation Removed", number],
      ["Special Instructions Updated", number],
      ["Appointment Put On Hold", `${number}: ${reason}: Coil is ordered`],
      ["Appointment Hold Removed", number],
      ["Appointment Added", `${jobNumber}-2`],
      ["Appointment Deleted", `${jobNumber}-2`],
      ["Job Put On Hold", `${reason}: Coil is ordered`],
      ["Job Canceled", `${first(api.sandbox.state.cancelReasons).name}: Sold the house`],
      ["Job Cancellation Removed", ""],
    ]);
    expect(new Set(history.map(({ employeeId }) => employeeId))).toEqual(
      new Set([api.sandbox.state.apiUserId]),
    );
    const dates = history.map(({ date }) => sortable(date));
    expect(dates).toEqual([...dates].sort());
  });

  test("keeps nothing of what was refused", async () => {
    const { id } = jobIn(api.sandbox, "Completed");
    const before = await historyOf(id);
    await put(id, "cancel", cancelReason());
    await put(id, "complete", { completedOn: visit.end });
    expect(await historyOf(id)).toEqual(before);
    expect(before.map(({ eventType }) => eventType)).toEqual(["Job Booked", "Job Completed"]);
  });

  test("of an unknown job answers 404", async () => {
    expect((await api.call("GET", "jpm", "/jobs/5/history")).status).toBe(404);
  });
});
