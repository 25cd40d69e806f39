import { newId, type State } from "../state";

/** That estimates were sold, by whom where that is known, or dismissed. */
export function seedEstimateChanges(state: State): void {
  for (const { id: estimateId, status, soldOn, soldBy, modifiedOn } of state.estimates.values())
    if (status && status.name !== "Open")
      state.estimateStatusChanges.insert({
        ...{ id: newId(state), estimateId, oldStatus: "Open", newStatus: status.name },
        createdOn: soldOn ?? modifiedOn,
        createdById: state.technicians.get(soldBy ?? 0)?.userId ?? null,
      });
}
