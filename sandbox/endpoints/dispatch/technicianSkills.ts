import type { TechnicianSkill } from "../../../api/dispatch/technicianSkills";
import { notFound } from "../../kit/errors";
import { active, dates, integer } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { listFrom, type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";

/** What technicians are able to do, as they themselves tell it. */
export const technicianSkills = (state: State): Operation[] => [
  listFrom("/technician-skills", () => skillsOf(state), {
    filters: { technicianId: integer((skill) => skill.technicianId), active, ...dates },
    defaults: { active: "True" },
    sorts: { ...commonSorts, Id: (skill) => skill.id },
  }),
  operation({
    method: "GET",
    path: "/technician-skills/{id}",
    handle: ({ params: { id = "" } }) => {
      const skill = skillsOf(state).find((each) => each.id === id);
      if (skill === undefined) throw notFound("Technician skill", id);
      return skill;
    },
  }),
];

const skillsOf = (state: State): TechnicianSkill[] =>
  [...state.technicians.values()].flatMap(({ id: technicianId, skills, active, createdOn, modifiedOn }) =>
    (skills ?? []).map(({ id, name }) => ({
      id: `${technicianId}_${id}`,
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
