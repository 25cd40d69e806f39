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

/** Notes on every third customer and location, left when they were created; some are kept on top. */
export function seedCrmNotes(state: State): void {
  const kinds = [
    { owners: state.customers, texts: onCustomers },
    { owners: state.locations, texts: onLocations },
  ];
  for (const { owners, texts } of kinds)
    for (const [n, { id: ownerId, createdOn }] of [...owners.values()].entries()) {
      if (n % 3 !== 0) continue;
      const text = texts[(n / 3) % texts.length] ?? "";
      insertNote(state, { ownerId, text, isPinned: n % 2 === 0, createdOn });
    }
}

const onCustomers = [
  "Prefers text messages over calls.",
  "Pays by check.",
  "Bookkeeper wants invoices by e-mail.",
];

const onLocations = [
  "Gate code 4711; the dog is friendly.",
  "Attic access is through the garage.",
  "Park behind the building.",
];

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
