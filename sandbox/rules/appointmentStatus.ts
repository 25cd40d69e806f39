import type { Appointment, Job } from "../kept";
import { conflict, invalid } from "../kit/errors";
import { sortable } from "../kit/moments";
import type { State } from "../state";
import { followAppointments } from "./appointments";
import { requireAdjustable } from "./closedInvoices";
import { addToHistory } from "./history";
import { inWords, noteHold, type Reason } from "./jobStatus";
import { endTimesheets } from "./jobTimesheets";

/** A new time for an appointment; what is left out stays as it is. Times in UTC. */
export type Rescheduling = Partial<
  Pick<Appointment, "start" | "end" | "arrivalWindowStart" | "arrivalWindowEnd">
>;

/**
 * Moves an appointment that is still to come; the job's first and last appointment follow.
 * @throws ApiError 400 if it would end before it starts, 409 if it is under way, done or canceled, or the invoice is closed
 */
export function reschedule(state: State, appointment: Appointment, changes: Rescheduling): Appointment {
  requireAdjustable(state, appointment.jobId);
  requireStatus(appointment, ["Scheduled", "Dispatched", "Hold"], "be rescheduled");
  const { start, end, arrivalWindowStart: from, arrivalWindowEnd: to } = { ...appointment, ...changes };
  if (sortable(end) <= sortable(start)) throw invalid({ End: ["End must be after Start."] });
  if (from && to && sortable(to) <= sortable(from))
    throw invalid({ ArrivalWindowEnd: ["ArrivalWindowEnd must be after ArrivalWindowStart."] });
  const before = appointment.start;
  state.appointments.update(appointment, changes);
  followAppointments(state, jobOf(state, appointment));
  addToHistory(state, {
    jobId: appointment.jobId,
    eventType: "Appointment Rescheduled",
    memo: `${appointment.appointmentNumber}: ${before} to ${start}`,
  });
  return appointment;
}

/**
 * Puts an appointment on hold; the job follows.
 * @throws ApiError 409 if it is on hold, done or canceled, or the invoice is closed
 */
export function holdAppointment(state: State, appointment: Appointment, { reasonId, memo }: Reason): void {
  requireAdjustable(state, appointment.jobId);
  requireStatus(appointment, ["Scheduled", "Dispatched", "Working"], "be put on hold");
  state.appointments.update(appointment, { status: "Hold" });
  noteHold(state, appointment.id, { reasonId, memo });
  endTimesheets(state, appointment.id);
  followAppointments(state, jobOf(state, appointment));
  const reason = state.holdReasons.get(reasonId)?.name;
  addToHistory(state, {
    jobId: appointment.jobId,
    eventType: "Appointment Put On Hold",
    memo: `${appointment.appointmentNumber}: ${reason}: ${memo}`,
  });
}

/**
 * Takes an appointment off hold: it is planned again; the job follows.
 * @throws ApiError 409 if it is not on hold, or the invoice is closed
 */
export function releaseAppointment(state: State, appointment: Appointment): void {
  requireAdjustable(state, appointment.jobId);
  if (appointment.status !== "Hold") throw conflict(`Appointment ${appointment.id} is not on hold.`);
  state.appointments.update(appointment, { status: "Scheduled" });
  followAppointments(state, jobOf(state, appointment));
  addToHistory(state, {
    jobId: appointment.jobId,
    eventType: "Appointment Hold Removed",
    memo: appointment.appointmentNumber,
  });
}

/**
 * Notes that the customer has confirmed an appointment.
 * @throws ApiError 409 if it is confirmed, done or canceled
 */
export function confirm(state: State, appointment: Appointment): void {
  if (appointment.isConfirmed) throw conflict(`Appointment ${appointment.id} is already confirmed.`);
  requireStatus(appointment, ["Scheduled", "Dispatched", "Working", "Hold"], "be confirmed");
  state.appointments.update(appointment, { isConfirmed: true });
  addToHistory(state, {
    jobId: appointment.jobId,
    eventType: "Appointment Confirmed",
    memo: appointment.appointmentNumber,
  });
}

/** @throws ApiError 409 if the appointment is not confirmed */
export function removeConfirmation(state: State, appointment: Appointment): void {
  if (!appointment.isConfirmed) throw conflict(`Appointment ${appointment.id} was not confirmed.`);
  state.appointments.update(appointment, { isConfirmed: false });
  addToHistory(state, {
    jobId: appointment.jobId,
    eventType: "Appointment Confirmation Removed",
    memo: appointment.appointmentNumber,
  });
}

/** @throws ApiError 409 if the invoice is closed */
export function changeInstructions(
  state: State,
  appointment: Appointment,
  specialInstructions: string,
): Appointment {
  requireAdjustable(state, appointment.jobId);
  state.appointments.update(appointment, { specialInstructions });
  addToHistory(state, {
    jobId: appointment.jobId,
    eventType: "Special Instructions Updated",
    memo: appointment.appointmentNumber,
  });
  return appointment;
}

function requireStatus({ id, status }: Appointment, allowed: Appointment["status"][], what: string): void {
  if (!allowed.includes(status))
    throw conflict(`Appointment ${id} is ${inWords(status)} and cannot ${what}.`);
}

const jobOf = (state: State, { jobId }: Appointment) => state.jobs.get(jobId) as Job;
