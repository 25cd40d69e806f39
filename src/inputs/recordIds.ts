import { namedLists, type SettingsList } from "./named";

/** A kind of record that inputs refer to by its ID. */
export interface RecordId {
  /** What examples show, written as ServiceTitan's IDs are. */
  example: number | string;
  /** Key and label of the picklist that such records are chosen with. */
  picklist?: [key: string, label: string];
  /** The actions that list them, or that answer records with a field that names them. */
  from?: string[];
  field?: string;
  /** Where its name may stand in place of its ID: the list that both are in. */
  named?: SettingsList;
}

const customer: RecordId = {
  example: 10978751204,
  picklist: ["selectCustomers", "Select Customer"],
  from: ["List Customers"],
};

const location: RecordId = {
  example: 10978751573,
  picklist: ["selectLocation", "Select Location"],
  from: ["List Locations"],
};

const job: RecordId = {
  example: 10978752986,
  picklist: ["selectJob", "Select Job"],
  from: ["List Jobs"],
};

const estimate: RecordId = { example: 10978752634, from: ["List Estimates"] };

const invoice: RecordId = {
  example: 10978753260,
  picklist: ["selectInvoice", "Select Invoice"],
  from: ["List Invoices"],
};

const invoiceTemplate: RecordId = {
  example: 10978749688,
  from: ["List Recurring Services"],
  field: "invoiceTemplateId",
};

const technician: RecordId = {
  example: 10978749735,
  picklist: ["selectTechnician", "Select Technician"],
  from: ["List Technicians"],
  named: namedLists.technicians,
};

const employee: RecordId = {
  example: 10978749854,
  picklist: ["selectEmployee", "Select Employee"],
  from: ["List Employees"],
  named: namedLists.employees,
};

const taskEmployee: RecordId = {
  example: 10978749901,
  picklist: ["selectTaskEmployee", "Select Task Employee"],
  from: ["Get Task Settings"],
  field: "employees.id",
};

const inventoryLocation: RecordId = {
  example: 10978749556,
  picklist: ["selectWarehouse", "Select Warehouse"],
  from: ["List Warehouses", "List Trucks"],
};

const fieldTypeOf = (key: string, name: string) =>
  ({
    picklist: [`select${key}CustomField`, `Select ${name} Custom Field`],
    from: ["List Custom Field Types"],
  }) satisfies Omit<RecordId, "example">;

/**
 * What inputs refer to by ID: a record has the same ID wherever it is an example, and another record another one.
 * Two of a kind are here where an action takes both.
 */
export const recordIds = {
  customer,
  customerContact: {
    example: 10978751391,
    picklist: ["selectCustomerContact", "Select Customer Contact"],
    from: ["List Customer Contacts"],
  },
  location,
  locationContact: {
    example: 10978751598,
    picklist: ["selectLocationContact", "Select Location Contact"],
    from: ["List Location Contacts"],
  },
  customerNote: { example: 10978751407, from: ["List Customer Notes"] },
  locationNote: { example: 10978751611, from: ["List Location Notes"] },
  visitedLocation: { ...location, example: 10978751584 },
  taxZone: { example: 10978748027, from: ["List Tax Zones"], named: namedLists.taxZones },
  paymentTerm: {
    example: 10978748064,
    picklist: ["selectPaymentTerm", "Select Payment Term"],
    from: ["List Payment Terms"],
  },
  customerCustomField: { example: 10978748112, ...fieldTypeOf("Customer", "Customer") },
  locationCustomField: { example: 10978748118, ...fieldTypeOf("Location", "Location") },
  jobCustomField: { example: 10978748123, ...fieldTypeOf("Job", "Job") },
  projectCustomField: { example: 10978748127, ...fieldTypeOf("Project", "Project") },
  technicianCustomField: {
    example: 10978748139,
    from: ["List Technicians"],
    field: "customFields.typeId",
  },
  employeeCustomField: {
    example: 10978748147,
    from: ["List Employees"],
    field: "customFields.typeId",
  },
  equipmentCustomField: { example: 10978748156, ...fieldTypeOf("InstalledEquipment", "Installed Equipment") },
  equipmentCustomFieldValue: {
    example: 10978751702,
    from: ["Get Installed Equipment"],
    field: "customFields.id",
  },
  tag: {
    example: 10978748233,
    picklist: ["selectTagType", "Select Tag Type"],
    from: ["List Tag Types"],
    named: namedLists.tags,
  },
  contact: { example: "7b0f4c52-6f0d-4f0e-9c1b-2f6f5d1e8a34", from: ["List Contacts"] },
  contactOwner: {
    example: 10978751236,
    from: ["List Customers", "List Locations", "List Bookings by Tenant"],
  },
  contactMethod: { example: "c1a9f3de-0b57-4a6e-8d52-61f0a2b7c984", from: ["List Contact Methods"] },

  lead: { example: 10978752018, from: ["List Leads"] },
  callReason: {
    example: 10978748545,
    picklist: ["selectCallReason", "Select Call Reason"],
    from: ["List Call Reasons"],
    named: namedLists.callReasons,
  },
  bookingContact: { example: 10978752163, from: ["List Booking Contacts"] },
  partnerLeadCall: { example: 10978752077, from: ["List Jobs"], field: "partnerLeadCallId" },
  booking: {
    example: 10978752145,
    picklist: ["selectBooking", "Select Booking"],
    from: ["List Bookings by Tenant"],
  },
  bookingProvider: {
    example: 10978748318,
    picklist: ["selectBookingProviderTag", "Select Booking Provider Tag"],
    from: ["List Booking Provider Tags"],
  },
  campaign: {
    example: 10978748466,
    picklist: ["selectCampaign", "Select Campaign"],
    from: ["List Campaigns"],
    named: namedLists.campaigns,
  },
  campaignCategory: {
    example: 10978748452,
    picklist: ["selectCampaignCategory", "Select Campaign Category"],
    from: ["List Campaign Categories"],
    named: namedLists.campaignCategories,
  },
  campaignCost: { example: 10978748479, from: ["List Campaign Costs"] },
  review: { example: 10978754107, from: ["List Reviews"], field: "internalId" },

  job,
  earlierJob: { ...job, example: 10978739415 },
  jobType: {
    example: 10978748507,
    picklist: ["selectJobType", "Select Job Type"],
    from: ["List Job Types"],
    named: namedLists.jobTypes,
  },
  cancelReason: {
    example: 10978748583,
    picklist: ["selectCancelReason", "Select Cancel Reason"],
    from: ["List Job Cancel Reasons"],
    named: namedLists.cancelReasons,
  },
  holdReason: {
    example: 10978748621,
    picklist: ["selectHoldReason", "Select Hold Reason"],
    from: ["List Job Hold Reasons"],
    named: namedLists.holdReasons,
  },
  attachment: { example: 10978753042, from: ["List Job Attachments"] },
  form: { example: 10978748694, picklist: ["selectForm", "Select Form"], from: ["List Forms"] },
  appointment: {
    example: 10978752991,
    picklist: ["selectAppointment", "Select Appointment"],
    from: ["List Appointments"],
  },
  assignment: { example: 10978753007, from: ["List Appointment Assignment"] },
  technicianShift: { example: 10978753029, from: ["List Technician Shifts"] },
  zone: { example: 10978748756, picklist: ["selectZone", "Select Zone"], from: ["List Zones"] },
  team: { example: 10978748769, picklist: ["selectTeam", "Select Team"], from: ["List Teams"] },
  nonJobAppointment: { example: 10978753018, from: ["List Non-Job Appointments"] },
  arrivalWindow: { example: 10978748730, from: ["List Arrival Windows"] },

  project: {
    example: 10978752470,
    picklist: ["selectProject", "Select Project"],
    from: ["List Projects"],
  },
  projectType: {
    example: 10978748805,
    picklist: ["selectProjectType", "Select Project Type"],
    from: ["List Project Types"],
  },
  projectStatus: {
    example: 10978748842,
    picklist: ["selectProjectStatus", "Select Project Status"],
    from: ["List Project Statuses"],
  },
  projectSubStatus: { example: 10978748869, from: ["List Project Sub Statuses"] },

  estimate,
  soldEstimate: { ...estimate, example: 10978752688 },
  estimateItem: { example: 10978752647, from: ["List Estimate Items"] },
  parentEstimateItem: { example: 10978752643, from: ["List Estimate Items"] },
  estimateGroupRoot: { example: 10978752655, from: ["List Estimate Items"], field: "itemGroupRootId" },
  estimateTemplate: { example: 10978750124, from: ["List Estimate Templates"] },
  proposalTemplate: { example: 10978750147, from: ["List Proposal Templates"] },
  proposalType: { example: 10978750161, from: ["List Proposal Types"], field: "data.id" },

  invoice,
  correctedInvoice: { ...invoice, example: 10978741936 },
  invoiceType: { example: 10978748911, from: ["List Invoices"], field: "invoiceType.id" },
  invoiceItem: { example: 10978753274, from: ["List Invoices"], field: "items.id" },
  groupRootItem: { example: 10978753281, from: ["List Invoices"], field: "items.itemGroup.rootId" },
  batch: { example: 10978753395, from: ["List Invoices", "List Payments"], field: "batch.id" },
  payment: {
    example: 10978753402,
    picklist: ["selectPayment", "Select Payment"],
    from: ["List Payments"],
  },
  paymentType: {
    example: 10978748953,
    picklist: ["selectPaymentType", "Select Payment Type"],
    from: ["List Payment Types"],
    named: namedLists.paymentTypes,
  },
  deposit: { example: 10978753468, from: ["List Bank Deposits"] },
  creditMemo: { example: 10978753529, from: ["List Credit Memos"] },
  glAccount: {
    example: 10978748978,
    picklist: ["selectGlAccount", "Select GL Account"],
    from: ["List GL Accounts"],
  },
  glAccountType: { example: 10978748983, from: ["List GL Account Types"] },
  journalEntry: { example: "8a3c51de-0f27-4b6e-9d4a-6e1f72b0c395", from: ["List Journal Entries"] },
  journalTransaction: {
    example: 10978753536,
    from: ["List Journal Entry Details"],
    field: "transaction.id",
  },
  inventoryBill: { example: 10978753544, from: ["List Inventory Bills"] },
  apBill: { example: 10978753551, from: ["List AP Bills"] },
  apCredit: { example: 10978753567, from: ["List AP Credits"] },
  apPayment: { example: 10978753578, from: ["List AP Payments"] },
  remittanceVendor: { example: 10978749591, from: ["List Remittance Vendors"] },
  vendor: {
    example: 10978749584,
    picklist: ["selectVendor", "Select Vendor"],
    from: ["List Vendors"],
    named: namedLists.vendors,
  },

  category: { example: 10978749016, from: ["List Pricebook Categories"] },
  parentCategory: { example: 10978749027, from: ["List Pricebook Categories"] },
  service: { example: 10978749122, from: ["List Pricebook Services"] },
  material: { example: 10978749247, from: ["List Pricebook Materials"] },
  equipment: { example: 10978749361, from: ["List Pricebook Equipment"] },
  sku: {
    example: 10978749133,
    from: ["List Pricebook Services", "List Pricebook Materials", "List Pricebook Equipment"],
  },
  upgrade: {
    example: 10978749141,
    from: ["List Pricebook Services", "List Pricebook Materials", "List Pricebook Equipment"],
  },
  materialVariation: { example: 10978749259, from: ["List Pricebook Materials"] },
  equipmentVariation: { example: 10978749373, from: ["List Pricebook Equipment"] },
  costType: { example: 10978749408, from: ["List Cost Types of Materials"] },
  rateSheet: { example: 10978749417, from: ["List Client-Specific Pricing"] },
  materialsMarkup: { example: 10978749429, from: ["List Materials Markups"] },
  discountOrFee: { example: 10978749483, from: ["List Discounts and Fees"] },
  warehouse: {
    example: 10978749548,
    picklist: ["selectWarehouse", "Select Warehouse"],
    from: ["List Warehouses"],
    named: namedLists.warehouses,
  },
  truck: {
    example: 10978749941,
    picklist: ["selectTruck", "Select Truck"],
    from: ["List Trucks"],
    named: namedLists.trucks,
  },
  inventoryLocation,
  otherInventoryLocation: { ...inventoryLocation, example: 10978749942 },
  inventoryTemplate: {
    example: 10978749563,
    picklist: ["selectInventoryTemplate", "Select Inventory Template"],
    from: ["List Inventory Templates"],
    named: namedLists.inventoryTemplates,
  },
  part: { example: 10978749262, from: ["List Pricebook Materials", "List Pricebook Equipment"] },
  purchaseOrderType: {
    example: 10978749558,
    picklist: ["selectPurchaseOrderType", "Select Purchase Order Type"],
    from: ["List Purchase Order Types"],
    named: namedLists.purchaseOrderTypes,
  },
  purchaseOrder: { example: 10978753589, from: ["List Purchase Orders"] },
  purchaseOrderItem: { example: 10978753593, from: ["List Purchase Orders"], field: "items.id" },
  purchaseOrderRequest: { example: 10978753596, from: ["List Purchase Order Requests"] },
  purchaseOrderMarkup: { example: 10978749561, from: ["List Purchase Order Markups"] },
  receipt: { example: 10978753609, from: ["List Receipts"] },
  returnType: {
    example: 10978749568,
    picklist: ["selectReturnType", "Select Return Type"],
    from: ["List Return Types"],
    named: namedLists.returnTypes,
  },
  return: { example: 10978753612, from: ["List Returns"] },
  returnItem: { example: 10978753614, from: ["List Returns"], field: "items.id" },
  adjustment: { example: 10978753617, from: ["List Inventory Adjustments"] },
  transfer: { example: 10978753628, from: ["List Inventory Transfers"] },
  transferType: { example: 10978749577 },
  budgetCode: { example: 10978749572, from: ["List Invoices"], field: "budgetCodeId" },

  serviceAgreement: { example: 10978751842, from: ["List Service Agreements"] },
  membership: { example: 10978751967, from: ["List Memberships"] },
  membershipType: {
    example: 10978749641,
    picklist: ["selectMembershipType", "Select Membership Type"],
    from: ["List Membership Types"],
    named: namedLists.membershipTypes,
  },
  durationBilling: {
    example: 10978749658,
    picklist: ["selectDurationBilling", "Select Duration Billing"],
    from: ["List Duration Billing Items"],
  },
  paymentMethod: { example: 10978751988, from: ["List Memberships"], field: "paymentMethodId" },
  billingTemplate: { example: 10978749664, from: ["List Memberships"], field: "billingTemplateId" },
  recurringServiceType: {
    example: 10978749670,
    picklist: ["selectRecurringServiceType", "Select Recurring Service Type"],
    from: ["List Recurring Service Types"],
    named: namedLists.recurringServiceTypes,
  },
  recurringService: { example: 10978752211, from: ["List Recurring Services"] },
  recurringServiceEvent: { example: 10978752236, from: ["List Recurring Service Events"] },
  invoiceTemplate,
  laterInvoiceTemplate: { ...invoiceTemplate, example: 10978749693 },
  installedEquipment: {
    example: 10978751695,
    picklist: ["selectInstalledEquipment", "Select Installed Equipment"],
    from: ["List Installed Equipment"],
  },
  equipmentType: {
    example: 10978749620,
    picklist: ["selectEquipmentType", "Select Equipment Type"],
    from: ["List Equipment Types"],
  },

  technician,
  helper: { ...technician, example: 10978749752 },
  technicianUser: { example: 10978749736, from: ["List Technicians"], field: "userId" },
  seller: { ...technician, example: 10978749781 },
  employee,
  employeeUser: { example: 10978749855, from: ["List Employees"], field: "userId" },
  person: { example: 10978749867, from: ["List Technicians", "List Employees"] },
  projectManager: { ...employee, example: 10978749893 },
  businessUnit: {
    example: 10978749917,
    picklist: ["selectBusinessUnit", "Select Business Unit"],
    from: ["List Business Units"],
    named: namedLists.businessUnits,
  },
  userRole: {
    example: 10978749968,
    picklist: ["selectUserRole", "Select User Role"],
    from: ["List User Roles"],
  },

  call: { example: 10978754061, from: ["List Phone Calls"] },
  callAgent: { example: 10978754083, from: ["List Phone Calls"], field: "leadCall.agent.id" },
  externalAgent: { example: 7001, from: ["List Phone Calls"], field: "leadCall.agent.externalId" },

  task: { example: 10978754127, from: ["List Tasks"] },
  taskType: {
    example: 10978748647,
    picklist: ["selectTaskType", "Select Task Type"],
    from: ["Get Task Settings"],
    field: "taskTypes.id",
  },
  taskSource: {
    example: 10978748655,
    picklist: ["selectTaskSource", "Select Task Source"],
    from: ["Get Task Settings"],
    field: "taskSources.id",
  },
  taskResolution: {
    example: 10978748663,
    picklist: ["selectTaskResolution", "Select Task Resolution"],
    from: ["Get Task Settings"],
    field: "taskResolutions.id",
  },
  taskEmployee,
  taskReporter: { ...taskEmployee, example: 10978749902 },
  taskAssignee: { ...taskEmployee, example: 10978749903 },

  report: {
    example: 10978754012,
    picklist: ["selectReport", "Select Report"],
    from: ["List Reports"],
  },

  payroll: { example: 10978753604, from: ["List Payrolls"] },
  grossPayItem: { example: 10978753655, from: ["List Gross Pay Items"] },
  payrollAdjustment: { example: 10978753671, from: ["List Payroll Adjustments"] },
  activityCode: {
    example: 10978750013,
    picklist: ["selectActivityCode", "Select Activity Code"],
    from: ["List Activity Codes"],
  },
  timesheetCode: {
    example: 10978750044,
    picklist: ["selectTimesheetCode", "Select Timesheet Code"],
    from: ["List Timesheet Codes"],
  },
  activity: { example: 10978753718, from: ["List Timesheet Activities"] },
  activityCategory: { example: 10978750072, from: ["List Activity Categories"] },
  activityType: { example: 10978750096, from: ["List Activity Types"] },
} satisfies Record<string, RecordId>;

export type RecordKind = keyof typeof recordIds;

/** The GUID of an app, in examples. */
export const exampleAppGuid = "2f4d8c1e-6b3a-4e57-9d10-5a7c8b9e0f12";

/** " Choose it with Select Job or get it from List Jobs.": how to come by an ID, or by several. */
export function whereFrom({ picklist, from, field }: RecordId, it: "it" | "them"): string {
  const choose = picklist && `choose ${it} with ${picklist[1]}`;
  const get = from && `get ${it} from ${from.join(" or ")}${field ? `, field ${field}` : ""}`;
  const ways = [choose, get].filter(Boolean).join(" or ");
  return ways && ` ${ways.charAt(0).toUpperCase()}${ways.slice(1)}.`;
}
