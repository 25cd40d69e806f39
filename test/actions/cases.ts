import { billingCases } from "./cases/billing";
import { bookingCases } from "./cases/bookings";
import { equipmentCases } from "./cases/equipment";
import { jobPlanningCases } from "./cases/jobPlanning";
import { jobCases } from "./cases/jobs";
import { projectCases } from "./cases/projects";
import { readingCases } from "./cases/reading";
import type { Cases, Inputs, World } from "./cases/world";
import { filterCases } from "./filterCases";

/** Full inputs of each action, filters apart; called anew for each run, so that a job is canceled only once. */
export const cases: Cases = {
  ...jobCases,
  ...jobPlanningCases,
  ...bookingCases,
  ...equipmentCases,
  ...billingCases,
  ...projectCases,
  ...readingCases,
};

/** Full inputs of an action, called anew for each run; for a list with a value in each of its filters. */
export async function fullInputs(key: string, world: World): Promise<Inputs> {
  const filters = filterCases[key]?.(world);
  return { ...(await cases[key]?.(world)), ...(filters && { filters }) };
}
