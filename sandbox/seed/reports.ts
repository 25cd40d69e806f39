import { reportKeys } from "../rules/reports";
import { newId, type State } from "../state";
import { openedOn } from "./random";

/** The reports that the company has. */
export function seedReports(state: State): void {
  const modifiedOn = openedOn(state);
  for (const key of reportKeys) state.reports.insert({ id: newId(state), key, modifiedOn });
}
