import type { State } from "../state";

/** The skills that the company knows: those that its technicians have. */
export function seedSkills({ technicians, skills }: State): void {
  const known = new Map(
    [...technicians.values()].flatMap((each) => (each.skills ?? []).map((skill) => [skill.id, skill])),
  );
  for (const { id, name } of [...known.values()].sort((a, b) => a.id - b.id))
    skills.insert({ id, name, active: true });
}
