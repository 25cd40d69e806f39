import { jobTimesheet } from "../../../api/payroll/jobTimesheets";
import { list } from "../../declare/list";
import { jobId, technicianId } from "../../inputs/common";
import { active, dates, idsInText } from "../../inputs/filters";
import { moment } from "../../inputs/kinds";

const filters = {
  technicianId,
  startedOn: moment(
    "Started On",
    "Only timesheets with a dispatch, arrival, cancellation or end after this moment.",
    "2026-07-06T00:00:00-07:00",
  ),
  endedOn: moment(
    "Ended On",
    "Only timesheets with a dispatch, arrival, cancellation or end before this moment.",
    "2026-07-13",
  ),
  active,
  ...dates,
};

export const listJobTimesheets = list({
  label: "List Job Timesheets",
  description: "List when technicians were dispatched to jobs, arrived and were done, for many jobs.",
  calls: "GET payroll /jobs/timesheets",
  scope: "Payroll → Payroll Jobs (Read)",
  filters: {
    jobIds: idsInText({
      label: "Job IDs",
      comments: "Only timesheets of these jobs, one ID per line.",
      of: "job",
    }),
    ...filters,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: jobTimesheet,
});

export const listTimesheetsOfJob = list({
  label: "List Timesheets of a Job",
  description: "List when technicians were dispatched to one job, arrived and were done.",
  calls: "GET payroll /jobs/{jobId}/timesheets",
  scope: "Payroll → Payroll Jobs (Read)",
  required: { jobId },
  filters,
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: jobTimesheet,
});
