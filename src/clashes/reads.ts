import type { Assignment } from "../../api/dispatch/appointmentAssignments";
import type { Appointment } from "../../api/jpm/appointments";
import { sameId } from "../declare/check";
import type { Call } from "../declare/declaration";
import { mapValues } from "../inputs/mapValues";
import { type LookedAt, readForIds, readWhole } from "../lookups/read";

/** What is read to know whether technicians are free, each with the scope that it needs. */
export const lists = {
  appointments: {
    calls: "GET jpm /appointments",
    scope: "Job Planning and Management → Appointments (Read)",
    what: ["appointment", "appointments"],
  },
  assignments: {
    calls: "GET dispatch /appointment-assignments",
    scope: "Dispatch → Appointment Assignments (Read)",
    what: ["appointment assignment", "appointment assignments"],
  },
  nonJobAppointments: {
    calls: "GET dispatch /non-job-appointments",
    scope: "Dispatch → Non-Job Appointments (Read)",
    what: ["non-job appointment", "non-job appointments"],
  },
  technicianShifts: {
    calls: "GET dispatch /technician-shifts",
    scope: "Dispatch → Technician Shifts (Read)",
    what: ["technician shift", "technician shifts"],
  },
} satisfies Record<string, LookedAt>;

/** So that errors of these looks say what they are for. */
export const asLook = (call: Call): Call => ({ ...call, label: `${call.label} (Refuse If Booked)` });

/**
 * Reads a list to its end.
 * @throws where it cannot be: what is then not known is no absence. Where it is refused, the error names its scope.
 */
export const readList = <T>(list: LookedAt, query: Record<string, unknown>, call: Call): Promise<T[]> =>
  readWhole<T>(list, mapValues(query, String), call);

/** One appointment, as it is planned. */
export async function appointmentWith(id: number, call: Call): Promise<Appointment> {
  const { scope } = lists.appointments;
  const client = call.client("jpm", { scope, action: `The look of ${call.label} at the appointment` });
  return (await client.get<Appointment>(`/appointments/${id}`)).data;
}

export const appointmentsOfJob = async (jobId: number, call: Call) =>
  (await readList<Appointment>(lists.appointments, { jobId }, call)).filter((each) =>
    sameId(each.jobId, jobId),
  );

/** Who is on appointments: the assignments that were not ended. */
export async function assignmentsTo(appointments: { id: number }[], call: Call): Promise<Assignment[]> {
  const ids = appointments.map(({ id }) => id);
  const query = { active: "True" };
  const listed = await readForIds<Assignment>(lists.assignments, "appointmentIds", ids, query, call);
  const wanted = new Set(ids.map(String));
  return listed.filter(({ active, appointmentId }) => active !== false && wanted.has(String(appointmentId)));
}
