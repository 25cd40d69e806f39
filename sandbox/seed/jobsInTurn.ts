import type { Job } from "../kept";
import { sortable } from "../kit/moments";
import type { State } from "../state";

/**
 * Gives jobs that can have come of a booking or a lead: for each moment, in ascending order, the next one booked
 * after it. None is given twice, and none that has come of a booking before.
 */
export function jobsInTurn(state: State): (moment: string) => Job | undefined {
  const jobs = [...state.jobs.values()].filter(({ bookingId }) => bookingId === null);
  let next = 0;
  return (moment) => {
    while (sortable(jobs[next]?.createdOn ?? moment) < sortable(moment)) next++;
    return jobs[next++];
  };
}
