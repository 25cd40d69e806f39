import { jobSplit } from "../../../api/payroll/jobSplits";
import { list } from "../../declare/list";
import { jobId } from "../../inputs/common";
import { activeOrAny, dates, idsInText } from "../../inputs/filters";

export const listJobSplits = list({
  label: "List Job Splits",
  description: "List how the pay for jobs is split among technicians, for many jobs.",
  calls: "GET payroll /jobs/splits",
  scope: "Payroll → Payroll Jobs (Read)",
  filters: {
    jobIds: idsInText({
      label: "Job IDs",
      comments: "Only splits of these jobs, one ID per line.",
      of: "job",
    }),
    active: activeOrAny,
    ...dates,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: jobSplit,
});

export const listSplitsOfJob = list({
  label: "List Splits of a Job",
  description: "List how the pay for one job is split among technicians.",
  calls: "GET payroll /jobs/{jobId}/splits",
  scope: "Payroll → Payroll Jobs (Read)",
  required: { jobId },
  filters: { active: activeOrAny, ...dates },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: jobSplit,
});
