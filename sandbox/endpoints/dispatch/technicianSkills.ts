import type { TechnicianSkill } from "../../../api/dispatch/technicianSkills";
import { active, dates, integer } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { listFrom, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** What technicians are able to do, as they themselves tell it. */
export const technicianSkills = (state: State): Operation[] => [
  listFrom("/technician-skills", () => skillsOf(state), {
    filters: { technicianId: integer((skill) => skill.technicianId), active, ...dates },
    defaults: { active: "True" },
    sorts: { ...commonSorts, Id: (skill) => skill.id },
  }),
];

const skillsOf = (state: State): TechnicianSkill[] =>
  [...state.technicians.values()].flatMap(({ id: technicianId, skills, active, createdOn, modifiedOn }) =>
    (skills ?? []).map(({ id, name }) => ({
      id: `${technicianId}-${id}`,
      name: name ?? "",
      active,
      technicianId,
      // Those who have left do no jobs.
      jobTypeIds: active ? jobTypesWith(state, name) : null,
      createdOn,
      modifiedOn,
    })),
  );

const jobTypesWith = (state: State, skill?: string | null) =>
  [...state.jobTypes.values()].filter(({ skills }) => skills.includes(skill ?? "")).map(({ id }) => id);
