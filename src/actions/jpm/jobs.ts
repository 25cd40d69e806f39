import { appointment } from "../../../api/jpm/appointments";
import { type Job, job } from "../../../api/jpm/jobs";
import { appointmentsOfJob } from "../../clashes/reads";
import { asPlanned, notBooked, refuseIfBooked, refusing } from "../../clashes/refuseIfBooked";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import {
  appointmentStatuses,
  businessUnitId,
  campaignId,
  customerId,
  externalData,
  externalDataApplicationGuid,
  externalDataPatch,
  invoiceId,
  jobId,
  jobStatuses,
  jobTypeId,
  locationId,
  priority,
  projectId,
  summary,
  tagTypeIds,
  technicianId,
} from "../../inputs/common";
import { changedFields, customFieldsOf } from "../../inputs/customFields";
import { before, dates, externalDataFilters, ids, idsInText, onOrAfter } from "../../inputs/filters";
import { group, groupList } from "../../inputs/groups";
import { choice, clearable, flag, id, idList, longText, text } from "../../inputs/kinds";
import { arrivalWindow, end, start } from "./visit";

const customFields = customFieldsOf("Job", { example: "P-2026-118" });

const customerPo = text({
  label: "Customer PO",
  comments: "The customer's purchase order number.",
  example: "PO-7731",
});

const appointments = groupList({
  label: "Appointments",
  comments: "When the work is done, at least one visit.",
  required: { start, end },
  optional: {
    ...arrivalWindow,
    technicianIds: idList({
      label: "Technician IDs",
      comments: "IDs of the technicians to assign, one per line.",
      of: "technician",
    }),
  },
  // A bookable window tells who is available in it.
  answered: [appointment.example, "technicians"],
});

const jobGeneratedLeadSource = group({
  label: "Job Generated Lead Source",
  comments: "The job or employee that led to this job. Fill in one of the two.",
  required: {},
  optional: {
    jobId: id({
      label: "Job ID",
      comments: "ID of the earlier job.",
      of: "earlierJob",
    }),
    employeeId: id({
      label: "Employee ID",
      comments: "ID of the employee.",
      of: "employee",
    }),
  },
});

const soldById = id({
  label: "Sold By ID",
  comments: "ID of the technician who sold the job.",
  of: "seller",
});

const noCharge = flag({ label: "No Charge", comments: "Whether the customer is not charged for the job." });

export const createJob = action({
  label: "Create Job",
  description: "Book a job for a customer at one of their locations, with its first appointment.",
  important: true,
  calls: "POST jpm /jobs",
  scope: "Job Planning and Management → Jobs (Write)",
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
    bookingId: id({
      label: "Booking ID",
      comments: "ID of the booking to convert into this job.",
      of: "booking",
    }),
    leadId: id({
      label: "Lead ID",
      comments: "ID of the lead to convert into this job.",
      of: "lead",
    }),
    partnerLeadCallId: id({
      label: "Partner Lead Call ID",
      comments: "ID of the call at a partner's call center that led to the job.",
      of: "partnerLeadCall",
    }),
    soldById,
    noCharge,
    refuseIfBooked,
  },
  around: refusing({
    planned: ({ appointments }) =>
      appointments.flatMap(({ start, end, technicianIds }) =>
        technicianIds ? [{ start, end, technicianIds }] : [],
      ),
    written: async (answer, planned, call) =>
      asPlanned(planned, await appointmentsOfJob((answer as Job).id, call)),
    tells: true,
  }),
  returns: job,
  beside: notBooked,
});

export const getJob = action({
  label: "Get Job",
  description: "Get one job by ID.",
  important: true,
  calls: "GET jpm /jobs/{jobId}",
  scope: "Job Planning and Management → Jobs (Read)",
  required: { jobId },
  optional: { externalDataApplicationGuid },
  returns: job,
});

export const listJobs = list({
  label: "List Jobs",
  description: "List jobs, page by page or all at once.",
  important: true,
  calls: "GET jpm /jobs",
  scope: "Job Planning and Management → Jobs (Read)",
  filters: {
    ids: ids("job"),
    number: text({ label: "Number", comments: "Only the job with this number.", example: "60412" }),
    jobStatus: choice({
      label: "Job Status",
      comments: "Only jobs in this status.",
      choices: jobStatuses,
    }),
    appointmentStatus: choice({
      label: "Appointment Status",
      comments: "Only jobs with an appointment in this status.",
      choices: appointmentStatuses,
    }),
    priority,
    appointmentStartsOnOrAfter: onOrAfter(
      "Appointment Starts",
      "Only jobs with an appointment that starts",
      "2026-07-13T00:00:00-07:00",
    ),
    appointmentStartsBefore: before(
      "Appointment Starts",
      "Only jobs with an appointment that starts",
      "2026-07-20",
    ),
    firstAppointmentStartsOnOrAfter: onOrAfter(
      "First Appointment Starts",
      "Only jobs whose first appointment starts",
      "2026-07-06T00:00:00-07:00",
    ),
    firstAppointmentStartsBefore: before(
      "First Appointment Starts",
      "Only jobs whose first appointment starts",
      "2026-07-11",
    ),
    completedOnOrAfter: onOrAfter("Completed", "Only jobs completed", "2026-07-15T00:00:00-07:00"),
    completedBefore: before("Completed", "Only jobs completed", "2026-07-18"),
    customerId,
    locationId,
    projectId,
    technicianId,
    soldById,
    jobTypeId,
    campaignId,
    businessUnitId,
    bookingId: id({
      label: "Booking ID",
      comments: "Only the job made from the booking with this ID.",
      of: "booking",
    }),
    invoiceId,
    createdFromEstimateId: id({
      label: "Created From Estimate ID",
      comments: "Only jobs made from the sold estimate with this ID.",
      of: "soldEstimate",
    }),
    estimateIds: idsInText({
      label: "Estimate IDs",
      comments: "Only jobs with one of these estimates, one ID per line.",
      of: "estimate",
    }),
    tagTypeIds: idsInText({
      label: "Tag Type IDs",
      comments: "Only jobs with one of these tags, one ID per line.",
      of: "tag",
    }),
    equipmentIds: idsInText({
      label: "Equipment IDs",
      comments: "Only jobs about one of these pieces of installed equipment, one ID per line.",
      of: "installedEquipment",
    }),
    hasUnusedAppointments: flag({
      label: "Has Unused Appointments",
      comments: "Yes lists only jobs with an appointment that nobody went to.",
    }),
    ...dates,
    ...externalDataFilters,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn", "Priority"],
  of: job,
});

export const updateJob = action({
  label: "Update Job",
  description: "Change a job; inputs left blank stay unchanged.",
  calls: "PATCH jpm /jobs/{jobId}",
  scope: "Job Planning and Management → Jobs (Write)",
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
      comments: "Whether a new business unit also applies to the items of the job's invoice.",
    }),
    customFields: changedFields(customFields),
    tagTypeIds: clearable(tagTypeIds),
    externalData: externalDataPatch,
    customerPo,
    soldById,
    noCharge,
    summaryOfWork: longText({
      label: "Summary of Work",
      comments: "What was done on the job. So far, ServiceTitan accepts this from some accounts only.",
      example: "Replaced the flame sensor and tested the burner.",
    }),
    isAutoDispatched: flag({
      label: "Is Auto Dispatched",
      comments: "Whether Dispatch Pro may assign the job's technicians automatically.",
    }),
  },
  returns: job,
});
