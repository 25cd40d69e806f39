import { jobType } from "../../../api/jpm/jobTypes";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { externalDataApplicationGuid, jobTypeId, priority } from "../../inputs/common";
import { active, dates, externalDataGuid, ids, name } from "../../inputs/filters";
import { integer } from "../../inputs/kinds";

export const listJobTypes = list({
  label: "List Job Types",
  description: "List the tenant's job types, page by page or all at once.",
  calls: "GET jpm /job-types",
  scope: "Job Planning and Management → Job Types (Read)",
  filters: {
    ids: ids("jobType"),
    name: name("Heat"),
    priority,
    minDuration: integer({
      label: "Min Duration",
      comments: "Only job types that take at least this long, in seconds.",
      example: "3600",
      min: 0,
    }),
    maxDuration: integer({
      label: "Max Duration",
      comments: "Only job types that take at most this long, in seconds.",
      example: "7200",
      min: 0,
    }),
    active,
    ...dates,
    externalDataApplicationGuid: externalDataGuid,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  orderBy: ["id", "modifiedOn", "createdOn"],
  of: jobType,
});

export const getJobType = action({
  label: "Get Job Type",
  description: "Get one job type by ID.",
  calls: "GET jpm /job-types/{jobTypeId}",
  scope: "Job Planning and Management → Job Types (Read)",
  required: { jobTypeId },
  optional: { externalDataApplicationGuid },
  returns: jobType,
});
