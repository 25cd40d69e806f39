import { dates, jobOf } from "../filters";
import { type Cases, list, newAppointment, technicianOf } from "../world";

export const cases: Cases = {
  assignTechnicians: async (world) => ({
    jobAppointmentId: (await newAppointment(world)).id,
    technicianIds: [technicianOf(world)],
    refuseIfBooked: false,
  }),
  unassignTechnicians: async (world) => ({
    jobAppointmentId: (await newAppointment(world)).id,
    technicianIds: [technicianOf(world)],
  }),
  listAppointmentsAssignment: (world) => ({
    ...list(),
    filters: {
      ids: [1201, 1202],
      appointmentIds: [jobOf(world).firstAppointmentId],
      jobId: jobOf(world).id,
      active: "Any",
      ...dates,
    },
  }),
};
