import type { JobEvent } from "../kept";
import { timestamp } from "../kit/clock";
import { newId, type State } from "../state";

/** What happened to a job: now, unless a date is given, as in the seed. */
type Happened = Pick<JobEvent, "jobId" | "eventType"> &
  Partial<Pick<JobEvent, "memo" | "date" | "usedSchedulingTool" | "employeeId">>;

export function addToHistory(
  state: State,
  { memo = "", date = timestamp(state.clock), ...event }: Happened,
): void {
  state.jobHistory.insert({
    id: newId(state),
    employeeId: state.apiUserId,
    usedSchedulingTool: "Manual",
    memo,
    date,
    ...event,
  });
}
