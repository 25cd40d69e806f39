import { cancelReason, holdReason, jobCancellation, jobHistory } from "../../../api/jpm/jobStatus";
import type { Job } from "../../../api/jpm/jobs";
import { action } from "../../declare/action";
import { ofStatus } from "../../declare/check";
import { list } from "../../declare/list";
import { holdReasonId, jobId, jobStatuses } from "../../inputs/common";
import { activeOrAny, dates } from "../../inputs/filters";
import { dateTime, id, longText } from "../../inputs/kinds";

/** The job itself tells whether its status was changed. */
const jobShows = (isWanted: (status: (typeof jobStatuses)[number]) => boolean) => {
  const isAsWanted = ofStatus(jobStatuses, isWanted);
  return { path: "/jobs/{jobId}", shows: ({ jobStatus }: Job) => isAsWanted(jobStatus) };
};

export const cancelJob = action({
  label: "Cancel Job",
  description: "Cancel a job, giving one of the tenant's cancel reasons.",
  calls: "PUT jpm /jobs/{jobId}/cancel",
  scope: "Job Planning and Management → Jobs (Write)",
  required: {
    jobId,
    reasonId: id({
      label: "Reason ID",
      comments: "ID of the cancel reason.",
      of: "cancelReason",
    }),
    memo: longText({
      label: "Job Memo",
      comments: "Why the job is canceled.",
      example: "The customer sold the house.",
    }),
  },
  check: jobShows((status) => status === "Canceled"),
});

export const removeCancellation = action({
  label: "Remove Cancellation",
  description: "Reopen a canceled job.",
  calls: "PUT jpm /jobs/{jobId}/remove-cancellation",
  scope: "Job Planning and Management → Jobs (Write)",
  required: { jobId },
  check: jobShows((status) => status !== "Canceled"),
});

export const listJobCancellations = list({
  label: "List Cancellations of a Job",
  description: "List when and why a job was canceled, page by page or all at once.",
  calls: "GET jpm /jobs/{jobId}/canceled-log",
  scope: "Job Planning and Management → Jobs (Read)",
  required: { jobId },
  onlyPages: true,
  sorts: [],
  of: jobCancellation,
});

export const holdJob = action({
  label: "Hold Job",
  description: "Put a job on hold, giving one of the tenant's hold reasons.",
  calls: "PUT jpm /jobs/{jobId}/hold",
  scope: "Job Planning and Management → Jobs (Write)",
  withdrawn: "Use Hold Appointment for the job's appointments.",
  required: {
    jobId,
    reasonId: holdReasonId,
    memo: longText({
      label: "Memo",
      comments: "Why the job is put on hold.",
      example: "The flame sensor is on order.",
    }),
  },
  check: jobShows((status) => status === "Hold"),
});

export const completeJob = action({
  label: "Complete Job",
  description: "Mark a job as completed; it must have a technician assigned.",
  calls: "PUT jpm /jobs/{jobId}/complete",
  scope: "Job Planning and Management → Jobs (Write)",
  withdrawn: "There is no replacement: complete the job in ServiceTitan.",
  required: {
    jobId,
    completedOn: dateTime({
      label: "Completed On",
      comments: "When the work was completed. Date and time with a time zone.",
      example: "2026-07-08T11:45:00-07:00",
    }),
  },
  check: jobShows((status) => status === "Completed"),
});

export const getJobHistory = action({
  label: "Get Job History",
  description: "Get the history of a job: each change with its date and who made it.",
  calls: "GET jpm /jobs/{jobId}/history",
  scope: "Job Planning and Management → Jobs (Read)",
  required: { jobId },
  returns: jobHistory,
});

export const listJobCancelReasons = list({
  label: "List Job Cancel Reasons",
  description: "List the reasons for which a job can be canceled.",
  calls: "GET jpm /job-cancel-reasons",
  scope: "Job Planning and Management → Job Cancel Reasons (Read)",
  filters: { active: activeOrAny, ...dates },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: cancelReason,
});

export const listJobHoldReasons = list({
  label: "List Job Hold Reasons",
  description: "List the reasons for which a job or an appointment can be put on hold.",
  calls: "GET jpm /job-hold-reasons",
  scope: "Job Planning and Management → Job Hold Reasons (Read)",
  filters: { active: activeOrAny, ...dates },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: holdReason,
});
