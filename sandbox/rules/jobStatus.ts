import type { Job } from "../kept";
import { nowMs, timestamp } from "../kit/clock";
import { ApiError, conflict, invalid } from "../kit/errors";
import { sortable } from "../kit/moments";
import { newId, type State } from "../state";
import { followAppointments } from "./appointments";
import { requireAdjustable } from "./closedInvoices";
import { addToHistory } from "./history";
import { endTimesheets } from "./jobTimesheets";

/** Why a job is canceled, or a job or an appointment is put on hold. */
export interface Reason {
  reasonId: number;
  memo: string;
}

/** A status as it stands after "is". */
export const inWords = (status: string) => (status === "Hold" ? "on hold" : status.toLowerCase());

export function noteHold(state: State, appointmentId: number, { reasonId, memo }: Reason): void {
  state.holds.insert({ id: newId(state), appointmentId, reasonId, memo });
}

const isClosed = (job: Job) => job.jobStatus === "Completed" || job.jobStatus === "Canceled";

/**
 * Cancels a job and those of its appointments that are not done.
 * @throws ApiError 400 if the job is completed or canceled, or its invoice is closed
 */
export function cancelJob(state: State, job: Job, { reasonId, memo }: Reason): void {
  requireAdjustable(state, job.id, 400);
  if (isClosed(job))
    throw new ApiError(400, `Job ${job.id} is ${job.jobStatus.toLowerCase()} and cannot be canceled.`);
  for (const appointment of state.appointments.where("jobId", job.id))
    if (appointment.status !== "Done") {
      state.appointments.update(appointment, { status: "Canceled" });
      endTimesheets(state, appointment.id);
    }
  state.jobs.update(job, { jobStatus: "Canceled" });
  const now = timestamp(state.clock);
  state.jobCancellations.insert({
    id: newId(state),
    jobId: job.id,
    reasonId,
    memo,
    createdOn: now,
    modifiedOn: now,
    createdById: state.apiUserId,
    active: true,
  });
  addToHistory(state, {
    jobId: job.id,
    eventType: "Job Canceled",
    memo: `${state.cancelReasons.get(reasonId)?.name}: ${memo}`,
  });
}

/**
 * Opens a canceled job again: its canceled appointments are planned as before.
 * @throws ApiError 400 if the job is not canceled, or its invoice is closed
 */
export function removeCancellation(state: State, job: Job): void {
  requireAdjustable(state, job.id, 400);
  if (job.jobStatus !== "Canceled") throw new ApiError(400, `Job ${job.id} is not canceled.`);
  for (const appointment of state.appointments.where("jobId", job.id))
    if (appointment.status === "Canceled") state.appointments.update(appointment, { status: "Scheduled" });
  state.jobs.update(job, { jobStatus: "Scheduled", completedOn: null });
  followAppointments(state, job);
  for (const cancellation of state.jobCancellations.where("jobId", job.id))
    if (cancellation.active) state.jobCancellations.update(cancellation, { active: false });
  addToHistory(state, { jobId: job.id, eventType: "Job Cancellation Removed" });
}

/**
 * Puts an open job on hold, with those of its appointments that are not done.
 * @throws ApiError 400 if the job is on hold, completed or canceled, or its invoice is closed
 */
export function holdJob(state: State, job: Job, { reasonId, memo }: Reason): void {
  requireAdjustable(state, job.id, 400);
  if (isClosed(job) || job.jobStatus === "Hold")
    throw new ApiError(400, `Job ${job.id} is ${inWords(job.jobStatus)} and cannot be put on hold.`);
  for (const appointment of state.appointments.where("jobId", job.id))
    if (appointment.status !== "Done") {
      state.appointments.update(appointment, { status: "Hold" });
      noteHold(state, appointment.id, { reasonId, memo });
      endTimesheets(state, appointment.id);
    }
  state.jobs.update(job, { jobStatus: "Hold" });
  addToHistory(state, {
    jobId: job.id,
    eventType: "Job Put On Hold",
    memo: `${state.holdReasons.get(reasonId)?.name}: ${memo}`,
  });
}

/**
 * Completes an open job: its appointments are done, and so are the technicians.
 * @throws ApiError 409 if the job is completed or canceled, or nobody is assigned to it; 400 for a moment before its
 *   first appointment starts, or in the future
 */
export function completeJob(state: State, job: Job, completedOn: string): void {
  if (isClosed(job)) throw conflict(`Job ${job.id} is ${job.jobStatus.toLowerCase()} already.`);
  const appointments = state.appointments.where("jobId", job.id);
  const assignments = appointments
    .flatMap(({ id }) => state.assignments.where("appointmentId", id))
    .filter(({ active }) => active);
  if (assignments.length === 0) throw conflict(`Job ${job.id} has no assigned technicians.`);
  const { start = "" } = state.appointments.get(job.firstAppointmentId) ?? {};
  if (sortable(completedOn) < sortable(start))
    throw invalid({ CompletedOn: [`The job's first appointment starts later, at ${start}.`] });
  if (Date.parse(completedOn) > nowMs(state.clock))
    throw invalid({ CompletedOn: ["CompletedOn must not be in the future."] });
  for (const appointment of appointments) {
    state.appointments.update(appointment, { status: "Done" });
    endTimesheets(state, appointment.id);
  }
  for (const assignment of assignments)
    state.assignments.update(assignment, { status: "Done", isPaused: false });
  markCompleted(state, job, completedOn);
}

/** Completes a job whose appointments are done. */
export function markCompleted(state: State, job: Job, completedOn: string): void {
  state.jobs.update(job, { jobStatus: "Completed", completedOn });
  addToHistory(state, { jobId: job.id, eventType: "Job Completed" });
}
