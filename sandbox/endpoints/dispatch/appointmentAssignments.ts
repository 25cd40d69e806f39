import { z } from "zod";
import type { Appointment } from "../../kept";
import { activeReference, reference } from "../../kit/body";
import { feed } from "../../kit/feed";
import { active, dates, ids, integer } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, list, type Operation, operation } from "../../kit/operation";
import { assignTechnicians, unassignTechnicians } from "../../rules/appointments";
import type { State } from "../../state";

/** Who goes to which appointment. */
export const appointmentAssignments = (state: State): Operation[] => [
  list("/appointment-assignments", state.assignments, {
    filters: {
      ids: ids((assignment) => assignment.id),
      active,
      ...dates,
      appointmentIds: ids((assignment) => assignment.appointmentId),
      jobId: integer((assignment) => assignment.jobId),
    },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
  feed("/export/appointment-assignments", state.assignments, state, {
    filters: { active },
    defaults: { active: "True" },
  }),
  operation({
    method: "POST",
    path: "/appointment-assignments/assign-technicians",
    body: () =>
      z.strictObject({
        jobAppointmentId: reference(state.appointments),
        technicianIds: z.array(activeReference(state.technicians)),
      }),
    handle: ({ body }) => {
      const appointment = find(state.appointments, String(body.jobAppointmentId));
      assignTechnicians(state, appointment, body.technicianIds);
      return dispatchedAppointment(appointment);
    },
  }),
  operation({
    method: "POST",
    path: "/appointment-assignments/unassign-technicians",
    body: () =>
      z.strictObject({
        jobAppointmentId: reference(state.appointments),
        technicianIds: z.array(reference(state.technicians)),
      }),
    handle: ({ body }) => {
      const appointment = find(state.appointments, String(body.jobAppointmentId));
      unassignTechnicians(state, appointment, body.technicianIds);
      return dispatchedAppointment(appointment);
    },
  }),
];

/** An appointment as this module shows it: without what only job planning tells. */
function dispatchedAppointment(appointment: Appointment) {
  const { customerId, unused, createdById, isConfirmed, active, appointmentSummaries, ...shown } =
    appointment;
  return shown;
}
