import { jobId } from "../fields/common";
import { activeOrAny, created, modified } from "../fields/filters";
import { id, longText } from "../fields/kinds";
import { cancelReason } from "../schemas/jobs";
import { endpointAction } from "./endpoint";
import { listAction } from "./list";

export const cancelJob = endpointAction({
  label: "Cancel Job",
  description: "Cancel a job, giving one of the tenant's cancel reasons.",
  endpoint: { api: "jpm", method: "PUT", path: "/jobs/{jobId}/cancel" },
  required: {
    jobId,
    reasonId: id({
      label: "Reason ID",
      comments: "ID of the cancel reason. List Job Cancel Reasons gives them.",
    }),
    memo: longText({ label: "Job Memo", comments: "Why the job is canceled, in words." }),
  },
});

export const listJobCancelReasons = listAction({
  label: "List Job Cancel Reasons",
  description: "List the reasons that a job can be canceled for.",
  endpoint: { api: "jpm", path: "/job-cancel-reasons" },
  filters: { active: activeOrAny, ...created, ...modified },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: cancelReason,
});
