import { noteHold } from "../rules/jobStatus";
import { logBooking } from "../rules/jobs";
import type { State } from "../state";
import { pickInTurn } from "./random";

/** When the jobs were booked, and why some of them are on hold: as their history tells it. */
export function seedJobLogs(state: State): void {
  for (const job of state.jobs.values()) logBooking(state, job);
  const reasons = [...state.holdReasons.values()];
  for (const { id, jobId, status } of state.appointments.values())
    if (status === "Hold")
      noteHold(state, id, { reasonId: pickInTurn(reasons, jobId).id, memo: "The customer knows." });
}
