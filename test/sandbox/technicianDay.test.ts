import type { Assignment } from "../../api/dispatch/appointmentAssignments";
import type { JobTimesheet } from "../../api/payroll/jobTimesheets";
import type { Invoice, Job } from "../../sandbox/kept";
import { nowMs } from "../../sandbox/kit/clock";
import { first, useSandbox, validBooking, visit } from "./support";

/** What people do in ServiceTitan itself, by hand. */
const api = useSandbox({ customers: 30 });

async function act<T>(path: string): Promise<{ status: number; body: T }> {
  const answer = await fetch(`${api.sandbox.url}/_sandbox${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
  });
  return { status: answer.status, body: (await answer.json()) as T };
}

const step = (id: number, name: string) =>
  act<{ id: number; status: string; error: string }>(`/appointments/${id}/${name}`);

/** A job with two appointments; two technicians are assigned to the first one. */
async function book(times = visit) {
  const technicianIds = [...api.sandbox.state.technicians.values()]
    .filter(({ active }) => active)
    .slice(0, 2)
    .map(({ id }) => id);
  const appointments = [
    { ...times, technicianIds },
    { ...times, technicianIds: technicianIds.slice(1) },
  ];
  const { body } = await api.call<Job>("POST", "jpm", "/jobs", {
    ...validBooking(api.sandbox),
    appointments,
  });
  return body;
}

interface Stand {
  appointment: string;
  job: string;
  assignments: [status: string, isPaused: boolean][];
  timesheets: string[];
}

/** How far a job's first appointment is; of each timesheet the moments that it has. */
function stand({ id, firstAppointmentId }: Job): Stand {
  const { appointments, assignments, jobs, jobTimesheets } = api.sandbox.state;
  const moments = ["dispatchedOn", "arrivedOn", "canceledOn", "doneOn"] as const;
  const told = (timesheet: JobTimesheet) => moments.filter((moment) => timesheet[moment] !== null).join();
  return {
    appointment: appointments.get(firstAppointmentId)?.status ?? "",
    job: jobs.get(id)?.jobStatus ?? "",
    assignments: assignments
      .where("appointmentId", firstAppointmentId)
      .map(({ status, isPaused }) => [status, isPaused]),
    timesheets: jobTimesheets.where("appointmentId", firstAppointmentId).map(told),
  };
}

const both = <T>(value: T): [T, T] => [value, value];

test("a day: dispatched, arrived, paused, gone on, finished; the job is completed with its last appointment", async () => {
  const job = await book();
  const { firstAppointmentId: id, lastAppointmentId: last } = job;
  const after = async (name: string) => {
    const { status, body } = await step(id, name);
    expect([status, body.id, body.status]).toEqual([200, id, stand(job).appointment]);
    return stand(job);
  };
  expect(await after("dispatch")).toEqual({
    appointment: "Dispatched",
    job: "Dispatched",
    assignments: both(["Dispatched", false]),
    timesheets: both("dispatchedOn"),
  });
  expect(await after("arrive")).toEqual({
    appointment: "Working",
    job: "InProgress",
    assignments: both(["Working", false]),
    timesheets: both("dispatchedOn,arrivedOn"),
  });
  const done = both("dispatchedOn,arrivedOn,doneOn");
  expect(await after("pause")).toEqual({
    appointment: "Working",
    job: "InProgress",
    assignments: both(["Working", true]),
    timesheets: done,
  });
  expect(await after("arrive")).toMatchObject({
    assignments: both(["Working", false]),
    timesheets: [...done, ...both("dispatchedOn,arrivedOn")],
  });
  expect(await after("finish")).toEqual({
    appointment: "Done",
    job: "InProgress",
    assignments: both(["Done", false]),
    timesheets: [...done, ...done],
  });
  for (const name of ["dispatch", "arrive", "finish"]) expect((await step(last, name)).status).toBe(200);
  const { body } = await api.call<Job>("GET", "jpm", `/jobs/${job.id}`);
  expect(body.jobStatus).toBe("Completed");
  expect(Math.abs(Date.parse(body.completedOn ?? "") - nowMs(api.sandbox.state.clock))).toBeLessThan(5_000);
});

test.each([
  [[], "arrive", "scheduled"],
  [[], "pause", "scheduled"],
  [[], "finish", "scheduled"],
  [["dispatch"], "dispatch", "dispatched"],
  [["dispatch"], "pause", "dispatched"],
  [["dispatch"], "finish", "dispatched"],
  [["dispatch", "arrive"], "arrive", "worked on already"],
  [["dispatch", "arrive"], "dispatch", "working"],
  [["dispatch", "arrive", "pause"], "pause", "paused already"],
  [["dispatch", "arrive", "finish"], "arrive", "done"],
])("after %j, to %s is refused, and nothing changes", async (steps, name, reason) => {
  const job = await book();
  for (const each of steps) await step(job.firstAppointmentId, each);
  const before = stand(job);
  const { status, body } = await step(job.firstAppointmentId, name);
  expect([status, body.error]).toEqual([409, expect.stringContaining(reason)]);
  expect(stand(job)).toEqual(before);
});

test("nobody can be dispatched where nobody is assigned", async () => {
  const job = await book();
  const { assignments } = api.sandbox.state;
  for (const assignment of assignments.where("appointmentId", job.firstAppointmentId))
    assignments.update(assignment, { active: false });
  const { status, body } = await step(job.firstAppointmentId, "dispatch");
  expect([status, body.error]).toEqual([409, expect.stringContaining("no assigned technicians")]);
});

test.each([
  ["appointments/5/dispatch", "Appointment 5 was not found."],
  ["appointments/x/finish", "Appointment x was not found."],
  ["invoices/5/post", "Invoice 5 was not found."],
  ["memberships/5/expire", "Membership 5 was not found."],
])("%s is of no record", async (path, error) => {
  expect(await act(`/${path}`)).toMatchObject({ status: 404, body: { error } });
});

test("feeds tell of each step", async () => {
  const job = await book();
  const feeds = [
    ["jpm", "jobs", job.id],
    ["jpm", "appointments", job.firstAppointmentId],
    ["dispatch", "appointment-assignments", 0],
  ] as const;
  interface FeedPage {
    continueFrom: string;
    data: (Assignment & Job)[];
  }
  const read = async (module: string, feed: string, from: string) =>
    (await api.call<FeedPage>("GET", module, `/export/${feed}?from=${from}`)).body;
  for (const [name, jobStatus, status] of [
    ["dispatch", "Dispatched", "Dispatched"],
    ["arrive", "InProgress", "Working"],
    ["finish", "InProgress", "Done"],
  ]) {
    const before = await Promise.all(feeds.map(([module, feed]) => read(module, feed, "2026-06-01")));
    await step(job.firstAppointmentId, name as string);
    const [jobs, appointments, assignments] = await Promise.all(
      feeds.map(([module, feed], i) => read(module, feed, before[i]?.continueFrom ?? "")),
    );
    expect(jobs?.data).toMatchObject([{ id: job.id, jobStatus }]);
    expect(appointments?.data).toMatchObject([{ id: job.firstAppointmentId, status }]);
    expect(assignments?.data).toMatchObject(both({ appointmentId: job.firstAppointmentId, status }));
  }
});

describe("timesheets that are not ended", () => {
  const reason = () => ({ reasonId: first(api.sandbox.state.holdReasons).id, memo: "Part is ordered" });
  const cancellation = () => ({
    reasonId: first(api.sandbox.state.cancelReasons).id,
    memo: "Sold the house",
  });
  const technicianIds = ({ firstAppointmentId }: Job) =>
    api.sandbox.state.assignments
      .where("appointmentId", firstAppointmentId)
      .map(({ technicianId }) => technicianId);

  test.each<[string, (job: Job) => Promise<unknown>]>([
    ["holding the job", ({ id }) => api.call("PUT", "jpm", `/jobs/${id}/hold`, reason())],
    ["canceling the job", ({ id }) => api.call("PUT", "jpm", `/jobs/${id}/cancel`, cancellation())],
    [
      "holding the appointment",
      ({ firstAppointmentId: id }) => api.call("PUT", "jpm", `/appointments/${id}/hold`, reason()),
    ],
    [
      "unassigning the technicians",
      (job) =>
        api.call("POST", "dispatch", "/appointment-assignments/unassign-technicians", {
          jobAppointmentId: job.firstAppointmentId,
          technicianIds: technicianIds(job),
        }),
    ],
  ])("are canceled by %s", async (_, leave) => {
    const job = await book();
    await step(job.firstAppointmentId, "dispatch");
    expect(await leave(job)).toMatchObject({ status: 200 });
    expect(stand(job).timesheets).toEqual(both("dispatchedOn,canceledOn"));
  });
});

test("completing the job ends what is under way", async () => {
  const job = await book({ start: "2026-05-29T16:00:00Z", end: "2026-05-29T18:00:00Z" });
  for (const name of ["dispatch", "arrive", "pause", "arrive"]) await step(job.firstAppointmentId, name);
  const completed = await api.call("PUT", "jpm", `/jobs/${job.id}/complete`, {
    completedOn: "2026-05-29T19:00:00Z",
  });
  expect(completed.status).toBe(200);
  expect(stand(job)).toMatchObject({ job: "Completed", assignments: both(["Done", false]) });
  expect(new Set(stand(job).timesheets)).toEqual(new Set(["dispatchedOn,arrivedOn,doneOn"]));
});

test("an appointment with timesheets cannot be deleted, though it is only planned again", async () => {
  const job = await book();
  const { firstAppointmentId: id } = job;
  await step(id, "dispatch");
  const technicianIds = api.sandbox.state.assignments
    .where("appointmentId", id)
    .map(({ technicianId }) => technicianId);
  await api.call("POST", "dispatch", "/appointment-assignments/unassign-technicians", {
    jobAppointmentId: id,
    technicianIds,
  });
  expect(stand(job).appointment).toBe("Scheduled");
  const { status, body } = await api.call("DELETE", "jpm", `/appointments/${id}`);
  expect([status, body.title]).toEqual([409, expect.stringContaining("has timesheets")]);
  expect((await api.call("DELETE", "jpm", `/appointments/${job.lastAppointmentId}`)).status).toBe(200);
});

test("a posted invoice can no longer be changed, nor its job's appointments", async () => {
  const { id, invoiceId, firstAppointmentId } = await book();
  const { status, body } = await act<Invoice>(`/invoices/${invoiceId}/post`);
  expect([status, body]).toMatchObject([200, { id: invoiceId, syncStatus: "Posted", batch: {} }]);
  const { body: list } = await api.call<{ data: Invoice[] }>("GET", "accounting", `/invoices?jobId=${id}`);
  expect(list.data).toMatchObject([{ syncStatus: "Posted", batch: { name: "2026-06-01" } }]);
  const change = await api.call("PATCH", "accounting", `/invoices/${invoiceId}`, { summary: "Late" });
  expect(change.status).toBe(400);
  expect((await api.call("DELETE", "jpm", `/appointments/${firstAppointmentId}`)).status).toBe(409);
  expect(await act(`/invoices/${invoiceId}/post`)).toMatchObject({ status: 409 });
});

test("a membership expires once", async () => {
  const { memberships } = api.sandbox.state;
  const { id } = first(memberships, ({ status }) => status === "Active");
  expect(await act(`/memberships/${id}/expire`)).toMatchObject({
    status: 200,
    body: { id, status: "Expired" },
  });
  const { body } = await api.call("GET", "memberships", `/memberships/${id}`);
  expect(body).toMatchObject({ status: "Expired", to: "2026-06-01T00:00:00Z", nextScheduledBillDate: null });
  expect(await act(`/memberships/${id}/expire`)).toMatchObject({ status: 409 });
});
