import { ApiError } from "../errors";
import type { Job } from "../records/jpm";
import type { State } from "../state";
import { type AppointmentRequest, addAppointment } from "./appointments";
import { insertJobInvoice } from "./invoices";

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
  const job = insertJob(state, request, new Date().toISOString());
  for (const appointment of appointments) addAppointment(state, job, appointment);
  return state.jobs.update(job, { invoiceId: insertJobInvoice(state, job).id });
}

/** The bare job; its appointments and its invoice must follow. */
export function insertJob(state: State, request: JobRequest, createdOn: string): Job {
  return state.jobs.insert({
    id: state.newId(),
    // Jobs are never deleted, so that no number comes twice.
    jobNumber: String(10001 + state.jobs.size),
    projectId: null,
    jobStatus: "Scheduled",
    completedOn: null,
    appointmentCount: 0,
    firstAppointmentId: 0,
    lastAppointmentId: 0,
    recallForId: null,
    warrantyId: null,
    jobGeneratedLeadSource: null,
    noCharge: state.jobTypes.get(request.jobTypeId)?.noCharge ?? false,
    notificationsEnabled: true,
    createdOn,
    createdById: state.apiUserId,
    modifiedOn: createdOn,
    tagTypeIds: [],
    leadCallId: null,
    partnerLeadCallId: null,
    bookingId: null,
    soldById: null,
    customerPo: "",
    invoiceId: 0,
    membershipId: null,
    total: 0,
    createdFromEstimateId: null,
    estimateIds: [],
    summary: null,
    customFields: [],
    externalData: [],
    ...request,
  });
}

/**
 * Cancels a job and those of its appointments that are not done.
 * @throws ApiError 400 if the job is completed or canceled
 */
export function cancelJob(
  state: State,
  job: Job,
  { reasonId, memo }: { reasonId: number; memo: string },
): void {
  if (job.jobStatus === "Completed" || job.jobStatus === "Canceled")
    throw new ApiError(400, `Job ${job.id} is ${job.jobStatus.toLowerCase()} and cannot be canceled.`);
  for (const appointment of state.appointments.where("jobId", job.id))
    if (appointment.status !== "Done") state.appointments.update(appointment, { status: "Canceled" });
  state.jobs.update(job, { jobStatus: "Canceled" });
  const now = new Date().toISOString();
  state.jobCancellations.insert({
    id: state.newId(),
    jobId: job.id,
    reasonId,
    memo,
    createdOn: now,
    modifiedOn: now,
  });
}
