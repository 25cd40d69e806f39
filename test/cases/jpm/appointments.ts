import { dates, jobOf, range } from "../filters";
import {
  type Cases,
  first,
  holdReason,
  list,
  newAppointment,
  newJob,
  technicianOf,
  visit,
  type World,
} from "../world";

const later = { start: "2026-12-07T09:00:00-08:00", end: "2026-12-07T11:00:00-08:00" };

const heldAppointment = async (world: World) => {
  const { id } = await newAppointment(world);
  await world.create("holdAppointment", { appointmentId: id, ...holdReason(world) });
  return id;
};

const confirmedAppointment = async (world: World) => {
  const { id } = await newAppointment(world);
  await world.create("confirmAppointment", { appointmentId: id });
  return id;
};

export const cases: Cases = {
  rescheduleAppointment: async (world) => ({
    appointmentId: (await newAppointment(world)).id,
    ...later,
    arrivalWindowStart: later.start,
    arrivalWindowEnd: later.end,
    refuseIfBooked: false,
  }),
  updateSpecialInstructions: async (world) => ({
    appointmentId: (await newAppointment(world)).id,
    specialInstructions: "Ring the bell at the gate.",
  }),
  holdAppointment: async (world) => ({
    appointmentId: (await newAppointment(world)).id,
    ...holdReason(world),
  }),
  releaseAppointment: async (world) => ({ appointmentId: await heldAppointment(world) }),
  confirmAppointment: async (world) => ({ appointmentId: (await newAppointment(world)).id }),
  unconfirmAppointment: async (world) => ({ appointmentId: await confirmedAppointment(world) }),
  createAppointment: async (world) => ({
    jobId: (await newJob(world)).id,
    ...visit,
    arrivalWindowStart: visit.start,
    arrivalWindowEnd: visit.end,
    technicianId: technicianOf(world),
    technicianIds: [technicianOf(world)],
    specialInstructions: "Bring the igniter.",
    refuseIfBooked: false,
  }),
  getAppointment: ({ state }) => ({ appointmentId: first(state.appointments.values()).id }),
  listAppointments: (world) => ({
    ...list(),
    filters: {
      ids: [jobOf(world).firstAppointmentId],
      number: "10001-1",
      jobId: jobOf(world).id,
      projectId: 1501,
      customerId: jobOf(world).customerId,
      technicianId: technicianOf(world),
      status: "Done",
      ...range("starts"),
      unused: false,
      active: "Any",
      ...dates,
    },
  }),
  setAppointmentSummary: async (world) => ({
    appointmentId: (await newAppointment(world)).id,
    technicianId: technicianOf(world),
    notes: "Replaced the flame sensor.",
  }),
  deleteAppointment: async (world) => ({ appointmentId: (await newAppointment(world)).id }),
};
