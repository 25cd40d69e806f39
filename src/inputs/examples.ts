/**
 * IDs that examples of inputs show, written as ServiceTitan's are: a record has the same one wherever it is an
 * example, and another record another one.
 */
export const exampleId = {
  customer: 10978751204,
  customerContact: 10978751391,
  location: 10978751573,
  taxZone: 10978748027,
  paymentTerm: 10978748064,
  customField: 10978748112,
  technicianCustomField: 10978748139,
  equipmentCustomField: 10978748156,
  equipmentCustomFieldValue: 10978751702,
  tag: 10978748233,

  lead: 10978752018,
  partnerLeadCall: 10978752077,
  booking: 10978752145,
  bookingProvider: 10978748318,
  campaign: 10978748466,

  job: 10978752986,
  earlierJob: 10978739415,
  jobType: 10978748507,
  cancelReason: 10978748583,
  holdReason: 10978748621,
  attachment: 10978753042,
  form: 10978748694,
  appointment: 10978752991,
  assignment: 10978753007,
  arrivalWindow: 10978748730,

  project: 10978752470,
  projectType: 10978748805,
  projectStatus: 10978748842,
  projectSubStatus: 10978748869,

  estimate: 10978752634,
  soldEstimate: 10978752688,
  estimateItem: 10978752647,

  invoice: 10978753260,
  correctedInvoice: 10978741936,
  invoiceType: 10978748911,
  invoiceItem: 10978753274,
  groupRootItem: 10978753281,
  batch: 10978753395,
  payment: 10978753402,
  paymentType: 10978748953,
  deposit: 10978753468,
  durationBilling: 10978753513,

  category: 10978749016,
  service: 10978749122,
  material: 10978749247,
  equipment: 10978749361,
  costType: 10978749408,
  discountOrFee: 10978749483,
  truck: 10978749556,
  budgetCode: 10978749572,

  serviceAgreement: 10978751842,
  membership: 10978751967,
  installedEquipment: 10978751695,
  equipmentType: 10978749620,

  technician: 10978749735,
  helper: 10978749752,
  technicianUser: 10978749736,
  seller: 10978749781,
  employee: 10978749854,
  employeeUser: 10978749855,
  projectManager: 10978749893,
  businessUnit: 10978749917,
  userRole: 10978749968,
} as const;

/** An ID that an example may show: one of the records above, so that none is made up beside them. */
export type ExampleId = (typeof exampleId)[keyof typeof exampleId];

/** GUIDs that examples show, under the same rule. */
export const exampleGuid = {
  app: "2f4d8c1e-6b3a-4e57-9d10-5a7c8b9e0f12",
  contact: "7b0f4c52-6f0d-4f0e-9c1b-2f6f5d1e8a34",
  contactMethod: "c1a9f3de-0b57-4a6e-8d52-61f0a2b7c984",
} as const;
