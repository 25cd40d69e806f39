import { SpectralError } from "@prismatic-io/spectral";
import type { Appointment } from "../../../api/jpm/appointments";
import { without } from "../../clashes/giveWay";
import type { Differences } from "../../client/preview";
import type { PlainAction } from "../../declare/action";
import { differencesOf } from "../../lookups/differences";
import { assignTechnicians, unassignTechnicians } from "../dispatch/appointmentAssignments";
import {
  holdAppointment,
  releaseAppointment,
  rescheduleAppointment,
  updateSpecialInstructions,
} from "../jpm/appointments";
import { type Step, stepOf } from "./steps";

/** How an appointment is to be; what is not given stays. */
export interface Wanted {
  technicianIds?: number[];
  start?: string;
  end?: string;
  arrivalWindowStart?: string;
  arrivalWindowEnd?: string;
  specialInstructions?: string;
  onHold?: boolean;
  reasonId?: number;
  memo?: string;
}

/** How an appointment is, and who is on it. */
export interface Standing {
  appointment: Appointment;
  technicians: { id: number; name: string }[];
}

/** What has to be done. */
export interface Plan {
  /** Crew and time: in this order what is done by the time of a break stays free of clashes, and a run again goes on. */
  booking: Step[];
  /** What comes once the crew has its time: whoever leaves without a move, so that the visit is never without crew. */
  rest: Step[];
  /** The technicians who are to be on it, and of these the ones who are new. */
  crew: number[];
  joining: number[];
  /** When it is to be. */
  time: { start: string; end: string };
  isMoved: boolean;
}

/** Finds what differs between how an appointment is and how it is to be. */
export function planOf(wanted: Wanted, { appointment, technicians }: Standing): Plan {
  const present = technicians.map(({ id }) => id);
  const crew = [...new Set(wanted.technicianIds ?? present)];
  const [joining, leaving] = [without(crew, present), without(present, crew)];
  const { moved, isMoved, time } = timesOf(wanted, appointment);
  const leave = crewStep(unassignTechnicians, appointment, leaving, present, without(present, leaving));
  const stayed = isMoved ? without(present, leaving) : present;
  const booking = [
    ...(isMoved ? leave : []),
    ...stepOf(rescheduleAppointment, { appointmentId: appointment.id }, moved),
    ...crewStep(assignTechnicians, appointment, joining, stayed, [...stayed, ...joining]),
  ];
  const rest = [
    ...(isMoved ? [] : leave),
    ...stepOf(updateSpecialInstructions, { appointmentId: appointment.id }, textOf(wanted, appointment)),
    ...holdStep(wanted, appointment),
  ];
  return { booking, rest, crew, joining, time, isMoved };
}

function timesOf({ start, end, arrivalWindowStart, arrivalWindowEnd }: Wanted, appointment: Appointment) {
  const given = { start, end, arrivalWindowStart, arrivalWindowEnd };
  // What has no arrival window may come without these fields.
  const none = { arrivalWindowStart: null, arrivalWindowEnd: null };
  const moved = differencesOf(given, { ...none, ...appointment });
  const time = { start: start ?? appointment.start, end: end ?? appointment.end };
  return { moved, isMoved: "start" in moved || "end" in moved, time };
}

const textOf = (
  { specialInstructions: to }: Wanted,
  { specialInstructions: from }: Appointment,
): Differences =>
  to === undefined || to.trim() === (from ?? "").trim() ? {} : { specialInstructions: { from, to } };

const crewStep = (
  action: PlainAction,
  { id: jobAppointmentId }: Appointment,
  technicianIds: number[],
  from: number[],
  to: number[],
): Step[] =>
  technicianIds.length > 0
    ? [{ action, values: { jobAppointmentId, technicianIds }, differs: { technicianIds: { from, to } } }]
    : [];

/** @throws SpectralError where it is to be put on hold, and nobody says why. */
function holdStep({ onHold, reasonId, memo }: Wanted, { id, status: from }: Appointment): Step[] {
  if (onHold === true && (reasonId === undefined || memo === undefined))
    throw new SpectralError("Reason ID and Memo are required where On Hold is Yes.");
  if (onHold === undefined || onHold === (from === "Hold")) return [];
  return onHold
    ? [
        {
          action: holdAppointment,
          values: { appointmentId: id, reasonId, memo },
          differs: { status: { from, to: "Hold" } },
        },
      ]
    : [
        {
          action: releaseAppointment,
          values: { appointmentId: id },
          differs: { status: { from, to: "Scheduled" } },
        },
      ];
}
