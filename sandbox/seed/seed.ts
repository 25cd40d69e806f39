import type { State } from "../state.js";
import { seedCustomers } from "./customers.js";
import { seedJobs } from "./jobs.js";
import { restart } from "./random.js";
import { seedSettings } from "./settings.js";

/** Fills an empty tenant with made-up records: the same each time, and more of them where more are asked for. */
export function seed(state: State, { customers, jobs }: { customers: number; jobs: number }): void {
  restart();
  seedSettings(state);
  seedCustomers(state, customers);
  seedJobs(state, jobs);
}
