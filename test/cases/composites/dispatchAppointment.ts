import { type Cases, holdReason, newAppointment, technicianOf } from "../world";

const later = { start: "2026-12-08T09:00:00-08:00", end: "2026-12-08T11:00:00-08:00" };

export const cases: Cases = {
  dispatchAppointment: async (world) => {
    const { id, jobId } = await world.create<{ id: number; jobId: number }>("getAppointment", {
      appointmentId: (await newAppointment(world)).id,
    });
    return {
      appointmentId: id,
      jobId,
      technicianIds: [technicianOf(world)],
      ...later,
      arrivalWindowStart: later.start,
      arrivalWindowEnd: later.end,
      specialInstructions: "Ring the bell at the gate.",
      onHold: true,
      ...holdReason(world),
      refuseIfBooked: false,
      previewOnly: false,
    };
  },
};
