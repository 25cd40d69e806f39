import { dates } from "../filters";
import { active, type Cases, first, list, technicianOf } from "../world";

export const cases: Cases = {
  getTechnicianSkill: ({ state }) => {
    const { id, skills } = first(state.technicians.values(), (each) => active(each) && !!each.skills?.length);
    return { technicianSkillId: `${id}_${skills?.[0]?.id}` };
  },
  listTechnicianSkills: (world) => ({
    ...list(),
    filters: { technicianId: technicianOf(world), active: "Any", ...dates },
  }),
};
