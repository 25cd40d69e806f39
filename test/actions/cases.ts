import type { Sandbox } from "../../sandbox/server";
import { filterCases } from "./filterCases";

/** Everything that an action takes, as real values of the kinds that earlier steps pass on. */
export type Inputs = Record<string, unknown>;

/** What the cases are made from: records of the sandbox, and a way to make new ones through the component. */
export interface World {
  state: Sandbox["state"];
  create: <T = { id: number }>(key: string, inputs: Inputs) => Promise<T>;
}

export const address = {
  street: "2140 Capitol Avenue",
  unit: "Apt 4",
  city: "Sacramento",
  state: "CA",
  zip: "95816",
  country: "USA",
  latitude: 38.5733,
  longitude: -121.4789,
};
const applicationGuid = "2f4d8c1e-6b3a-4e57-9d10-5a7c8b9e0f12";
const externalData = { applicationGuid, externalData: [{ key: "crmId", value: "C-20418" }] };
const externalDataPatch = { ...externalData, patchMode: "Merge" };
const contacts = [{ type: "MobilePhone", value: "9165550142", memo: "Call after 3 pm" }];
const visit = { start: "2026-12-03T09:00:00-08:00", end: "2026-12-03T11:00:00-08:00" };

export const first = <T>(records: Iterable<T>, fits: (record: T) => boolean = () => true): T => {
  for (const record of records) if (fits(record)) return record;
  throw new Error("The sandbox has no such record.");
};

const active = ({ active }: { active: boolean }) => active;
const technicianOf = ({ state }: World) => first(state.technicians.values(), active).id;
const tagsOf = ({ state }: World) => [first(state.tagTypes.values()).id];
const customFieldsOf = ({ state }: World, entity: string) => [
  { typeId: first(state.customFieldTypes.values(), (type) => type.entity === entity).id, value: "1180" },
];

/** A customer's location, and what a job at it needs. */
function jobInputs({ state }: World) {
  const location = first(state.locations.values(), active);
  return {
    customerId: location.customerId,
    locationId: location.id,
    businessUnitId: first(state.businessUnits.values(), active).id,
    jobTypeId: first(state.jobTypes.values(), active).id,
    priority: "High",
    campaignId: first(state.campaigns.values(), active).id,
  };
}

export const newJob = (world: World) =>
  world.create<{ id: number; firstAppointmentId: number; invoiceId: number }>("createJob", {
    ...jobInputs(world),
    appointments: [visit],
  });

const newAppointment = async (world: World) =>
  world.create("createAppointment", { jobId: (await newJob(world)).id, ...visit });

/** The inputs that all lists share. */
export const listInputs = { page: 1, pageSize: 20, includeTotal: true, fetchAll: false };
const customQueryParams = [{ key: "createdOnOrAfter", value: "2020-01-01T00:00:00Z" }];
const list = () => ({ ...listInputs, sort: "-CreatedOn", customQueryParams });

/** Full inputs of an action, called anew for each run; for a list with a value in each of its filters. */
export async function fullInputs(key: string, world: World): Promise<Inputs> {
  const filters = filterCases[key]?.(world);
  return { ...(await cases[key]?.(world)), ...(filters && { filters }) };
}

/** Full inputs of each action, filters apart; called anew for each run, so that a job is canceled only once. */
export const cases: Record<string, (world: World) => Inputs | Promise<Inputs>> = {
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
  }),

  createLocation: (world) => ({
    customerId: first(world.state.customers.values(), active).id,
    name: "The workshop",
    address,
    contacts,
    customFields: customFieldsOf(world, "Location"),
    tagTypeIds: tagsOf(world),
    externalData,
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
    summary: "No heat since last night.",
    customFields: customFieldsOf(world, "Job"),
    tagTypeIds: tagsOf(world),
    externalData,
    invoiceSignatureIsRequired: false,
    customerPo: "PO-7731",
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
