import { z } from "zod";
import type { TechnicianSkill } from "../../../api/dispatch/technicianSkills";
import type { Technician } from "../../kept";
import { id, name, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { notFound } from "../../kit/errors";
import { active, dates, integer } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, listFrom, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";

/** What technicians are able to do, as they themselves tell it. */
export const technicianSkills = (state: State): Operation[] => [
  listFrom(
    "/technician-skills",
    () => [...state.technicians.values()].flatMap((each) => skillsOf(state, each)),
    {
      filters: { technicianId: integer((skill) => skill.technicianId), active, ...dates },
      defaults: { active: "True" },
      sorts: { ...commonSorts, Id: (skill) => skill.id },
    },
  ),
  operation({
    method: "GET",
    path: "/technician-skills/{id}",
    handle: ({ params }) => findSkill(state, params.id).skill,
  }),
  operation({
    method: "POST",
    path: "/technician-skills",
    body: () => z.strictObject({ technicianId: id, name, active: z.boolean() }),
    handle: ({ body: { technicianId, ...told } }) => {
      const technician = find(state.technicians, String(technicianId));
      const { id, name } = state.skills.insert({ id: newId(state), ...told });
      return setSkills(state, technician, [...hadBy(technician), { id, name }]).at(-1);
    },
  }),
  operation({
    method: "PATCH",
    path: "/technician-skills",
    body: () =>
      z.strictObject({
        technicianId: id,
        skillIds: z.array(reference(state.skills)),
        replaceExistingSkills: z.boolean(),
      }),
    handle: ({ body: { technicianId, skillIds, replaceExistingSkills } }) => {
      const technician = find(state.technicians, String(technicianId));
      const kept = replaceExistingSkills ? [] : hadBy(technician);
      const lacking = [...state.skills.values()].filter(
        ({ id }) => skillIds.includes(id) && !kept.some((skill) => skill.id === id),
      );
      const skills = [...kept, ...lacking.map(({ id, name }) => ({ id, name }))];
      return { updated: true, technicianSkills: setSkills(state, technician, skills) };
    },
  }),
  operation({
    method: "DELETE",
    path: "/technician-skills/{id}",
    handle: ({ params }) => {
      const { technician, skill } = findSkill(state, params.id);
      const others = hadBy(technician).filter(({ id }) => idOf(technician, id) !== skill.id);
      setSkills(state, technician, others);
      return { id: skill.id };
    },
  }),
];

type Had = NonNullable<Technician["skills"]>;

const hadBy = ({ skills }: Technician): Had => skills ?? [];

const idOf = (technician: Technician, skillId: number) => `${technician.id}_${skillId}`;

/** @throws ApiError 404 for a skill that nobody has */
function findSkill(state: State, id = ""): { technician: Technician; skill: TechnicianSkill } {
  const technician = state.technicians.get(Number(id.split("_")[0]));
  const skill = technician && skillsOf(state, technician).find((each) => each.id === id);
  if (!skill) throw notFound("Technician skill", id);
  return { technician, skill };
}

const skillsOf = (state: State, technician: Technician): TechnicianSkill[] =>
  hadBy(technician).map(({ id, name }) => {
    const active = technician.active && state.skills.get(id)?.active !== false;
    return {
      id: idOf(technician, id),
      name: name ?? "",
      active,
      technicianId: technician.id,
      // Those who have left do no jobs.
      jobTypeIds: active ? jobTypesWith(state, name) : null,
      createdOn: state.skillsGivenOn.get(idOf(technician, id)) ?? technician.createdOn,
      modifiedOn: technician.modifiedOn,
    };
  });

const jobTypesWith = (state: State, skill?: string | null) =>
  [...state.jobTypes.values()].filter(({ skills }) => skills.includes(skill ?? "")).map(({ id }) => id);

/** Gives a technician these skills and no others. @returns them as they are listed */
function setSkills(state: State, technician: Technician, skills: Had): TechnicianSkill[] {
  const had = hadBy(technician);
  const without = (some: Had, others: Had) =>
    some.filter(({ id }) => !others.some((other) => other.id === id));
  for (const { id } of without(had, skills)) state.skillsGivenOn.delete(idOf(technician, id));
  for (const { id } of without(skills, had))
    state.skillsGivenOn.set(idOf(technician, id), timestamp(state.clock));
  state.technicians.update(technician, { skills });
  return skillsOf(state, technician);
}
