import {
  applicationGuid,
  type Cases,
  customQueryParams,
  first,
  list,
  listInputs,
  newJob,
  type World,
} from "./world";

/** Of a list that ServiceTitan does not sort. */
const unsorted = () => ({ ...listInputs, customQueryParams });

const sortedBy = (sort: string) => () => ({ ...list(), sort });

const contactOf = ({ state }: World) => first(state.crmContacts.values());
const skuOf = ({ state }: World, type: string) => first(state.skus.values(), (sku) => sku.type === type).id;
const tagging = ({ state }: World) => ({
  customerIds: [...state.customers.keys()].slice(0, 2),
  tagTypeIds: [...state.tagTypes.keys()].slice(0, 2),
});

/** What is read for rebates and reports, and tags in bulk. */
export const readingCases: Cases = {
  getBookingProviderTag: ({ state }) => ({ bookingProviderTagId: first(state.bookingProviders.keys()) }),
  listBookingProviderTags: list,

  getLead: ({ state }) => ({ leadId: first(state.leads.keys()) }),
  listLeads: list,
  listLeadNotes: ({ state }) => ({ leadId: first(state.leadNotes.values()).leadId, ...unsorted() }),

  getContact: (world) => ({ contactId: contactOf(world).id }),
  listContacts: list,
  getContactMethod: (world) => ({
    contactId: contactOf(world).id,
    contactMethodId: first(contactOf(world).methods).id,
  }),
  listContactMethods: (world) => ({ contactId: contactOf(world).id, ...list() }),

  listTagTypes: list,
  addTags: tagging,
  removeTags: tagging,

  getArrivalWindow: ({ state }) => ({ arrivalWindowId: first(state.arrivalWindows.keys()) }),
  listArrivalWindows: unsorted,

  listForms: list,
  listFormSubmissions: () => ({
    ...listInputs,
    sort: "-SubmittedOn",
    customQueryParams: [{ key: "status", value: "Any" }],
  }),
  listJobAttachments: ({ state }) => ({ jobId: first(state.jobAttachments.values()).jobId, ...list() }),
  downloadJobAttachment: ({ state }) => ({ attachmentId: first(state.jobAttachments.keys()) }),
  createJobAttachment: async (world) => ({
    jobId: (await newJob(world)).id,
    file: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x0a]),
    fileName: "rating-plate.jpg",
  }),

  getPricebookCategory: ({ state }) => ({ categoryId: first(state.categories.keys()) }),
  listPricebookCategories: sortedBy("-Name"),
  getDiscountOrFee: ({ state }) => ({
    discountOrFeeId: first(state.discountsAndFees.keys()),
    externalDataApplicationGuid: applicationGuid,
  }),
  listDiscountsAndFees: list,
  getPricebookService: (world) => ({
    serviceId: skuOf(world, "Service"),
    calculatePrices: true,
    externalDataApplicationGuid: applicationGuid,
  }),
  listPricebookServices: list,
  getPricebookEquipment: (world) => ({
    equipmentId: skuOf(world, "Equipment"),
    externalDataApplicationGuid: applicationGuid,
  }),
  listPricebookEquipment: list,
  getPricebookMaterial: (world) => ({
    materialId: skuOf(world, "Material"),
    externalDataApplicationGuid: applicationGuid,
  }),
  listPricebookMaterials: list,

  getServiceAgreement: ({ state }) => ({ serviceAgreementId: first(state.serviceAgreements.keys()) }),
  listServiceAgreements: list,
  getEstimate: ({ state }) => ({ estimateId: first(state.estimates.keys()) }),
  listEstimates: list,
  listEstimateItems: list,
  getMembership: ({ state }) => ({ membershipId: first(state.memberships.keys()) }),
  listMemberships: list,

  getBusinessUnit: ({ state }) => ({
    businessUnitId: first(state.businessUnits.keys()),
    externalDataApplicationGuid: applicationGuid,
  }),
  getEmployee: ({ state }) => ({ employeeId: first(state.employees.keys()) }),
  listEmployees: unsorted,
  getCampaign: ({ state }) => ({ campaignId: first(state.campaigns.keys()) }),
  listCampaigns: list,
  getPaymentType: ({ state }) => ({ paymentTypeId: first(state.paymentTypes.keys()) }),
  listPaymentTypes: unsorted,
  listTaxZones: list,
  getEquipmentType: ({ state }) => ({ equipmentTypeId: first(state.equipmentTypes.keys()) }),
  listEquipmentTypes: list,
};
