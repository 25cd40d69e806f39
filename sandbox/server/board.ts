import type { Appointment } from "../kept";
import { timestamp } from "../kit/clock";
import { activeAssignments } from "../rules/appointments";
import type { State } from "../state";

export interface Board {
  now: string;
  /** Those who are active, and those who are not and have one of the appointments; by name. */
  technicians: { id: number; name: string }[];
  appointments: BoardAppointment[];
}

interface BoardAppointment extends Pick<Appointment, "id" | "jobId" | "start" | "end" | "status"> {
  jobNumber: string;
  /** Whether all who are assigned to it have interrupted their work. */
  isPaused: boolean;
  technicianIds: number[];
  /** The customer's name. */
  customer: string;
  /** Of the location, in one line. */
  address: string;
  /** Its name. */
  jobType: string;
  jobStatus: string;
}

/** What dispatchers see of the time between two moments: the technicians, and the appointments that overlap it. */
export function boardOf(state: State, from: string, to: string): Board {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const appointments = [...state.appointments.values()]
    .filter((each) => each.active !== false && Date.parse(each.start) < end && Date.parse(each.end) > start)
    .map((appointment) => shown(state, appointment))
    .sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
  const busy = new Set(appointments.flatMap(({ technicianIds }) => technicianIds));
  const technicians = [...state.technicians.values()]
    .filter(({ id, active }) => active || busy.has(id))
    .map(({ id, name }) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name));
  return { now: timestamp(state.clock), technicians, appointments };
}

function shown(state: State, appointment: Appointment): BoardAppointment {
  const { id, jobId, start, end, status } = appointment;
  const job = state.jobs.get(jobId);
  const assignments = activeAssignments(state, appointment);
  return {
    ...{ id, jobId, start, end, status },
    jobNumber: job?.jobNumber ?? "",
    isPaused: assignments.length > 0 && assignments.every(({ isPaused }) => isPaused),
    technicianIds: assignments.map(({ technicianId }) => technicianId),
    customer: state.customers.get(job?.customerId ?? 0)?.name ?? "",
    address: inOneLine(state.locations.get(job?.locationId ?? 0)?.address),
    jobType: state.jobTypes.get(job?.jobTypeId ?? 0)?.name ?? "",
    jobStatus: job?.jobStatus ?? "",
  };
}

const inOneLine = ({ street, unit, city }: { street?: string; unit?: string | null; city?: string } = {}) =>
  [street, unit, city].filter(Boolean).join(", ");
