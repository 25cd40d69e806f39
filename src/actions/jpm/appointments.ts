import { type Appointment, appointment, appointmentSummary } from "../../../api/jpm/appointments";
import { isSameMoment } from "../../changes/instant";
import { appointmentWith, assignmentsTo } from "../../clashes/reads";
import { notBooked, refuseIfBooked, refusing } from "../../clashes/refuseIfBooked";
import { isSameTime } from "../../clashes/spans";
import { action } from "../../declare/action";
import { type Check, ofStatus, sameId } from "../../declare/check";
import { list } from "../../declare/list";
import {
  appointmentId,
  appointmentStatuses,
  customerId,
  holdReasonId,
  jobId,
  projectId,
  technicianId,
} from "../../inputs/common";
import { active, before, dates, ids, onOrAfter } from "../../inputs/filters";
import { choice, flag, idList, longText, text } from "../../inputs/kinds";
import { arrivalWindow, end, specialInstructions, start } from "./visit";

/** The technicians of both inputs. */
const crewOf = ({ technicianId, technicianIds }: { technicianId?: number; technicianIds?: number[] }) =>
  technicianId === undefined ? technicianIds : [...new Set([technicianId, ...(technicianIds ?? [])])];

export const createAppointment = action({
  label: "Create Appointment",
  description: "Add a visit to a job that is not completed or canceled.",
  important: true,
  calls: "POST jpm /appointments",
  scope: "Job Planning and Management → Appointments (Write)",
  required: { jobId, start, end },
  optional: {
    ...arrivalWindow,
    technicianId,
    technicianIds: idList({
      label: "Technician IDs",
      comments: "IDs of the technicians to assign, one per line, in addition to Technician ID.",
      of: "helper",
    }),
    specialInstructions,
    refuseIfBooked,
  },
  around: refusing({
    planned: ({ start, end, ...given }) => {
      const ids = crewOf(given);
      return ids ? [{ start, end, technicianIds: ids }] : [];
    },
    tells: true,
  }),
  body: ({ technicianId, ...appointment }) =>
    technicianId === undefined
      ? appointment
      : { ...appointment, technicianIds: crewOf({ technicianId, ...appointment }) },
  returns: appointment,
  beside: notBooked,
});

export const getAppointment = action({
  label: "Get Appointment",
  description: "Get one appointment by ID.",
  calls: "GET jpm /appointments/{appointmentId}",
  scope: "Job Planning and Management → Appointments (Read)",
  required: { appointmentId },
  returns: appointment,
});

export const listAppointments = list({
  label: "List Appointments",
  description: "List appointments, page by page or all at once.",
  calls: "GET jpm /appointments",
  scope: "Job Planning and Management → Appointments (Read)",
  filters: {
    ids: ids("appointment"),
    number: text({ label: "Number", comments: "Only the appointment with this number.", example: "60412-1" }),
    jobId,
    projectId,
    customerId,
    technicianId,
    status: choice({
      label: "Status",
      comments: "Only appointments in this status.",
      choices: appointmentStatuses,
    }),
    startsOnOrAfter: onOrAfter("Starts", "Only appointments that start", "2026-07-13T00:00:00-07:00"),
    startsBefore: before("Starts", "Only appointments that start", "2026-07-20"),
    unused: flag({
      label: "Unused",
      comments: "Yes lists only appointments that nobody went to; No only the others.",
    }),
    active,
    ...dates,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: appointment,
});

/** The appointment itself tells whether it was changed. */
const appointmentShows = <V = unknown>(
  isWanted: (appointment: Appointment, values: V) => boolean | undefined,
): Check<V> => ({ path: "/appointments/{appointmentId}", shows: isWanted });

const statusShows = (isWanted: (status: Appointment["status"]) => boolean) => {
  const isAsWanted = ofStatus(appointmentStatuses, isWanted);
  return appointmentShows(({ status }) => isAsWanted(status));
};

export const deleteAppointment = action({
  label: "Delete Appointment",
  description: "Delete an appointment that is not in progress; a job always keeps at least one.",
  calls: "DELETE jpm /appointments/{appointmentId}",
  scope: "Job Planning and Management → Appointments (Write)",
  required: { appointmentId },
  check: { ...appointmentShows(({ active }) => !active), gone: true },
});

export const rescheduleAppointment = action({
  label: "Reschedule Appointment",
  description: "Move an appointment to another time; inputs left blank stay unchanged.",
  calls: "PATCH jpm /appointments/{appointmentId}/reschedule",
  scope: "Job Planning and Management → Appointments (Write)",
  required: { appointmentId },
  optional: { start, end, ...arrivalWindow, refuseIfBooked },
  around: refusing({
    planned: async ({ appointmentId: id, start, end }, call) => {
      if (start === undefined && end === undefined) return [];
      const [before, crew] = await Promise.all([appointmentWith(id, call), assignmentsTo([{ id }], call)]);
      const technicianIds = crew.map(({ technicianId }) => technicianId);
      const time = { start: start ?? before.start, end: end ?? before.end };
      return [{ id, ...time, technicianIds, isOn: technicianIds, isMoved: !isSameTime(time, before) }];
    },
  }),
  check: appointmentShows((appointment, { appointmentId: _, ...times }: Record<string, unknown>) =>
    Object.entries(times).every(([name, time]) => isSameMoment(appointment[name as keyof Appointment], time)),
  ),
  returns: appointment,
});

export const updateSpecialInstructions = action({
  label: "Update Special Instructions",
  description: "Replace the special instructions of an appointment.",
  calls: "PUT jpm /appointments/{appointmentId}/special-instructions",
  scope: "Job Planning and Management → Appointments (Write)",
  required: { appointmentId, specialInstructions },
  check: appointmentShows(
    (appointment, { specialInstructions }: { specialInstructions: string }) =>
      appointment.specialInstructions?.trim() === specialInstructions.trim(),
  ),
  returns: appointment,
});

export const holdAppointment = action({
  label: "Hold Appointment",
  description: "Put an appointment on hold, giving one of the tenant's hold reasons.",
  calls: "PUT jpm /appointments/{appointmentId}/hold",
  scope: "Job Planning and Management → Appointments (Write)",
  required: {
    appointmentId,
    reasonId: holdReasonId,
    memo: longText({
      label: "Memo",
      comments: "Why the appointment is put on hold.",
      example: "The flame sensor is on order.",
    }),
  },
  check: statusShows((status) => status === "Hold"),
});

export const releaseAppointment = action({
  label: "Release Appointment",
  description: "Take an appointment off hold.",
  calls: "DELETE jpm /appointments/{appointmentId}/hold",
  scope: "Job Planning and Management → Appointments (Write)",
  required: { appointmentId },
  check: statusShows((status) => status !== "Hold"),
});

export const confirmAppointment = action({
  label: "Confirm Appointment",
  description: "Record that the customer has confirmed an appointment.",
  calls: "PUT jpm /appointments/{appointmentId}/confirmation",
  scope: "Job Planning and Management → Appointments (Write)",
  required: { appointmentId },
  check: appointmentShows(({ isConfirmed }) => isConfirmed),
});

export const unconfirmAppointment = action({
  label: "Unconfirm Appointment",
  description: "Undo the customer's confirmation of an appointment.",
  calls: "DELETE jpm /appointments/{appointmentId}/confirmation",
  scope: "Job Planning and Management → Appointments (Write)",
  required: { appointmentId },
  check: appointmentShows(({ isConfirmed }) => !isConfirmed),
});

interface Summary {
  technicianId: number;
  notes: string;
}

const summaryOf = ({ appointmentSummaries }: Appointment, { technicianId }: Summary) =>
  appointmentSummaries?.find((each) => sameId(each.technicianId, technicianId));

export const setAppointmentSummary = action({
  label: "Set Appointment Summary",
  description:
    "Set what a technician has done at an appointment; it replaces what was said before. So far, ServiceTitan accepts this from some accounts only.",
  calls: "POST jpm /appointments/{appointmentId}/summaries",
  scope: "Job Planning and Management → Appointments (Write)",
  required: {
    appointmentId,
    technicianId,
    notes: longText({
      label: "Notes",
      comments: "The work that was done.",
      example: "Replaced the flame sensor; the furnace runs.",
    }),
  },
  check: {
    ...appointmentShows((found, values: Summary) =>
      found.appointmentSummaries ? summaryOf(found, values)?.notes === values.notes : undefined,
    ),
    answer: (values, found: Appointment) => summaryOf(found, values),
  },
  returns: appointmentSummary,
});
