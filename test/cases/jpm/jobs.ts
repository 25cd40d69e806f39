import type { Table } from "../../../sandbox/kit/table";
import { dates, externalFilters, jobOf, range, twoTags } from "../filters";
import {
  applicationGuid,
  type Cases,
  customFieldsOf,
  externalData,
  externalDataPatch,
  first,
  jobInputs,
  list,
  newJob,
  newProject,
  tagsOf,
  technicianOf,
  visit,
} from "../world";

/** A booking or a lead that a job can be made of, also after one was. */
const reopened = <R extends { id: number }>(table: Table<R>, changes: Partial<R>) =>
  table.update(first(table.values()), changes);

export const cases: Cases = {
  createJob: async (world) => ({
    ...jobInputs(world),
    appointments: [
      {
        ...visit,
        arrivalWindowStart: visit.start,
        arrivalWindowEnd: visit.end,
        technicianIds: [technicianOf(world)],
      },
    ],
    jobGeneratedLeadSource: { jobId: (await newJob(world)).id },
    projectId: (await newProject(world)).id,
    summary: "No heat since last night.",
    customFields: customFieldsOf(world, "Job"),
    tagTypeIds: tagsOf(world),
    externalData,
    invoiceSignatureIsRequired: false,
    customerPo: "PO-7731",
    bookingId: reopened(world.state.bookings, { status: "New" }).id,
    leadId: reopened(world.state.leads, { status: "Open" }).id,
    partnerLeadCallId: 1702,
    soldById: technicianOf(world),
    noCharge: false,
    refuseIfBooked: false,
  }),
  getJob: ({ state }) => ({
    jobId: first(state.jobs.values()).id,
    externalDataApplicationGuid: applicationGuid,
  }),
  listJobs: (world) => ({
    ...list(),
    filters: {
      ids: [jobOf(world).id],
      number: jobOf(world).jobNumber,
      jobStatus: "InProgress",
      appointmentStatus: "Working",
      priority: "High",
      ...range("appointmentStarts"),
      ...range("firstAppointmentStarts"),
      ...range("completed"),
      customerId: jobOf(world).customerId,
      locationId: jobOf(world).locationId,
      projectId: 1501,
      technicianId: technicianOf(world),
      soldById: technicianOf(world),
      jobTypeId: jobOf(world).jobTypeId,
      campaignId: jobOf(world).campaignId,
      businessUnitId: jobOf(world).businessUnitId,
      bookingId: 81,
      invoiceId: jobOf(world).invoiceId,
      createdFromEstimateId: 1901,
      estimateIds: [1901, 1902],
      equipmentIds: [1601],
      tagTypeIds: twoTags(world),
      hasUnusedAppointments: true,
      ...dates,
      ...externalFilters,
    },
  }),
  updateJob: async (world) => {
    const { campaignId, jobTypeId, businessUnitId, customerId, locationId } = jobInputs(world);
    const earlier = await newJob(world);
    return {
      jobId: (await newJob(world)).id,
      customerId,
      locationId,
      businessUnitId,
      jobTypeId,
      campaignId,
      jobGeneratedLeadSource: { jobId: earlier.id },
      priority: "Low",
      summary: "The pilot light is out.",
      shouldUpdateInvoiceItems: false,
      customFields: customFieldsOf(world, "Job"),
      tagTypeIds: tagsOf(world),
      externalData: externalDataPatch,
      customerPo: "PO-7732",
      soldById: technicianOf(world),
      noCharge: true,
      summaryOfWork: "Relit the pilot light.",
      isAutoDispatched: false,
    };
  },
};
