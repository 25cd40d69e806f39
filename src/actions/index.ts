import type { Action } from "./action";
import * as appointments from "./appointments";
import * as customers from "./customers";
import * as jobs from "./jobs";
import * as locations from "./locations";
import * as settings from "./settings";
import * as technicians from "./technicians";

/** All actions by key, as data: tests and documentation walk over them. */
export const catalogue: Record<string, Action> = {
  ...customers,
  ...locations,
  ...jobs,
  ...appointments,
  ...technicians,
  ...settings,
};
