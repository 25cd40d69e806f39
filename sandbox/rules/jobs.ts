import type { Job } from "../kept";
import { timestamp } from "../kit/clock";
import { newId, type State } from "../state";
import { type AppointmentRequest, addAppointment } from "./appointments";
import { addToHistory } from "./history";
import { insertJobInvoice } from "./invoices";
import { addBookedJob } from "./projectJobs";

type Derived =
  | "id"
  | "jobNumber"
  | "jobStatus"
  | "completedOn"
  | "appointmentCount"
  | "firstAppointmentId"
  | "lastAppointmentId"
  | "createdOn"
  | "modifiedOn"
  | "createdById"
  | "invoiceId"
  | "total";

/** What whoever books a job decides. */
export type JobRequest = Pick<
  Job,
  "customerId" | "locationId" | "businessUnitId" | "jobTypeId" | "campaignId" | "priority"
> &
  Partial<Omit<Job, Derived>>;

/** Books a job: the job itself, its appointments (at least one), and its invoice. */
export function bookJob(state: State, request: JobRequest, appointments: AppointmentRequest[]): Job {
  const job = insertJob(state, request, timestamp(state.clock));
  addToHistory(state, { jobId: job.id, eventType: "Job Booked" });
  for (const appointment of appointments) addAppointment(state, job, appointment);
  addBookedJob(state, job);
  logBooking(state, job);
  return state.jobs.update(job, { invoiceId: insertJobInvoice(state, job).id });
}

/** Keeps for when a job was booked: its first appointment may move. */
export function logBooking(state: State, job: Job): void {
  const first = state.appointments.get(job.firstAppointmentId);
  if (!first) return;
  const { start, arrivalWindowStart, arrivalWindowEnd } = first;
  state.jobBookedLogs.insert({
    id: newId(state),
    jobId: job.id,
    jobAppointmentId: first.id,
    ...{ start, arrivalWindowStart, arrivalWindowEnd },
    createdOn: job.createdOn,
    createdById: job.createdById,
    active: true,
  });
}

/** The bare job; its appointments and its invoice must follow. */
export function insertJob(state: State, request: JobRequest, createdOn: string): Job {
  return state.jobs.insert({
    id: newId(state),
    // Jobs are never deleted, so that no number comes twice.
    jobNumber: String(10001 + state.jobs.size),
    jobStatus: "Scheduled",
    appointmentCount: 0,
    firstAppointmentId: 0,
    lastAppointmentId: 0,
    noCharge: state.jobTypes.get(request.jobTypeId)?.noCharge ?? false,
    notificationsEnabled: true,
    createdOn,
    createdById: state.apiUserId,
    modifiedOn: createdOn,
    customerPo: "",
    invoiceId: 0,
    total: 0,
    isAutoDispatched: false,
    ...request,
  });
}
