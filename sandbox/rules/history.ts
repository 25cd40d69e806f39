import type { JobEvent } from "../kept";
import type { State } from "../state";

/** Adds to a job's history what just happened to it, or, in the seed, what happened then. */
export function tell(
  state: State,
  jobId: number,
  eventType: JobEvent["eventType"],
  memo = "",
  date = new Date().toISOString(),
): void {
  state.jobHistory.insert({
    id: state.newId(),
    jobId,
    employeeId: state.apiUserId,
    eventType,
    date,
    usedSchedulingTool: "Manual",
    memo,
  });
}
