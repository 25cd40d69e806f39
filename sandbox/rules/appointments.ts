import type { Assignment } from "../../api/dispatch/appointmentAssignments";
import type { Appointment, Job } from "../kept";
import { timestamp } from "../kit/clock";
import { conflict } from "../kit/errors";
import { sortable } from "../kit/moments";
import { newId, type State } from "../state";
import { requireAdjustable } from "./closedInvoices";
import { addToHistory } from "./history";
import { endTimesheets } from "./jobTimesheets";

/** What a booking says of an appointment; times in UTC. */
export interface AppointmentRequest {
  start: string;
  end: string;
  arrivalWindowStart?: string | null;
  arrivalWindowEnd?: string | null;
  technicianIds?: number[] | null;
  specialInstructions?: string | null;
}

/**
 * Adds an appointment to a job and assigns its technicians; the job follows.
 * @throws ApiError 409 if the job is completed or canceled, or its invoice is closed
 */
export function addAppointment(state: State, job: Job, request: AppointmentRequest): Appointment {
  requireAdjustable(state, job.id);
  if (job.jobStatus === "Completed" || job.jobStatus === "Canceled")
    throw conflict(`Job ${job.id} is ${job.jobStatus.toLowerCase()}; no appointment can be added.`);
  const now = timestamp(state.clock);
  const appointment = state.appointments.insert({
    id: newId(state),
    jobId: job.id,
    appointmentNumber: nextAppointmentNumber(state, job),
    start: request.start,
    end: request.end,
    arrivalWindowStart: request.arrivalWindowStart ?? null,
    arrivalWindowEnd: request.arrivalWindowEnd ?? null,
    status: "Scheduled",
    specialInstructions: request.specialInstructions ?? null,
    createdOn: now,
    modifiedOn: now,
    customerId: job.customerId,
    createdById: state.apiUserId,
    appointmentSummaries: [],
    active: true,
  });
  for (const technicianId of new Set(request.technicianIds))
    insertAssignment(state, appointment, technicianId);
  followAppointments(state, job);
  addToHistory(state, { jobId: job.id, eventType: "Appointment Added", memo: appointment.appointmentNumber });
  return appointment;
}

/**
 * Deletes an appointment and its assignments; the job follows.
 * @throws ApiError 409 if it is the job's only one, if it has timesheets or work on it has begun, or if the invoice
 *   is closed
 */
export function deleteAppointment(state: State, appointment: Appointment): void {
  const { id, jobId, status, appointmentNumber } = appointment;
  requireAdjustable(state, jobId);
  if (status === "Dispatched" || status === "Working" || status === "Done")
    throw conflict(`Appointment ${id} is ${status.toLowerCase()} and cannot be deleted.`);
  if (state.jobTimesheets.where("appointmentId", id).length > 0)
    throw conflict(`Appointment ${id} has timesheets and cannot be deleted.`);
  if (state.appointments.where("jobId", jobId).length === 1)
    throw conflict(`Appointment ${id} is the only one of job ${jobId} and cannot be deleted.`);
  for (const assignment of state.assignments.where("appointmentId", id))
    state.assignments.delete(assignment.id);
  state.appointments.delete(id);
  const job = state.jobs.get(jobId);
  if (job) followAppointments(state, job);
  addToHistory(state, { jobId, eventType: "Appointment Deleted", memo: appointmentNumber });
}

/** Says what a technician has done at an appointment, in place of what was said of it before. */
export function setSummary(
  state: State,
  appointment: Appointment,
  { technicianId, notes }: { technicianId: number; notes: string },
) {
  const now = timestamp(state.clock);
  const isTheirs = (each: { technicianId: number }) => each.technicianId === technicianId;
  const before = appointment.appointmentSummaries.find(isTheirs);
  const summary = {
    technicianId,
    jobId: appointment.jobId,
    jobAppointmentId: appointment.id,
    notes,
    createdOn: before?.createdOn ?? now,
    modifiedOn: now,
  };
  const others = appointment.appointmentSummaries.filter((each) => !isTheirs(each));
  state.appointments.update(appointment, { appointmentSummaries: [...others, summary] });
  return summary;
}

/**
 * Assigns technicians; those who are assigned already stay as they are.
 * @throws ApiError 409 if the appointment is done or canceled, or the invoice is closed
 */
export function assignTechnicians(state: State, appointment: Appointment, technicianIds: number[]): void {
  requireAdjustable(state, appointment.jobId);
  if (appointment.status === "Done" || appointment.status === "Canceled")
    throw conflict(`Appointment ${appointment.id} is ${appointment.status.toLowerCase()}.`);
  const assigned = new Set(activeAssignments(state, appointment).map(({ technicianId }) => technicianId));
  for (const technicianId of new Set(technicianIds))
    if (!assigned.has(technicianId)) {
      const { technicianName } = insertAssignment(state, appointment, technicianId);
      addToHistory(state, {
        jobId: appointment.jobId,
        eventType: "Technician Assigned",
        memo: `${appointment.appointmentNumber}: ${technicianName}`,
      });
    }
}

/**
 * Ends the assignments of technicians; of those who are not assigned nothing changes.
 * @throws ApiError 400 if the invoice is closed
 */
export function unassignTechnicians(state: State, appointment: Appointment, technicianIds: number[]): void {
  requireAdjustable(state, appointment.jobId, 400);
  const leaving = new Set(technicianIds);
  for (const assignment of activeAssignments(state, appointment))
    if (leaving.has(assignment.technicianId)) {
      state.assignments.update(assignment, { active: false });
      endTimesheets(state, appointment.id, assignment.technicianId);
      addToHistory(state, {
        jobId: appointment.jobId,
        eventType: "Technician Unassigned",
        memo: `${appointment.appointmentNumber}: ${assignment.technicianName}`,
      });
    }

  // Nobody is on the way any more.
  if (appointment.status === "Dispatched" && activeAssignments(state, appointment).length === 0) {
    state.appointments.update(appointment, { status: "Scheduled" });
    const job = state.jobs.get(appointment.jobId);
    if (job) followAppointments(state, job);
  }
}

export const activeAssignments = (state: State, appointment: Appointment): Assignment[] =>
  state.assignments.where("appointmentId", appointment.id).filter((assignment) => assignment.active);

function insertAssignment(state: State, appointment: Appointment, technicianId: number): Assignment {
  const now = timestamp(state.clock);
  return state.assignments.insert({
    id: newId(state),
    technicianId,
    technicianName: state.technicians.get(technicianId)?.name ?? "",
    assignedById: state.apiUserId,
    assignedOn: now,
    status: "Scheduled",
    jobId: appointment.jobId,
    appointmentId: appointment.id,
    createdOn: now,
    modifiedOn: now,
    active: true,
  });
}

/** Brings what a job says of its appointments, and an open job's status, in line with them. */
export function followAppointments(state: State, job: Job): void {
  const appointments = state.appointments
    .where("jobId", job.id)
    .sort((a, b) => (a.start === b.start ? a.id - b.id : sortable(a.start) < sortable(b.start) ? -1 : 1));
  state.jobs.update(job, {
    appointmentCount: appointments.length,
    firstAppointmentId: appointments[0]?.id ?? 0,
    lastAppointmentId: appointments.at(-1)?.id ?? 0,
    jobStatus:
      job.jobStatus === "Completed" || job.jobStatus === "Canceled"
        ? job.jobStatus
        : openStatus(appointments),
  });
}

function openStatus(appointments: Appointment[]): Job["jobStatus"] {
  const any = (...statuses: Appointment["status"][]) =>
    appointments.some(({ status }) => statuses.includes(status));
  if (any("Working")) return "InProgress";
  if (any("Hold") && !any("Scheduled", "Dispatched")) return "Hold";
  if (any("Done")) return "InProgress";
  if (any("Dispatched")) return "Dispatched";
  return any("Scheduled") ? "Scheduled" : "Hold";
}

/** Job number and a running number, which is not given twice: "10042-2". */
function nextAppointmentNumber(state: State, job: Job): string {
  const numbers = state.appointments
    .where("jobId", job.id)
    .map(({ appointmentNumber }) => Number(appointmentNumber.split("-").at(-1)));
  return `${job.jobNumber}-${Math.max(0, ...numbers) + 1}`;
}
