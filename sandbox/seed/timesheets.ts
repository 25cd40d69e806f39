import type { Appointment } from "../kept";
import { newId, type State } from "../state";
import { iso, minute } from "./random";

/** When technicians were on their way and at work, of the visits that were done or are under way. */
export function seedTimesheets(state: State): void {
  for (const { appointmentId, technicianId } of state.assignments.values()) {
    const appointment = state.appointments.get(appointmentId);
    const times = appointment && timesOf(appointment);
    if (!times) continue;
    const { jobId } = appointment;
    const { dispatchedOn: createdOn, arrivedOn, doneOn } = times;
    const modifiedOn = doneOn ?? arrivedOn ?? createdOn;
    state.jobTimesheets.insert({
      id: newId(state),
      ...{ jobId, appointmentId, technicianId, ...times, createdOn, modifiedOn },
      active: true,
    });
  }
}

/** As planned, after half an hour on the way; undefined for a visit that nobody was sent to. */
function timesOf({ status, start, end }: Appointment) {
  const dispatchedOn = iso(Date.parse(start) - 30 * minute);
  if (status === "Dispatched") return { dispatchedOn };
  if (status === "Working") return { dispatchedOn, arrivedOn: start };
  if (status === "Done") return { dispatchedOn, arrivedOn: start, doneOn: end };
  return undefined;
}
