import { insertNote } from "../rules/notes";
import type { State } from "../state";
import { chance, pick } from "./random";

/** Notes on one in five jobs and on half of the projects, left when they were created. */
export function seedNotes(state: State): void {
  for (const job of state.jobs.values())
    if (chance(0.2))
      insertNote(state, {
        ownerId: job.id,
        text: pick(onJobs),
        isPinned: chance(0.2),
        createdOn: job.createdOn,
      });
  for (const project of state.projects.values())
    if (chance(0.5))
      insertNote(state, {
        ownerId: project.id,
        text: pick(onProjects),
        isPinned: chance(0.2),
        createdOn: project.createdOn,
      });
}

const onJobs = [
  "Customer is home after 3 pm.",
  "Second visit: the part has arrived.",
  "Customer asked for the same technician as last time.",
  "Landlord pays; tenant lets the technician in.",
];

const onProjects = [
  "Permit is with the city.",
  "Financing is approved.",
  "Customer wants the work done before the holidays.",
];
