import type { Appointment } from "../kept";
import { newId, type State } from "../state";
import { iso, minute } from "./random";

/** When technicians were on their way and at work, of the visits that were done or are under way: as planned. */
export function seedTimesheets(state: State): void {
  for (const { id, appointmentId, technicianId, active } of state.assignments.values()) {
    const appointment = state.appointments.get(appointmentId);
    if (!appointment || !begun.includes(appointment.status)) continue;
    const { jobId, status, start, end } = appointment;
    const dispatchedOn = iso(Date.parse(start) - 30 * minute);
    const arrivedOn = status === "Dispatched" || !active ? null : start;
    const doneOn = status === "Done" && active ? end : null;
    // Who was taken off a visit had set out already.
    const canceledOn = active ? null : dispatchedOn;
    // Spelled out: spreading objects together is several times slower.
    state.jobTimesheets.insert({
      id: newId(state),
      jobId,
      appointmentId,
      technicianId,
      // Some arrive without having been dispatched.
      dispatchedOn: arrivedOn !== null && id % 25 === 0 ? null : dispatchedOn,
      arrivedOn,
      canceledOn,
      doneOn,
      createdOn: dispatchedOn,
      modifiedOn: doneOn ?? canceledOn ?? arrivedOn ?? dispatchedOn,
      active,
    });
  }
}

const begun: Appointment["status"][] = ["Dispatched", "Working", "Done"];
