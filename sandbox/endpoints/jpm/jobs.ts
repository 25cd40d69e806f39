import { z } from "zod";
import { priorities } from "../../../api/shared";
import type { Job } from "../../kept";
import { id, reference } from "../../kit/body";
import { invalid } from "../../kit/errors";
import { feed } from "../../kit/feed";
import { commonSorts } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { convert, openProblem } from "../../rules/conversions";
import { addToHistory } from "../../rules/history";
import { moveInvoiceItems } from "../../rules/invoices";
import { bookJob } from "../../rules/jobs";
import type { State } from "../../state";
import {
  customFields,
  externalData,
  externalDataUpdate,
  externalDataView,
  person,
  saveExternalData,
  tagTypeIds,
  toCustomFields,
  withExternalData,
  withoutUndefined,
} from "../shared";
import { checkTimes, schedule, technicianIds } from "./appointments";
import { jobFilters } from "./jobFilters";

export const jobs = (state: State): Operation[] => [
  list("/jobs", state.jobs, {
    filters: jobFilters(state),
    sorts: { ...commonSorts, Priority: (job) => priorities.indexOf(job.priority) },
    view: externalDataView(state),
  }),
  get("/jobs", state.jobs, externalDataView(state)),
  feed("/export/jobs", state.jobs, state),
  operation({
    method: "POST",
    path: "/jobs",
    body: () => newJob(state),
    handle: ({ body }) => createJob(state, body),
  }),
  operation({
    method: "PATCH",
    path: "/jobs/{id}",
    body: () => jobUpdate(state),
    handle: ({ params, body }) => updateJob(state, find(state.jobs, params.id), body),
  }),
];

const leadSource = (state: State) =>
  z.strictObject({ jobId: reference(state.jobs).nullish(), employeeId: person(state).nullish() });

const jobFields = (state: State) => ({
  customerId: reference(state.customers),
  locationId: reference(state.locations),
  businessUnitId: reference(state.businessUnits),
  jobTypeId: reference(state.jobTypes),
  priority: z.enum(priorities),
  campaignId: reference(state.campaigns),
});

const newJob = (state: State) =>
  z.strictObject({
    ...jobFields(state),
    appointments: z
      .array(schedule.extend({ technicianIds: technicianIds(state) }).superRefine(checkTimes))
      .min(1, { error: "At least one appointment is required." }),
    projectId: reference(state.projects).nullish(),
    jobGeneratedLeadSource: leadSource(state).nullish(),
    summary: z.string().nullish(),
    customFields: customFields(state, "Job", z.string().nullish()).nullish(),
    tagTypeIds: tagTypeIds(state).nullish(),
    externalData: externalData.nullish(),
    invoiceSignatureIsRequired: z.boolean().nullish(),
    customerPo: z.string().nullish(),
    soldById: reference(state.technicians).nullish(),
    // Calls are not kept here.
    partnerLeadCallId: id.nullish(),
    leadId: reference(state.leads, openProblem).nullish(),
    bookingId: reference(state.bookings, openProblem).nullish(),
    noCharge: z.boolean().nullish(),
  });

const jobUpdate = (state: State) =>
  z
    .strictObject({
      ...jobFields(state),
      jobGeneratedLeadSource: leadSource(state).nullable(),
      summary: z.string(),
      shouldUpdateInvoiceItems: z.boolean(),
      customFields: customFields(state, "Job", z.string().nullish()),
      tagTypeIds: tagTypeIds(state),
      externalData: externalDataUpdate,
      customerPo: z.string(),
      soldById: reference(state.technicians).nullable(),
      noCharge: z.boolean(),
      summaryOfWork: z.string(),
      isAutoDispatched: z.boolean(),
    })
    .partial();

function createJob(state: State, body: z.output<ReturnType<typeof newJob>>): Job {
  requireLocationOf(state, body.customerId, body.locationId);
  requireProjectAt(state, body.projectId, body.locationId);
  const job = bookJob(
    state,
    {
      customerId: body.customerId,
      locationId: body.locationId,
      businessUnitId: body.businessUnitId,
      jobTypeId: body.jobTypeId,
      priority: body.priority,
      campaignId: body.campaignId,
      projectId: body.projectId ?? null,
      jobGeneratedLeadSource: toLeadSource(body.jobGeneratedLeadSource),
      summary: body.summary ?? null,
      customFields: toCustomFields(state, body.customFields),
      tagTypeIds: body.tagTypeIds ?? [],
      customerPo: body.customerPo ?? "",
      soldById: body.soldById ?? null,
      partnerLeadCallId: body.partnerLeadCallId ?? null,
      bookingId: body.bookingId ?? null,
      ...(body.noCharge != null && { noCharge: body.noCharge }),
    },
    body.appointments,
  );
  convert(state, job, body);
  saveExternalData(state, job.id, body.externalData);
  return withExternalData(state, job, body.externalData?.applicationGuid);
}

function updateJob(state: State, job: Job, body: z.output<ReturnType<typeof jobUpdate>>): Job {
  const { customerId = job.customerId, locationId = job.locationId } = body;
  if (customerId !== job.customerId || locationId !== job.locationId)
    requireLocationOf(state, customerId, locationId);
  const { customFields, externalData, jobGeneratedLeadSource, shouldUpdateInvoiceItems, ...rest } = body;
  saveExternalData(state, job.id, externalData);
  const changes = {
    ...rest,
    customFields: customFields && toCustomFields(state, customFields),
    jobGeneratedLeadSource: jobGeneratedLeadSource && toLeadSource(jobGeneratedLeadSource),
  };
  state.jobs.update(job, withoutUndefined(changes));
  addToHistory(state, { jobId: job.id, eventType: "Job Updated", memo: Object.keys(body).join(", ") });
  if (body.customerId !== undefined)
    for (const appointment of state.appointments.where("jobId", job.id))
      state.appointments.update(appointment, { customerId: body.customerId });
  if (shouldUpdateInvoiceItems) moveInvoiceItems(state, job);
  return withExternalData(state, job, externalData?.applicationGuid);
}

const toLeadSource = (given: z.output<ReturnType<typeof leadSource>> | null | undefined) =>
  given ? { jobId: given.jobId ?? null, employeeId: given.employeeId ?? null } : null;

/** @throws ApiError 400 if the project is at another location */
function requireProjectAt(state: State, projectId: number | null | undefined, locationId: number): void {
  if (projectId != null && state.projects.get(projectId)?.locationId !== locationId)
    throw invalid({ ProjectId: [`Project ${projectId} is not at location ${locationId}.`] });
}

/** @throws ApiError 400 if the location is another customer's */
function requireLocationOf(state: State, customerId: number, locationId: number): void {
  if (state.locations.get(locationId)?.customerId !== customerId)
    throw invalid({ LocationId: [`Location ${locationId} is not one of customer ${customerId}.`] });
}
