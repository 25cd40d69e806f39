import type { CancelReasonOfJob, HoldReasonOfJob } from "../../../api/jpm/jobLogs";
import type { Hold } from "../../kept";
import { invalid, notFound } from "../../kit/errors";
import { ids } from "../../kit/filters";
import { valuesOf } from "../../kit/list";
import { find, listFrom, type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";

/** When jobs were booked, and why they are canceled or on hold. */
export const jobLogs = (state: State): Operation[] => [
  operation({
    method: "GET",
    path: "/jobs/{id}/booked-log",
    handle: ({ params }) => {
      const { id } = find(state.jobs, params.id);
      const [log] = state.jobBookedLogs.where("jobId", id);
      if (!log) throw notFound("Booked log of job", id);
      return log;
    },
  }),
  ofJobs("/jobs/cancel-reasons", () => cancelReasons(state)),
  ofJobs("/jobs/hold-reasons", () => holdReasons(state)),
];

/** A list that wants to know of which jobs. */
const ofJobs = <R extends { jobId: number }>(path: string, all: () => Iterable<R>) =>
  listFrom(
    path,
    ({ query }) => {
      if (!valuesOf(query, "ids")) throw invalid({ Ids: ["The Ids field is required."] });
      return all();
    },
    { filters: { ids: ids<R>(({ jobId }) => jobId) } },
  );

const cancelReasons = (state: State): CancelReasonOfJob[] =>
  [...state.jobCancellations.values()]
    .filter(({ active }) => active)
    .map(({ jobId, reasonId, memo }) => ({
      jobId,
      reasonId,
      name: state.cancelReasons.get(reasonId)?.name ?? "",
      text: memo ?? "",
    }));

/** A job is on hold for the reason that was given last. (Not documented.) */
function holdReasons(state: State): HoldReasonOfJob[] {
  const found = new Map<number, HoldReasonOfJob & { holdId: number }>();
  for (const { id, jobId, status } of state.appointments.values()) {
    const hold = status === "Hold" ? state.holds.where("appointmentId", id).at(-1) : undefined;
    if (!hold) continue;
    const before = found.get(jobId);
    const isLatest = hold.id > (before?.holdId ?? 0);
    const reason = inWords(state, hold);
    found.set(jobId, {
      ...(before && !isLatest ? before : { jobId, holdId: hold.id, ...reason }),
      appointmentHoldReasons: [...(before?.appointmentHoldReasons ?? []), { appointmentId: id, ...reason }],
    });
  }
  return [...found.values()].map(({ holdId, ...reason }) => reason);
}

const inWords = ({ holdReasons }: State, { reasonId, memo }: Hold) => ({
  reasonId,
  name: holdReasons.get(reasonId)?.name ?? "",
  text: memo ?? "",
});
