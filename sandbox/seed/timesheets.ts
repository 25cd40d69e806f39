import type { Appointment } from "../kept";
import { newId, type State } from "../state";
import { iso, minute } from "./random";

/** When technicians were on their way and at work, of the visits that were done or are under way: as planned. */
export function seedTimesheets(state: State): void {
  for (const { appointmentId, technicianId } of state.assignments.values()) {
    const appointment = state.appointments.get(appointmentId);
    if (!appointment || !begun.includes(appointment.status)) continue;
    const { jobId, status, start, end } = appointment;
    const dispatchedOn = iso(Date.parse(start) - 30 * minute);
    const arrivedOn = status === "Dispatched" ? null : start;
    const doneOn = status === "Done" ? end : null;
    // Spelled out: spreading objects together is several times slower.
    state.jobTimesheets.insert({
      id: newId(state),
      jobId,
      appointmentId,
      technicianId,
      dispatchedOn,
      arrivedOn,
      canceledOn: null,
      doneOn,
      createdOn: dispatchedOn,
      modifiedOn: doneOn ?? arrivedOn ?? dispatchedOn,
      active: true,
    });
  }
}

const begun: Appointment["status"][] = ["Dispatched", "Working", "Done"];
