import type { Operation } from "../kit/operation";
import type { State } from "../state";
import { bankDeposits } from "./accounting/bankDeposits";
import { bills } from "./accounting/bills";
import { creditMemos } from "./accounting/creditMemos";
import { glAccounts } from "./accounting/glAccounts";
import { invoiceExport } from "./accounting/invoiceExport";
import { invoices } from "./accounting/invoices";
import { invoiceTasks } from "./accounting/invoiceTasks";
import { journalEntries } from "./accounting/journalEntries";
import { payables } from "./accounting/payables";
import { payments } from "./accounting/payments";
import { paymentTerms } from "./accounting/paymentTerms";
import { paymentTypes } from "./accounting/paymentTypes";
import { taxZones } from "./accounting/taxZones";
import { bookingContacts } from "./crm/bookingContacts";
import { bookingProviderTags } from "./crm/bookingProviderTags";
import { bookings } from "./crm/bookings";
import { contactPreferences } from "./crm/contactPreferences";
import { contacts } from "./crm/contacts";
import { contactWrites } from "./crm/contactWrites";
import { customerContacts, locationContacts } from "./crm/customerContacts";
import { customers } from "./crm/customers";
import { leads } from "./crm/leads";
import { leadWrites } from "./crm/leadWrites";
import { locations } from "./crm/locations";
import { crmNotes } from "./crm/notes";
import { preferredTechnicians } from "./crm/preferredTechnicians";
import { tags } from "./crm/tags";
import { technicianRatings } from "./customer-interactions/technicianRatings";
import { customFieldTypes, equipmentFieldTypes } from "./customFieldTypes";
import { appointmentAssignments } from "./dispatch/appointmentAssignments";
import { arrivalWindows } from "./dispatch/arrivalWindows";
import { businessHours } from "./dispatch/businessHours";
import { capacity } from "./dispatch/capacity";
import { gpsPings } from "./dispatch/gpsPings";
import { nonJobAppointments } from "./dispatch/nonJobAppointments";
import { teams } from "./dispatch/teams";
import { technicianShifts } from "./dispatch/technicianShifts";
import { technicianSkills } from "./dispatch/technicianSkills";
import { technicianTracking } from "./dispatch/technicianTracking";
import { zones } from "./dispatch/zones";
import { equipmentTypes } from "./equipmentsystems/equipmentTypes";
import { installedEquipment } from "./equipmentsystems/installedEquipment";
import { forms } from "./forms/forms";
import { jobAttachments } from "./forms/jobAttachments";
import { adjustments } from "./inventory/adjustments";
import { purchaseOrderMarkups } from "./inventory/purchaseOrderMarkups";
import { purchaseOrderRequests } from "./inventory/purchaseOrderRequests";
import { purchaseOrders } from "./inventory/purchaseOrders";
import { purchaseOrderTypes } from "./inventory/purchaseOrderTypes";
import { receipts } from "./inventory/receipts";
import { returns } from "./inventory/returns";
import { returnTypes } from "./inventory/returnTypes";
import { inventoryTemplates } from "./inventory/templates";
import { transfers } from "./inventory/transfers";
import { trucks } from "./inventory/trucks";
import { vendors } from "./inventory/vendors";
import { warehouses } from "./inventory/warehouses";
import { callReasons } from "./jbce/callReasons";
import { appointmentStatus } from "./jpm/appointmentStatus";
import { appointments } from "./jpm/appointments";
import { jobEquipment } from "./jpm/jobEquipment";
import { jobLogs } from "./jpm/jobLogs";
import { jobStatus } from "./jpm/jobStatus";
import { jobs } from "./jpm/jobs";
import { jobTypes } from "./jpm/jobTypes";
import { notes } from "./jpm/notes";
import { projectPlanning } from "./jpm/projectPlanning";
import { projects } from "./jpm/projects";
import { campaigns } from "./marketing/campaigns";
import { campaignCategories } from "./marketing/categories";
import { campaignCosts } from "./marketing/costs";
import { attributions } from "./marketingads/attributions";
import { adResults } from "./marketingads/results";
import { reviews } from "./marketingreputation/reviews";
import { invoiceTemplates } from "./memberships/invoiceTemplates";
import { memberships } from "./memberships/memberships";
import { membershipTypes } from "./memberships/membershipTypes";
import { recurringServiceEvents } from "./memberships/recurringServiceEvents";
import { recurringServices } from "./memberships/recurringServices";
import { typeItems } from "./memberships/typeItems";
import { activityCodes } from "./payroll/activityCodes";
import { grossPayItems } from "./payroll/grossPayItems";
import { jobSplits } from "./payroll/jobSplits";
import { jobTimesheets } from "./payroll/jobTimesheets";
import { locationRates } from "./payroll/locationRates";
import { nonJobTimesheets } from "./payroll/nonJobTimesheets";
import { payrollAdjustments } from "./payroll/payrollAdjustments";
import { payrollSettings } from "./payroll/payrollSettings";
import { payrolls } from "./payroll/payrolls";
import { timesheetCodes } from "./payroll/timesheetCodes";
import { bulk } from "./pricebook/bulk";
import { bulkCreation } from "./pricebook/bulkCreation";
import { categories } from "./pricebook/categories";
import { discountsAndFees } from "./pricebook/discountsAndFees";
import { equipment } from "./pricebook/equipment";
import { images } from "./pricebook/images";
import { materials } from "./pricebook/materials";
import { pricing } from "./pricebook/pricing";
import { services } from "./pricebook/services";
import { reports } from "./reporting/reports";
import { estimates } from "./sales/estimates";
import { estimateTemplates } from "./sales/estimateTemplates";
import { estimateWrites } from "./sales/estimateWrites";
import { proposalTemplates } from "./sales/proposalTemplates";
import { serviceAgreements } from "./service-agreements/serviceAgreements";
import { businessUnits } from "./settings/businessUnits";
import { employees } from "./settings/employees";
import { tagTypes } from "./settings/tagTypes";
import { technicians } from "./settings/technicians";
import { userRoles } from "./settings/userRoles";
import { taskSettings } from "./taskmanagement/settings";
import { tasks } from "./taskmanagement/tasks";
import { taskWrites } from "./taskmanagement/taskWrites";
import { calls } from "./telecom/calls";
import { activities } from "./timesheets/activities";
import { activityCategories } from "./timesheets/activityCategories";
import { activityTypes } from "./timesheets/activityTypes";

/** A resource: its operations on the tenant's records. */
type Resource = (state: State) => Operation[];

/** Accounting's lists of types of custom fields. */
const ofAccounting = {
  "/ap-bills/custom-fields": "ApBill",
  "/ap-credits/custom-fields": "ApCredit",
  "/ap-payments/custom-fields": "ApPayment",
  "/credit-memos/custom-fields": "CreditMemo",
  "/inventory-bills/custom-fields": "InventoryBill",
  "/invoices/custom-fields": "Invoice",
  "/payments/custom-fields": "Payment",
} as const;

/** All that the sandbox serves, by the module of ServiceTitan's API. */
export const modules: Record<string, Resource[]> = {
  accounting: [
    ...[invoices, invoiceExport, payments, paymentTypes, paymentTerms, taxZones, creditMemos],
    ...[bankDeposits, glAccounts, journalEntries, bills, payables, customFieldTypes(ofAccounting)],
    invoiceTasks,
  ],
  crm: [
    ...[bookingProviderTags, bookings, contacts, customerContacts, customers, leads, locationContacts],
    ...[locations, crmNotes, tags, leadWrites, bookingContacts, contactWrites],
    ...[contactPreferences, preferredTechnicians],
    customFieldTypes({ "/customers/custom-fields": "Customer", "/locations/custom-fields": "Location" }),
  ],
  "customer-interactions": [technicianRatings],
  dispatch: [
    ...[appointmentAssignments, arrivalWindows, businessHours, capacity, nonJobAppointments, teams],
    ...[technicianShifts, technicianSkills, technicianTracking, zones, gpsPings],
  ],
  equipmentsystems: [equipmentTypes, installedEquipment, equipmentFieldTypes],
  forms: [forms, jobAttachments],
  inventory: [
    ...[vendors, warehouses, trucks, adjustments, transfers, returnTypes, returns, inventoryTemplates],
    ...[purchaseOrderTypes, purchaseOrders, purchaseOrderRequests, purchaseOrderMarkups, receipts],
    customFieldTypes({ "/vendors/custom-fields": "Vendor" }),
  ],
  jbce: [callReasons],
  jpm: [
    ...[appointments, appointmentStatus, jobs, jobStatus, jobTypes, notes, projectPlanning, projects],
    ...[jobEquipment, jobLogs],
    customFieldTypes({ "/jobs/custom-fields": "Job", "/projects/custom-fields": "Project" }),
  ],
  marketing: [campaigns, campaignCategories, campaignCosts],
  marketingads: [attributions, adResults],
  marketingreputation: [reviews],
  memberships: [
    ...[memberships, membershipTypes, recurringServices, recurringServiceEvents, typeItems],
    invoiceTemplates,
    customFieldTypes({ "/memberships/custom-fields": "Membership" }),
  ],
  payroll: [
    ...[activityCodes, grossPayItems, jobSplits, jobTimesheets, locationRates, nonJobTimesheets],
    ...[payrollAdjustments, payrolls, payrollSettings, timesheetCodes],
  ],
  pricebook: [
    bulk,
    bulkCreation,
    categories,
    discountsAndFees,
    equipment,
    images,
    materials,
    pricing,
    services,
  ],
  reporting: [reports],
  sales: [estimates, estimateTemplates, estimateWrites, proposalTemplates],
  "service-agreements": [serviceAgreements],
  settings: [businessUnits, employees, tagTypes, technicians, userRoles],
  taskmanagement: [taskSettings, tasks, taskWrites],
  telecom: [calls],
  timesheets: [activities, activityCategories, activityTypes],
};
