import type { State } from "../state";
import { seedCustomers } from "./customers";
import { seedJobs } from "./jobs";
import { restart } from "./random";
import { seedSettings } from "./settings";

/** Fills an empty tenant with made-up records: the same each time, and more of them where more are asked for. */
export function seed(state: State, { customers, jobs }: { customers: number; jobs: number }): void {
  restart();
  seedSettings(state);
  seedCustomers(state, customers);
  seedJobs(state, jobs);
}
