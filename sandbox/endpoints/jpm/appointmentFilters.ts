import { appointmentStatuses } from "../../../api/shared";
import type { Appointment } from "../../kept";
import {
  active,
  before,
  choice,
  dates,
  type Filter,
  flag,
  ids,
  integer,
  onOrAfter,
  readInteger,
  text,
} from "../../kit/filters";
import type { State } from "../../state";

export const appointmentFilters = (state: State): Record<string, Filter<Appointment>> => ({
  ids: ids((appointment) => appointment.id),
  active,
  ...dates,
  jobId: integer((appointment) => appointment.jobId),
  projectId: integer((appointment) => state.jobs.get(appointment.jobId)?.projectId),
  customerId: integer((appointment) => appointment.customerId),
  number: text((appointment) => appointment.appointmentNumber),
  status: choice(appointmentStatuses, (appointment) => appointment.status),
  startsOnOrAfter: onOrAfter(start),
  startsBefore: before(start),
  technicianId: assignedTo(state),
  unused: flag((appointment) => appointment.unused),
});

export function start(appointment: Appointment): string {
  return appointment.start;
}

/** Appointments that the technician is assigned to. */
export function assignedTo(state: State): Filter<Appointment> {
  return ([technicianId = ""]) => {
    const assigned = state.assignments
      .where("technicianId", readInteger(technicianId))
      .filter((assignment) => assignment.active)
      .map((assignment) => assignment.appointmentId);
    const wanted = new Set(assigned);
    return (appointment) => wanted.has(appointment.id);
  };
}
