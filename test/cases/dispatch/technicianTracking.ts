import { active, type Cases, first } from "../world";

export const cases: Cases = {
  getTechnicianTracking: ({ state }) => {
    const { technicianId, appointmentId } = first(state.assignments.values(), active);
    return { technicianId, appointmentId };
  },
};
