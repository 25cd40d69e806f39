import { randomUUID } from "node:crypto";
import { bankDeposit } from "../api/accounting/bankDeposits";
import { apBill } from "../api/accounting/bills";
import { creditMemo, itemOfCreditMemos } from "../api/accounting/creditMemos";
import { glAccount, glAccountType } from "../api/accounting/glAccounts";
import { invoice } from "../api/accounting/invoices";
import { apCredit, apPayment, remittanceVendor } from "../api/accounting/payables";
import { paymentTerm } from "../api/accounting/paymentTerms";
import { taxZone } from "../api/accounting/taxZones";
import { booking } from "../api/crm/bookings";
import { customer } from "../api/crm/customers";
import { lead, leadNote } from "../api/crm/leads";
import { location } from "../api/crm/locations";
import { assignment } from "../api/dispatch/appointmentAssignments";
import { type ArrivalWindowConfiguration, arrivalWindow } from "../api/dispatch/arrivalWindows";
import type { BusinessHours } from "../api/dispatch/businessHours";
import { nonJobAppointment } from "../api/dispatch/nonJobAppointments";
import { team } from "../api/dispatch/teams";
import { technicianShift } from "../api/dispatch/technicianShifts";
import { zone } from "../api/dispatch/zones";
import { equipmentType } from "../api/equipmentsystems/equipmentTypes";
import { installedEquipmentDetails } from "../api/equipmentsystems/installedEquipment";
import { form, formSubmission } from "../api/forms/forms";
import { adjustment } from "../api/inventory/adjustments";
import { purchaseOrderMarkup } from "../api/inventory/purchaseOrderMarkups";
import { purchaseOrder, purchaseOrderRequest } from "../api/inventory/purchaseOrders";
import { purchaseOrderType } from "../api/inventory/purchaseOrderTypes";
import { receipt } from "../api/inventory/receipts";
import { inventoryReturn } from "../api/inventory/returns";
import { returnType } from "../api/inventory/returnTypes";
import { inventoryTemplate } from "../api/inventory/templates";
import { transfer } from "../api/inventory/transfers";
import { truck } from "../api/inventory/trucks";
import { vendor } from "../api/inventory/vendors";
import { warehouse } from "../api/inventory/warehouses";
import { callReason } from "../api/jbce/callReasons";
import { appointment } from "../api/jpm/appointments";
import { jobBookedLog } from "../api/jpm/jobLogs";
import { cancelReason, holdReason, jobCancellation } from "../api/jpm/jobStatus";
import { job } from "../api/jpm/jobs";
import { jobType } from "../api/jpm/jobTypes";
import { note } from "../api/jpm/notes";
import { project, projectStatus, projectSubStatus } from "../api/jpm/projects";
import { campaign } from "../api/marketing/campaigns";
import { campaignCategory } from "../api/marketing/categories";
import { campaignCost } from "../api/marketing/costs";
import { invoiceTemplate } from "../api/memberships/invoiceTemplates";
import { exportedStatusChange, membership } from "../api/memberships/memberships";
import { membershipType } from "../api/memberships/membershipTypes";
import { recurringServiceEvent } from "../api/memberships/recurringServiceEvents";
import { recurringService } from "../api/memberships/recurringServices";
import { recurringServiceType } from "../api/memberships/recurringServiceTypes";
import type { MembershipDiscount, MembershipServiceItem } from "../api/memberships/typeItems";
import { activityCode } from "../api/payroll/activityCodes";
import { grossPayItem } from "../api/payroll/grossPayItems";
import { jobSplit } from "../api/payroll/jobSplits";
import { jobTimesheet } from "../api/payroll/jobTimesheets";
import { nonJobTimesheet } from "../api/payroll/nonJobTimesheets";
import { payrollAdjustment } from "../api/payroll/payrollAdjustments";
import { payrollSettings } from "../api/payroll/payrollSettings";
import { payroll } from "../api/payroll/payrolls";
import { timesheetCode } from "../api/payroll/timesheetCodes";
import { category } from "../api/pricebook/categories";
import { costType } from "../api/pricebook/costTypes";
import { discountOrFee } from "../api/pricebook/discountsAndFees";
import { materialsMarkup } from "../api/pricebook/materialsMarkups";
import { type EstimateStatusChange, estimate } from "../api/sales/estimates";
import { estimateTemplate } from "../api/sales/estimateTemplates";
import { proposalTemplate } from "../api/sales/proposalTemplates";
import type { ProposalType } from "../api/sales/proposalTypes";
import { serviceAgreement } from "../api/service-agreements/serviceAgreements";
import { businessUnit } from "../api/settings/businessUnits";
import { employee } from "../api/settings/employees";
import { tagType } from "../api/settings/tagTypes";
import { technician } from "../api/settings/technicians";
import { userRole } from "../api/settings/userRoles";
import { task } from "../api/taskmanagement/tasks";
import { activity } from "../api/timesheets/activities";
import { activityCategory } from "../api/timesheets/activityCategories";
import { activityType } from "../api/timesheets/activityTypes";
import type {
  Ad,
  Appointment,
  ArrivalWindow,
  Attribution,
  Bill,
  Booking,
  BookingProvider,
  BusinessUnit,
  Campaign,
  Category,
  Contact,
  CrmContact,
  CustomFieldType,
  DiscountOrFee,
  DurationBilling,
  EquipmentType,
  Estimate,
  ExternalDataItem,
  FormSubmission,
  GrossPayItem,
  Hold,
  InstalledEquipment,
  IntacctMapping,
  Invoice,
  InvoiceTask,
  InvoiceType,
  Job,
  JobAttachment,
  JobCancellation,
  JobEvent,
  JobSplit,
  JobType,
  JournalEntry,
  LeadNote,
  LocationRate,
  Note,
  Payment,
  PaymentSplit,
  PaymentTerm,
  PaymentType,
  PayrollSettings,
  PhoneCall,
  Project,
  ProjectStatus,
  ProjectSubStatus,
  ProjectType,
  PurchaseOrder,
  PurchaseOrderType,
  RateSheet,
  Reason,
  RecurringServiceEvent,
  Report,
  Return,
  Review,
  ServiceAgreement,
  Skill,
  Sku,
  Subtask,
  Task,
  TaskResolution,
  TaskSource,
  TaskType,
  Technician,
  TechnicianRating,
  Transfer,
  Vendor,
} from "./kept";
import { Changes } from "./kit/changes";
import { startClock } from "./kit/clock";
import type { FeedSettings } from "./kit/feed";
import { Files } from "./kit/files";
import { GuidTable } from "./kit/guidTable";
import { partsOf } from "./kit/parts";
import { tablesWith } from "./kit/table";

/** Everything that the sandbox remembers. */
export type State = ReturnType<typeof createState>;

/** An empty tenant, whose clock may start at another time than the machine's. */
export function createState(
  clock = startClock(),
  feeds: FeedSettings = { settlingMs: 0, pageSize: 5_000 },
  reportsEveryMs = 60_000,
) {
  const changes = new Changes(clock);
  const { table, plainTable } = tablesWith(clock, changes);
  const invoices = table<typeof invoice, Invoice>(invoice, "Invoice");
  return {
    /** What every stamp, token, link and `Date` header goes by. */
    clock,
    changes,
    feeds,
    /** Of the records as a whole: feeds go on from a token only while it is the same. */
    epoch: { name: randomUUID() },
    /** Uploaded ones, and those that records came with. */
    files: new Files(),
    /** Unique over all tables, so that an ID of the wrong kind never fits by chance; of nine digits, as real ones. */
    ids: { highest: 200_000_000, lowest: 200_000_000 },
    /** The user that the API's changes are attributed to. */
    apiUserId: 200_000_000,
    /** The part of external data that answers do not show: which application it belongs to, by record ID. */
    externalData: new Map<number, ExternalDatum[]>(),

    customers: table(customer, "Customer"),
    locations: table(location, "Location"),
    contacts: plainTable<Contact>("Contact", ["ownerId"]),
    bookings: table<typeof booking, Booking>(booking, "Booking"),
    bookingProviders: plainTable<BookingProvider>("Booking provider"),
    leads: table(lead, "Lead"),
    leadNotes: table<typeof leadNote, LeadNote>(leadNote, "Lead note", ["leadId"]),
    /** Persons by their GUID. */
    crmContacts: new GuidTable<CrmContact>("Contact", changes),
    preferred: {
      /** What contact methods may be used for, by their GUID: values by the name of the preference. */
      ofMethods: new Map<string, Record<string, string>>(),
      /** By the ID of the location. */
      technicians: new Map<number, number>(),
    },

    jobs: table<typeof job, Job>(job, "Job"),
    appointments: table<typeof appointment, Appointment>(appointment, "Appointment", ["jobId"]),
    projects: table<typeof project, Project>(project, "Project"),
    projectStatuses: table<typeof projectStatus, ProjectStatus>(projectStatus, "Project status"),
    projectSubStatuses: table<typeof projectSubStatus, ProjectSubStatus>(
      projectSubStatus,
      "Project sub status",
    ),
    projectTypes: plainTable<ProjectType>("Project type"),
    jobCancellations: table<typeof jobCancellation, JobCancellation>(jobCancellation, "Cancellation", [
      "jobId",
    ]),
    jobBookedLogs: table(jobBookedLog, "Job booked log", ["jobId"]),
    holds: plainTable<Hold>("Hold", ["appointmentId"]),
    jobHistory: plainTable<JobEvent>("History entry", ["jobId"]),
    notes: table<typeof note, Note>(note, "Note", ["ownerId"]),
    assignments: table(assignment, "Appointment assignment", ["appointmentId", "technicianId"]),
    jobTimesheets: table(jobTimesheet, "Timesheet", ["appointmentId", "jobId"]),
    arrivalWindows: table<typeof arrivalWindow, ArrivalWindow>(arrivalWindow, "Arrival window"),
    nonJobAppointments: table(nonJobAppointment, "Non-job appointment"),
    technicianShifts: table(technicianShift, "Technician shift"),
    /** Which pings GPS providers sent: by provider, and the ID that it gave the ping. */
    gpsPings: new Set<string>(),
    zones: table(zone, "Zone"),
    teams: table(team, "Team"),
    businessHours: { weekdays: [], saturday: [], sunday: [] } as BusinessHours,
    arrivalWindowConfiguration: { configuration: "StartTimeOfArrivalWindow" } as ArrivalWindowConfiguration,
    jobTypes: table<typeof jobType, JobType>(jobType, "Job type"),
    cancelReasons: table<typeof cancelReason, Reason>(cancelReason, "Cancel reason"),
    callReasons: table(callReason, "Call reason"),
    holdReasons: table<typeof holdReason, Reason>(holdReason, "Hold reason"),

    invoices,
    /** Kept in invoices; of them there is only what happened. */
    invoiceItems: partsOf(
      clock,
      invoices,
      ({ items }) => items,
      (item, { id: invoiceId }) => ({ ...item, invoiceId }),
    ),
    invoiceTypes: plainTable<InvoiceType>("Invoice type"),
    payments: plainTable<Payment>("Payment"),
    paymentSplits: plainTable<PaymentSplit>("Payment split", ["paymentId", "invoiceId"]),
    paymentTypes: plainTable<PaymentType>("Payment type"),
    taxZones: table(taxZone, "Tax zone"),
    paymentTerms: table<typeof paymentTerm, PaymentTerm>(paymentTerm, "Payment term"),
    creditMemos: table(creditMemo, "Credit memo"),
    creditMemoItems: table(itemOfCreditMemos, "Credit memo item", ["creditMemoId"]),
    bankDeposits: table(bankDeposit, "Bank deposit"),
    glAccounts: table(glAccount, "GL account"),
    glAccountTypes: table(glAccountType, "GL account type"),
    /** By their GUID, as invoices' tasks. */
    journalEntries: new GuidTable<JournalEntry>("Journal entry", changes),
    invoiceTasks: new GuidTable<InvoiceTask>("Invoice task", changes),
    bills: table<typeof apBill, Bill>(apBill, "Bill"),
    apCredits: table(apCredit, "AP credit"),
    apPayments: table(apPayment, "AP payment"),
    remittanceVendors: table(remittanceVendor, "Remittance vendor"),
    skus: plainTable<Sku>("SKU", ["code"]),
    costTypes: table(costType, "Cost type"),
    rateSheets: plainTable<RateSheet>("Rate sheet"),
    materialsMarkups: table(materialsMarkup, "Materials markup"),
    categories: table<typeof category, Category>(category, "Category", ["parentId"]),
    discountsAndFees: table<typeof discountOrFee, DiscountOrFee>(discountOrFee, "Discount or fee", ["code"]),

    vendors: table<typeof vendor, Vendor>(vendor, "Vendor"),
    warehouses: table(warehouse, "Warehouse"),
    trucks: table(truck, "Truck"),
    inventoryTemplates: table(inventoryTemplate, "Inventory template"),
    adjustments: table(adjustment, "Inventory adjustment"),
    transfers: table<typeof transfer, Transfer>(transfer, "Inventory transfer"),
    purchaseOrderTypes: table<typeof purchaseOrderType, PurchaseOrderType>(
      purchaseOrderType,
      "Purchase order type",
    ),
    purchaseOrders: table<typeof purchaseOrder, PurchaseOrder>(purchaseOrder, "Purchase order"),
    purchaseOrderRequests: table(purchaseOrderRequest, "Purchase order request"),
    purchaseOrderMarkups: table(purchaseOrderMarkup, "Purchase order markup"),
    receipts: table(receipt, "Receipt", ["purchaseOrderId"]),
    returnTypes: table(returnType, "Return type"),
    returns: table<typeof inventoryReturn, Return>(inventoryReturn, "Return"),

    installedEquipment: table<typeof installedEquipmentDetails, InstalledEquipment>(
      installedEquipmentDetails,
      "Installed equipment",
    ),
    equipmentTypes: table<typeof equipmentType, EquipmentType>(equipmentType, "Equipment type"),

    forms: table(form, "Form"),
    formSubmissions: table<typeof formSubmission, FormSubmission>(formSubmission, "Form submission"),
    jobAttachments: plainTable<JobAttachment>("Attachment", ["jobId"]),
    estimates: table<typeof estimate, Estimate>(estimate, "Estimate"),
    estimateStatusChanges: plainTable<EstimateStatusChange & { estimateId: number }>("Status change", [
      "estimateId",
    ]),
    estimateTemplates: table(estimateTemplate, "Estimate template"),
    proposalTemplates: table(proposalTemplate, "Proposal template"),
    proposalTypes: plainTable<ProposalType>("Proposal type"),
    serviceAgreements: table<typeof serviceAgreement, ServiceAgreement>(
      serviceAgreement,
      "Service agreement",
    ),
    memberships: table(membership, "Membership"),
    membershipStatusChanges: table(exportedStatusChange, "Status change", ["membershipId"]),
    membershipTypes: table(membershipType, "Membership type"),
    durationBilling: plainTable<DurationBilling>("Duration billing", ["membershipTypeId"]),
    membershipDiscounts: plainTable<MembershipDiscount & { membershipTypeId: number }>("Discount", [
      "membershipTypeId",
    ]),
    membershipServiceItems: plainTable<MembershipServiceItem>("Recurring service item", ["membershipTypeId"]),
    invoiceTemplates: table(invoiceTemplate, "Invoice template"),
    recurringServiceTypes: table(recurringServiceType, "Recurring service type"),
    recurringServices: table(recurringService, "Recurring service", ["membershipId"]),
    recurringServiceEvents: table<typeof recurringServiceEvent, RecurringServiceEvent>(
      recurringServiceEvent,
      "Recurring service event",
      ["locationRecurringServiceId"],
    ),

    technicians: table<typeof technician, Technician>(technician, "Technician"),
    employees: table(employee, "Employee"),
    payrolls: table(payroll, "Payroll", ["employeeId"]),
    payrollSettings: table<typeof payrollSettings, PayrollSettings>(payrollSettings, "Payroll settings", [
      "employeeId",
    ]),
    grossPayItems: table<typeof grossPayItem, GrossPayItem>(grossPayItem, "Gross pay item"),
    payrollAdjustments: table(payrollAdjustment, "Payroll adjustment"),
    activityCodes: table(activityCode, "Activity code"),
    timesheetCodes: table(timesheetCode, "Timesheet code"),
    calls: plainTable<PhoneCall>("Call"),
    reports: plainTable<Report>("Report"),
    /** How often ServiceTitan runs a report at most, and when each was run last. */
    reportRuns: { everyMs: reportsEveryMs, latest: new Map<number, number>() },
    jobSplits: table<typeof jobSplit, JobSplit>(jobSplit, "Job split", ["jobId"]),
    nonJobTimesheets: table(nonJobTimesheet, "Non-job timesheet"),
    locationRates: plainTable<LocationRate>("Location rate"),
    activities: table(activity, "Activity"),
    activityCategories: table(activityCategory, "Activity category"),
    activityTypes: table(activityType, "Activity type"),
    businessUnits: table<typeof businessUnit, BusinessUnit>(businessUnit, "Business unit"),
    intacctMappings: plainTable<IntacctMapping>("Intacct mapping", ["businessUnitId"]),
    userRoles: table(userRole, "User role"),
    tasks: table<typeof task, Task>(task, "Task"),
    subtasks: plainTable<Subtask>("Subtask", ["taskId"]),
    taskTypes: plainTable<TaskType>("Task type"),
    taskSources: plainTable<TaskSource>("Task source"),
    taskResolutions: plainTable<TaskResolution>("Task resolution"),
    campaigns: table<typeof campaign, Campaign>(campaign, "Campaign"),
    campaignCategories: table(campaignCategory, "Campaign category"),
    campaignCosts: table(campaignCost, "Campaign cost", ["campaignId"]),
    technicianRatings: plainTable<TechnicianRating>("Technician rating", ["jobId"]),
    reviews: plainTable<Review>("Review"),
    ads: plainTable<Ad>("Ad"),
    attributions: plainTable<Attribution>("Attribution"),
    tagTypes: table(tagType, "Tag type"),
    customFieldTypes: plainTable<CustomFieldType>("Custom field type"),
    skills: plainTable<Skill>("Skill"),
    /** When technicians got skills that they did not come with, by the ID of what they have then. */
    skillsGivenOn: new Map<string, string>(),
  };
}

export const newId = ({ ids }: Pick<State, "ids">): number => ++ids.highest;

/** A free ID that is lower than all others, for a record that enters a list before them. */
export const newLowId = ({ ids }: Pick<State, "ids">): number => --ids.lowest;

export interface ExternalDatum extends ExternalDataItem {
  applicationGuid: string;
}
