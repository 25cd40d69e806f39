import type { Table } from "../../../sandbox/kit/table";
import {
  active,
  address,
  applicationGuid,
  type Cases,
  contacts,
  customFieldsOf,
  customQueryParams,
  externalData,
  externalDataPatch,
  first,
  jobInputs,
  list,
  listInputs,
  newAppointment,
  newJob,
  newProject,
  tagsOf,
  technicianOf,
  visit,
  type World,
} from "./world";

const billing = ({ state }: World) => ({
  paymentTermId: first(state.paymentTerms.values()).id,
  taxExempt: false,
  nationalAccount: true,
  creditLimit: 5000,
  creditLimitBalance: 0,
});

/** A booking or a lead that a job can be made of, also after one was. */
const reopened = <R extends { id: number }>(table: Table<R>, changes: Partial<R>) =>
  table.update(first(table.values()), changes);

/** Customers, locations, jobs, appointments, dispatch and settings. */
export const jobCases: Cases = {
  createCustomer: (world) => ({
    name: "Jane Doe",
    type: "Residential",
    address,
    locations: [{ name: "Jane Doe's house", address, contacts, tagTypeIds: tagsOf(world), externalData }],
    doNotMail: false,
    doNotService: false,
    contacts,
    customFields: customFieldsOf(world, "Customer"),
    tagTypeIds: tagsOf(world),
    externalData,
    ...billing(world),
  }),
  getCustomer: ({ state }) => ({ customerId: first(state.customers.values()).id }),
  listCustomers: list,
  updateCustomer: (world) => ({
    customerId: first(world.state.customers.values(), active).id,
    name: "Jane Miller",
    type: "Commercial",
    address,
    customFields: customFieldsOf(world, "Customer"),
    externalData: externalDataPatch,
    doNotMail: true,
    doNotService: false,
    active: true,
    tagTypeIds: tagsOf(world),
    ...billing(world),
  }),

  createLocation: (world) => ({
    customerId: first(world.state.customers.values(), active).id,
    name: "The workshop",
    address,
    contacts,
    customFields: customFieldsOf(world, "Location"),
    tagTypeIds: tagsOf(world),
    externalData,
    coordinatesSource: "User",
    coordinatesVerificationStatus: "Verified",
  }),
  getLocation: ({ state }) => ({ locationId: first(state.locations.values()).id }),
  listLocations: list,
  updateLocation: (world) => {
    const location = first(world.state.locations.values(), active);
    return {
      locationId: location.id,
      customerId: location.customerId,
      name: "The old workshop",
      address,
      active: true,
      taxZoneId: first(world.state.taxZones.values()).id,
      customFields: customFieldsOf(world, "Location"),
      tagTypeIds: tagsOf(world),
      externalData: externalDataPatch,
    };
  },

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
  }),
  getJob: ({ state }) => ({
    jobId: first(state.jobs.values()).id,
    externalDataApplicationGuid: applicationGuid,
  }),
  listJobs: list,
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
  cancelJob: async (world) => ({
    jobId: (await newJob(world)).id,
    reasonId: first(world.state.cancelReasons.values(), active).id,
    memo: "The neighbour fixed it.",
  }),
  listJobCancelReasons: list,

  createAppointment: async (world) => ({
    jobId: (await newJob(world)).id,
    ...visit,
    arrivalWindowStart: visit.start,
    arrivalWindowEnd: visit.end,
    technicianId: technicianOf(world),
    technicianIds: [technicianOf(world)],
    specialInstructions: "Bring the igniter.",
  }),
  getAppointment: ({ state }) => ({ appointmentId: first(state.appointments.values()).id }),
  listAppointments: list,
  deleteAppointment: async (world) => ({ appointmentId: (await newAppointment(world)).id }),
  assignTechnicians: async (world) => ({
    jobAppointmentId: (await newAppointment(world)).id,
    technicianIds: [technicianOf(world)],
  }),
  unassignTechnicians: async (world) => ({
    jobAppointmentId: (await newAppointment(world)).id,
    technicianIds: [technicianOf(world)],
  }),
  listAppointmentsAssignment: list,

  getTechnician: (world) => ({ technicianId: technicianOf(world) }),
  listTechnicians: () => ({ ...listInputs, customQueryParams }),
  listBusinessUnits: () => ({ ...listInputs, customQueryParams }),
  listUserRoles: () => ({ ...listInputs, customQueryParams }),
};
