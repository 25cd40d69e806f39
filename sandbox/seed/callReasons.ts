import { newId, type State } from "../state";
import { openedOn } from "./random";

/** A reason why customers call, or why a lead or booking is dismissed. */
export function insertCallReason(state: State, name: string, isLead = false, active = true): number {
  const opened = openedOn(state);
  const reason = { id: newId(state), name, isLead, active, createdOn: opened, modifiedOn: opened };
  return state.callReasons.insert(reason).id;
}

/** Those that no lead or booking of the seed has. */
export function seedCallReasons(state: State): void {
  insertCallReason(state, "Outside of the service area");
  insertCallReason(state, "Wrong number", false, false);
}
