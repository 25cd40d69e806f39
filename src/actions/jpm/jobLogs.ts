import { cancelReasonOfJob, holdReasonOfJob, jobBookedLog } from "../../../api/jpm/jobLogs";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { jobId } from "../../inputs/common";
import { idsInText } from "../../inputs/filters";

const ids = idsInText({
  label: "Job IDs",
  comments: "IDs of the jobs, one per line. More than 50 are asked for 50 at a time.",
  of: "job",
});

export const getJobBookedLog = action({
  label: "Get Job Booked Log",
  description: "Get when a job was booked, by whom, and for when.",
  calls: "GET jpm /jobs/{jobId}/booked-log",
  scope: "Job Planning and Management → Jobs (Read)",
  required: { jobId },
  returns: jobBookedLog,
});

export const listCancelReasonsOfJobs = list({
  label: "List Cancel Reasons of Jobs",
  description:
    "List why each of several jobs is canceled, with the reason's name and what was written; jobs that are not canceled are left out.",
  calls: "GET jpm /jobs/cancel-reasons",
  scope: "Job Planning and Management → Jobs (Read)",
  required: { ids },
  otherParameters: ["ids"],
  hasNoPages: true,
  sorts: [],
  of: cancelReasonOfJob,
});

export const listHoldReasonsOfJobs = list({
  label: "List Hold Reasons of Jobs",
  description:
    "List why each of several jobs and its appointments are on hold, with the reason's name and what was written; jobs that are not on hold are left out.",
  calls: "GET jpm /jobs/hold-reasons",
  scope: "Job Planning and Management → Jobs (Read)",
  required: { ids },
  otherParameters: ["ids"],
  hasNoPages: true,
  sorts: [],
  of: holdReasonOfJob,
});
