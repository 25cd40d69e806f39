import type { Inputs, World } from "./cases/world";

/** Both ends of a time range. */
const range = (name: string) => ({
  [`${name}OnOrAfter`]: "2026-01-01T00:00:00.000Z",
  [`${name}Before`]: "2026-12-31T00:00:00.000Z",
});
const created = range("created");
const modified = range("modified");
const dates = { ...created, ...modified };
const ids = [1601, 1602];
const sold = {
  searchText: "heat pump",
  ids,
  active: "Any",
  ...dates,
  externalDataApplicationGuid: "2f4d8c1e-6b3a-4e57-9d10-5a7c8b9e0f12",
  externalDataKey: "crmId",
  externalDataValues: ["C-20418", "C-20419"],
};
const customerIds = ({ state }: World) => [...state.customers.keys()].slice(0, 2);

/** A value for every filter of each list that is read for rebates and reports. */
export const readingFilterCases: Record<string, (world: World) => Inputs> = {
  listBookingProviderTags: () => ({ ids, name: "Company Website", ...dates }),
  listLeads: (world) => ({
    ids,
    customerId: customerIds(world)[0],
    status: "Open",
    isProspect: true,
    withoutCustomer: false,
    isCaptureSourceForm: false,
    leadCustomerName: "Doe",
    leadPhone: "9165550117",
    customerCity: "Sacramento",
    customerState: "CA",
    customerZip: "95814",
    ...range("customerCreated"),
    customerModifiedOnOrAfter: "2026-01-01T00:00:00.000Z",
    ...dates,
    genPermUrl: true,
  }),
  listLeadNotes: () => dates,
  listContacts: () => ({
    name: "Doe",
    title: "Homeowner",
    referenceId: "CRM-C-20418",
    isArchived: false,
    ...dates,
  }),
  listContactMethods: () => ({
    type: "MobilePhone",
    value: "9165550117",
    referenceId: "CRM-M-31077",
    ...dates,
  }),
  listTagTypes: () => ({ active: "Any", ...dates }),
  listArrivalWindows: () => ({ active: "Any", ...created }),
  listForms: () => ({
    ids,
    name: "Checklist",
    status: "Published",
    hasConditionalLogic: true,
    hasTriggers: false,
    active: "Any",
    ...dates,
  }),
  listFormSubmissions: ({ state }) => ({
    owners: [...state.jobs.keys()].slice(0, 2).map((id) => ({ type: "Job", id })),
    ownerType: "Job",
    formIds: [...state.forms.keys()],
    status: "Completed",
    createdById: 52,
    ...range("submitted"),
    active: "Any",
  }),
  listJobAttachments: () => created,
  listPricebookCategories: () => ({ categoryType: "Materials", active: "Any", ...dates }),
  listDiscountsAndFees: () => sold,
  listPricebookServices: () => ({ ...sold, calculatePrices: true }),
  listPricebookEquipment: () => sold,
  listPricebookMaterials: () => ({ ...sold, isOtherDirectCost: false, costTypeIds: [2031, 2032] }),
  listServiceAgreements: (world) => ({
    ids,
    customerIds: customerIds(world),
    businessUnitIds: [...world.state.businessUnits.keys()],
    status: "Activated",
    ...dates,
  }),
  listEstimates: ({ state }) => {
    const [estimate] = state.estimates.values();
    return {
      ids,
      jobId: estimate?.jobId,
      jobNumber: estimate?.jobNumber,
      projectId: 1501,
      locationId: estimate?.locationId,
      status: "Sold",
      soldAfter: "2026-01-01T00:00:00.000Z",
      soldBefore: "2026-12-31T00:00:00.000Z",
      soldById: 41,
      soldByEmployeeId: 51,
      totalGreater: 0.5,
      totalLess: 20000,
      active: "Any",
      ...dates,
    };
  },
  listEstimateItems: ({ state }) => ({
    estimateId: [...state.estimates.keys()][0],
    ids,
    active: "Any",
    ...dates,
  }),
  listMemberships: (world) => ({
    ids,
    customerIds: customerIds(world),
    status: "Active",
    duration: 12,
    billingFrequency: "Monthly",
    active: "Any",
    ...dates,
  }),
  listEmployees: () => ({
    ids,
    userIds: [52, 53],
    name: "Carter",
    email: "scarter@evergreen.example.com",
    active: "Any",
    ...dates,
  }),
  listCampaigns: () => ({
    ids,
    name: "Mailer",
    campaignPhoneNumber: "9165550188",
    active: "Any",
    ...dates,
  }),
  listPaymentTypes: () => ({ ids, active: "Any", ...created }),
  listTaxZones: () => ({ ids, active: "Any", ...dates }),
  listEquipmentTypes: () => ({ ids, name: "Furnace", active: "Any", ...dates }),
};
