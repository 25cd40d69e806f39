import { timestamp } from "../kit/clock";
import { sortable } from "../kit/moments";
import type { State } from "../state";
import { changeStatus } from "./memberships";

/** Does what happens by itself as time passes: memberships end whose last day is over. */
export function passTime(state: State): void {
  const now = sortable(timestamp(state.clock));
  for (const membership of state.memberships.values()) {
    const isOver = membership.to != null && sortable(membership.to) <= now;
    if (!isOver || (membership.status !== "Active" && membership.status !== "Suspended")) continue;
    changeStatus(state, membership, "Expired");
  }
}
