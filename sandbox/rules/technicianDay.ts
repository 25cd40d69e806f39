import type { Assignment } from "../../api/dispatch/appointmentAssignments";
import type { Appointment, Job } from "../kept";
import { timestamp } from "../kit/clock";
import { conflict } from "../kit/errors";
import type { State } from "../state";
import { activeAssignments, followAppointments } from "./appointments";
import { addToHistory } from "./history";
import { inWords, markCompleted } from "./jobStatus";
import { beginTimesheet, endTimesheets, openTimesheet } from "./jobTimesheets";

// What dispatchers and technicians do in ServiceTitan itself, all who are assigned to an appointment together: its API
// has no operation for it. Each step is told of by feeds, as whatever changes a table.

/**
 * Sends the technicians to a planned appointment; the job follows.
 * @throws ApiError 409 if it is not scheduled, or nobody is assigned to it
 */
export function dispatchAppointment(state: State, appointment: Appointment): Appointment {
  const assignments = crewOf(state, appointment, ["Scheduled"], "be dispatched");
  for (const assignment of assignments) beginTimesheet(state, assignment);
  moveTo(state, appointment, assignments, { status: "Dispatched", isPaused: false });
  tell(state, appointment, "Technician Dispatched");
  return appointment;
}

/**
 * Lets the technicians begin their work, or go on with it after a pause: in a new timesheet.
 * @throws ApiError 409 if they are not on their way, and their work is not paused
 */
export function arriveAtAppointment(state: State, appointment: Appointment): Appointment {
  const assignments = crewOf(state, appointment, ["Dispatched", "Working"], "be arrived at");
  if (appointment.status === "Working" && !isPaused(assignments))
    throw conflict(`Appointment ${appointment.id} is worked on already.`);
  for (const assignment of assignments) {
    const timesheet = openTimesheet(state, assignment) ?? beginTimesheet(state, assignment);
    state.jobTimesheets.update(timesheet, { arrivedOn: timestamp(state.clock) });
  }
  moveTo(state, appointment, assignments, { status: "Working", isPaused: false });
  tell(state, appointment, "Technician Arrived");
  return appointment;
}

/**
 * Interrupts the work at an appointment, which stays under way; the timesheets end.
 * @throws ApiError 409 if it is not worked on
 */
export function pauseAppointment(state: State, appointment: Appointment): Appointment {
  const assignments = crewOf(state, appointment, ["Working"], "be paused");
  if (isPaused(assignments)) throw conflict(`Appointment ${appointment.id} is paused already.`);
  endTimesheets(state, appointment.id);
  moveTo(state, appointment, assignments, { status: "Working", isPaused: true });
  tell(state, appointment, "Appointment Paused");
  return appointment;
}

/**
 * Ends the work at an appointment, paused or not. The job is completed with the last of its appointments.
 * @throws ApiError 409 if it is not worked on
 */
export function finishAppointment(state: State, appointment: Appointment): Appointment {
  const assignments = crewOf(state, appointment, ["Working"], "be finished");
  endTimesheets(state, appointment.id);
  const job = moveTo(state, appointment, assignments, { status: "Done", isPaused: false });
  tell(state, appointment, "Appointment Done");
  const isLast = state.appointments.where("jobId", job.id).every(({ status }) => status === "Done");
  if (isLast) markCompleted(state, job, timestamp(state.clock));
  return appointment;
}

/** @throws ApiError 409 if the appointment is in another status, or nobody is assigned to it */
function crewOf(
  state: State,
  appointment: Appointment,
  allowed: Appointment["status"][],
  what: string,
): Assignment[] {
  const { id, status } = appointment;
  if (!allowed.includes(status))
    throw conflict(`Appointment ${id} is ${inWords(status)} and cannot ${what}.`);
  const assignments = activeAssignments(state, appointment);
  if (assignments.length === 0) throw conflict(`Appointment ${id} has no assigned technicians.`);
  return assignments;
}

/** @returns the job, which has followed */
function moveTo(
  state: State,
  appointment: Appointment,
  assignments: Assignment[],
  { status, isPaused }: Pick<Assignment, "status" | "isPaused">,
): Job {
  for (const assignment of assignments) state.assignments.update(assignment, { status, isPaused });
  state.appointments.update(appointment, { status });
  const job = state.jobs.get(appointment.jobId) as Job;
  followAppointments(state, job);
  return job;
}

const isPaused = (assignments: Assignment[]) => assignments.every((assignment) => assignment.isPaused);

const tell = (
  state: State,
  { jobId, appointmentNumber: memo }: Appointment,
  eventType: Parameters<typeof addToHistory>[1]["eventType"],
) => addToHistory(state, { jobId, eventType, memo });
