import type { JobTimesheet } from "../../api/payroll/jobTimesheets";
import { timestamp } from "../kit/clock";
import { newId, type State } from "../state";

// When technicians were on their way to an appointment, and at work there.

type Visit = Pick<JobTimesheet, "jobId" | "appointmentId" | "technicianId">;

/** Begins a timesheet of a technician who is sent to an appointment. */
export function beginTimesheet(state: State, { jobId, appointmentId, technicianId }: Visit): JobTimesheet {
  const now = timestamp(state.clock);
  return state.jobTimesheets.insert({
    id: newId(state),
    jobId,
    appointmentId,
    technicianId,
    dispatchedOn: now,
    arrivedOn: null,
    canceledOn: null,
    doneOn: null,
    createdOn: now,
    modifiedOn: now,
    active: true,
  });
}

/** The timesheet that a technician has not ended, if there is one. */
export const openTimesheet = (state: State, { appointmentId, technicianId }: Visit) =>
  openTimesheets(state, appointmentId).find((timesheet) => timesheet.technicianId === technicianId);

/**
 * Ends the timesheets of an appointment, or of one of its technicians: done where they have arrived, canceled where
 * not.
 */
export function endTimesheets(state: State, appointmentId: number, technicianId?: number): void {
  const now = timestamp(state.clock);
  for (const timesheet of openTimesheets(state, appointmentId))
    if (technicianId === undefined || timesheet.technicianId === technicianId)
      state.jobTimesheets.update(
        timesheet,
        timesheet.arrivedOn === null ? { canceledOn: now } : { doneOn: now },
      );
}

const openTimesheets = (state: State, appointmentId: number) =>
  state.jobTimesheets
    .where("appointmentId", appointmentId)
    .filter(({ canceledOn, doneOn }) => canceledOn === null && doneOn === null);
