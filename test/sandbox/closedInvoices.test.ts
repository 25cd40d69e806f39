import type { Appointment, Job, TransactionStatus } from "../../sandbox/kept";
import { first, setInvoice, useSandbox, validBooking } from "./support";

const api = useSandbox({ customers: 10 });

const planned = { start: "2026-05-20T16:00:00Z", end: "2026-05-20T18:00:00Z" };
const other = { start: "2026-05-21T16:00:00Z", end: "2026-05-21T18:00:00Z" };

/** A job with two appointments, the second one on hold, whose invoice is closed. */
async function billedJob(syncStatus: TransactionStatus) {
  const technicianIds = [first(api.sandbox.state.technicians, ({ active }) => active).id];
  const appointments = [{ ...planned, technicianIds }, other];
  const booking = { ...validBooking(api.sandbox), appointments };
  const { body: job } = await api.call<Job>("POST", "jpm", "/jobs", booking);
  await api.call("PUT", "jpm", `/appointments/${job.lastAppointmentId}/hold`, reason("holdReasons"));
  setInvoice(api.sandbox, job.id, syncStatus);
  return { job, technicianIds };
}

type Billed = Awaited<ReturnType<typeof billedJob>>;

const reason = (reasons: "holdReasons" | "cancelReasons") => ({
  reasonId: first(api.sandbox.state[reasons]).id,
  memo: "Asked to",
});

/** Everything that changes a job's appointments: verb, module, path and body. */
const changes: Record<string, (billed: Billed) => [string, string, string, object?]> = {
  "adding one": ({ job }) => ["POST", "jpm", "/appointments", { jobId: job.id, ...other }],
  "rescheduling one": ({ job }) => [
    "PATCH",
    "jpm",
    `/appointments/${job.firstAppointmentId}/reschedule`,
    other,
  ],
  "deleting one": ({ job }) => ["DELETE", "jpm", `/appointments/${job.lastAppointmentId}`],
  "putting one on hold": ({ job }) => [
    "PUT",
    "jpm",
    `/appointments/${job.firstAppointmentId}/hold`,
    reason("holdReasons"),
  ],
  "releasing one": ({ job }) => ["DELETE", "jpm", `/appointments/${job.lastAppointmentId}/hold`],
  "other special instructions": ({ job }) => [
    "PUT",
    "jpm",
    `/appointments/${job.firstAppointmentId}/special-instructions`,
    { specialInstructions: "Ring twice" },
  ],
  "assigning technicians": ({ job, technicianIds }) => [
    "POST",
    "dispatch",
    "/appointment-assignments/assign-technicians",
    { jobAppointmentId: job.lastAppointmentId, technicianIds },
  ],
  "unassigning technicians": ({ job, technicianIds }) => [
    "POST",
    "dispatch",
    "/appointment-assignments/unassign-technicians",
    { jobAppointmentId: job.firstAppointmentId, technicianIds },
  ],
  "putting the job on hold": ({ job }) => ["PUT", "jpm", `/jobs/${job.id}/hold`, reason("holdReasons")],
  "canceling the job": ({ job }) => ["PUT", "jpm", `/jobs/${job.id}/cancel`, reason("cancelReasons")],
};

/** All of a job that must stay as it is. */
const stored = ({ job }: Billed) => {
  const { jobs, appointments, assignments, jobHistory } = api.sandbox.state;
  const ofJob = appointments.where("jobId", job.id);
  const assigned = ofJob.flatMap(({ id }) => assignments.where("appointmentId", id));
  return structuredClone([jobs.get(job.id), ofJob, assigned, jobHistory.where("jobId", job.id)]);
};

describe.each(Object.entries(changes))("%s", (_name, changeOf) => {
  test("works while the job's invoice is open", async () => {
    const [method, module, path, body] = changeOf(await billedJob("Pending"));
    expect((await api.call(method, module, path, body)).status).toBe(200);
  });

  test.each(["Posted", "Exported"] as const)("is refused once it is %s", async (status) => {
    const billed = await billedJob(status);
    const before = stored(billed);
    const [method, module, path, body] = changeOf(billed);
    const answer = await api.call(method, module, path, body);
    expect([400, 409]).toContain(answer.status);
    expect(answer.body.title).toBe(
      `Invoice ${billed.job.invoiceId} of job ${billed.job.id} is ${status.toLowerCase()}: the job's appointments cannot be changed.`,
    );
    expect(stored(billed)).toEqual(before);
  });
});

test("removing a job's cancellation is refused too, since that plans its appointments anew", async () => {
  const { job } = await billedJob("Pending");
  await api.call("PUT", "jpm", `/jobs/${job.id}/cancel`, reason("cancelReasons"));
  setInvoice(api.sandbox, job.id, "Posted");
  const { body } = await api.call("PUT", "jpm", `/jobs/${job.id}/remove-cancellation`);
  expect(body).toMatchObject({ status: 400, title: expect.stringContaining(`${job.invoiceId} of job`) });
});

test("a confirmation can still be noted and taken back, and the job be completed", async () => {
  const { job } = await billedJob("Exported");
  const confirmation = `/appointments/${job.firstAppointmentId}/confirmation`;
  for (const method of ["PUT", "DELETE"])
    expect((await api.call(method, "jpm", confirmation)).status).toBe(200);
  const completion = { completedOn: planned.end };
  expect((await api.call("PUT", "jpm", `/jobs/${job.id}/complete`, completion)).status).toBe(200);
  const { body } = await api.call<Appointment>("GET", "jpm", `/appointments/${job.firstAppointmentId}`);
  expect(body.status).toBe("Done");
});

test("an adjustment to the invoice, which is open, does not lift that", async () => {
  const { job } = await billedJob("Posted");
  await api.call("POST", "accounting", "/invoices", { adjustmentToId: job.invoiceId });
  const path = `/appointments/${job.firstAppointmentId}/special-instructions`;
  expect((await api.call("PUT", "jpm", path, { specialInstructions: "Ring" })).status).toBe(409);
});
