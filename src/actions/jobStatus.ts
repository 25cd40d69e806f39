import { cancelReason, holdReason, jobCancellation, jobHistory } from "../../api/jpm/jobStatus";
import type { Job } from "../../api/jpm/jobs";
import { endpointAction } from "../declare/action";
import { listAction } from "../declare/list";
import { holdReasonId, jobId } from "../inputs/common";
import { exampleId } from "../inputs/examples";
import { activeOrAny, created, modified } from "../inputs/filters";
import { dateTime, id, longText } from "../inputs/kinds";

/** The job itself tells whether its status was changed. */
const jobShows = (isWanted: (status: string) => boolean) => ({
  path: "/jobs/{jobId}",
  shows: ({ jobStatus }: Job) => isWanted(jobStatus),
});

export const cancelJob = endpointAction({
  label: "Cancel Job",
  description: "Cancel a job, giving one of the tenant's cancel reasons.",
  endpoint: { api: "jpm", method: "PUT", path: "/jobs/{jobId}/cancel" },
  required: {
    jobId,
    reasonId: id({
      label: "Reason ID",
      comments: "ID of the cancel reason. List Job Cancel Reasons gives them.",
      example: exampleId.cancelReason,
      dataSource: "selectCancelReason",
    }),
    memo: longText({
      label: "Job Memo",
      comments: "Why the job is canceled, in words.",
      example: "The customer sold the house.",
    }),
  },
  check: jobShows((status) => status === "Canceled"),
});

export const removeCancellation = endpointAction({
  label: "Remove Cancellation",
  description: "Make a canceled job an open one again.",
  endpoint: { api: "jpm", method: "PUT", path: "/jobs/{jobId}/remove-cancellation" },
  required: { jobId },
  check: jobShows((status) => status !== "Canceled"),
});

export const listJobCancellations = listAction({
  label: "List Cancellations of a Job",
  description: "List when and why a job was canceled, page by page or all at once.",
  endpoint: { api: "jpm", path: "/jobs/{jobId}/canceled-log" },
  required: { jobId },
  only: {},
  sorts: [],
  of: jobCancellation,
});

export const holdJob = endpointAction({
  label: "Hold Job",
  description: "Put a job on hold, giving one of the tenant's hold reasons.",
  endpoint: {
    api: "jpm",
    method: "PUT",
    path: "/jobs/{jobId}/hold",
    withdrawn: "Use Hold Appointment for the job's appointments.",
  },
  required: {
    jobId,
    reasonId: holdReasonId,
    memo: longText({
      label: "Memo",
      comments: "Why the job is put on hold, in words.",
      example: "The flame sensor is on order.",
    }),
  },
  check: jobShows((status) => status === "Hold"),
});

export const completeJob = endpointAction({
  label: "Complete Job",
  description: "Mark a job as completed; it must have a technician assigned.",
  endpoint: {
    api: "jpm",
    method: "PUT",
    path: "/jobs/{jobId}/complete",
    withdrawn: "Nothing takes its place: complete the job in ServiceTitan.",
  },
  required: {
    jobId,
    completedOn: dateTime({
      label: "Completed On",
      comments: "When the work was completed. Date and time with its zone.",
      example: "2026-07-08T11:45:00-07:00",
    }),
  },
  check: jobShows((status) => status === "Completed"),
});

export const getJobHistory = endpointAction({
  label: "Get Job History",
  description: "Get what happened to a job, each change with its date and who made it.",
  endpoint: { api: "jpm", method: "GET", path: "/jobs/{jobId}/history" },
  required: { jobId },
  returns: jobHistory,
});

export const listJobCancelReasons = listAction({
  label: "List Job Cancel Reasons",
  description: "List the reasons that a job can be canceled for.",
  endpoint: { api: "jpm", path: "/job-cancel-reasons" },
  filters: { active: activeOrAny, ...created, ...modified },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: cancelReason,
});

export const listJobHoldReasons = listAction({
  label: "List Job Hold Reasons",
  description: "List the reasons that a job or an appointment can be put on hold for.",
  endpoint: { api: "jpm", path: "/job-hold-reasons" },
  filters: { active: activeOrAny, ...created, ...modified },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: holdReason,
});
