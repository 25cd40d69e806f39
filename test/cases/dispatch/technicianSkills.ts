import { dates } from "../filters";
import { type Cases, list, technicianOf } from "../world";

export const cases: Cases = {
  listTechnicianSkills: (world) => ({
    ...list(),
    filters: { technicianId: technicianOf(world), active: "Any", ...dates },
  }),
};
