import { newId, type State } from "../state";
import { hour, pickInTurn, stamp } from "./random";

/** How customers rated who did their jobs; some ratings were taken back. */
export function seedRatings(state: State): void {
  const done = [...state.jobs.values()].filter(({ jobStatus }) => jobStatus === "Completed").slice(0, 30);
  for (const [i, job] of done.entries()) {
    const [assigned] = state.assignments.where("appointmentId", job.firstAppointmentId);
    if (assigned === undefined || !job.completedOn) continue;
    const ratedOn = stamp(Date.parse(job.completedOn) + hour);
    state.technicianRatings.insert({
      id: newId(state),
      technicianId: assigned.technicianId,
      jobId: job.id,
      rating: pickInTurn([10, 9, 9.5, 7, 10, 4], i),
      active: i % 9 !== 8,
      createdOn: ratedOn,
      modifiedOn: ratedOn,
    });
  }
}
