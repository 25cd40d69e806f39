import {
  businessUnitId,
  campaignId,
  customerId,
  customFields,
  externalData,
  externalDataApplicationGuid,
  externalDataPatch,
  jobId,
  jobTypeId,
  locationId,
  priority,
  projectId,
  summary,
  tagTypeIds,
} from "../fields/common";
import { flag, group, id, json, longText, text } from "../fields/kinds";
import { dateTimeValue, idListValue, listValue, objectValue } from "../fields/values";
import { cancelReason, job } from "../schemas/jobs";
import { endpointAction } from "./endpoint";
import { listAction } from "./list";

const customerPo = text({
  label: "Customer PO",
  comments: "The customer's own purchase order number.",
  example: "PO-7731",
});

const appointments = json({
  label: "Appointments",
  comments:
    "When the work is done, at least one visit: a JSON list, each entry with start and end and, if wanted, arrivalWindowStart, arrivalWindowEnd (dates and times with their zone) and technicianIds.",
  example: JSON.stringify([
    {
      start: "2026-07-08T10:00:00-07:00",
      end: "2026-07-08T12:00:00-07:00",
      arrivalWindowStart: "2026-07-08T10:00:00-07:00",
      arrivalWindowEnd: "2026-07-08T11:00:00-07:00",
      technicianIds: [4182],
    },
  ]),
  value: () =>
    listValue(
      objectValue(
        { start: dateTimeValue(), end: dateTimeValue() },
        {
          arrivalWindowStart: dateTimeValue(),
          arrivalWindowEnd: dateTimeValue(),
          technicianIds: idListValue(),
        },
      ),
    ),
});

const jobGeneratedLeadSource = group({
  label: "Job Generated Lead Source",
  comments: "The job or the employee that this job came from. Give one of the two.",
  required: {},
  optional: {
    jobId: id({ label: "Job ID", comments: "ID of the earlier job.", dataSource: "selectJob" }),
    employeeId: id({ label: "Employee ID", comments: "ID of the employee." }),
  },
});

export const createJob = endpointAction({
  label: "Create Job",
  description: "Book a job for a customer at one of their locations, with its first appointment.",
  important: true,
  endpoint: { api: "jpm", method: "POST", path: "/jobs" },
  required: { customerId, locationId, businessUnitId, jobTypeId, priority, campaignId, appointments },
  optional: {
    jobGeneratedLeadSource,
    projectId,
    summary,
    customFields,
    tagTypeIds,
    externalData,
    invoiceSignatureIsRequired: flag({
      label: "Invoice Signature Is Required",
      comments: "Whether the customer has to sign the invoice.",
    }),
    customerPo,
  },
  returns: job,
});

export const getJob = endpointAction({
  label: "Get Job",
  description: "Get one job by ID.",
  important: true,
  endpoint: { api: "jpm", method: "GET", path: "/jobs/{jobId}" },
  required: { jobId },
  optional: { externalDataApplicationGuid },
  returns: job,
});

export const listJobs = listAction({
  label: "List Jobs",
  description: "List jobs, page by page or all at once.",
  important: true,
  endpoint: { api: "jpm", path: "/jobs" },
  sorts: ["Id", "ModifiedOn", "CreatedOn", "Priority"],
  of: job,
});

export const updateJob = endpointAction({
  label: "Update Job",
  description: "Change a job; what is left blank stays as it is.",
  endpoint: { api: "jpm", method: "PATCH", path: "/jobs/{jobId}" },
  required: { jobId },
  optional: {
    customerId,
    locationId,
    businessUnitId,
    jobGeneratedLeadSource,
    jobTypeId,
    priority,
    campaignId,
    summary,
    shouldUpdateInvoiceItems: flag({
      label: "Should Update Invoice Items",
      comments: "Whether the items of the job's invoice follow a change of the business unit.",
    }),
    customFields,
    tagTypeIds,
    externalData: externalDataPatch,
    customerPo,
  },
  returns: job,
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
    }),
    memo: longText({ label: "Job Memo", comments: "Why the job is canceled, in words." }),
  },
});

export const listJobCancelReasons = listAction({
  label: "List Job Cancel Reasons",
  description: "List the reasons that a job can be canceled for.",
  endpoint: { api: "jpm", path: "/job-cancel-reasons" },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: cancelReason,
});
