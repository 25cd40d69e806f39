import { invoice } from "../api/accounting/invoices";
import { taxZone } from "../api/accounting/taxZones";
import { booking } from "../api/crm/bookings";
import { customer } from "../api/crm/customers";
import { lead, leadNote } from "../api/crm/leads";
import { location } from "../api/crm/locations";
import { assignment } from "../api/dispatch/appointmentAssignments";
import { arrivalWindow } from "../api/dispatch/arrivalWindows";
import { equipmentType } from "../api/equipmentsystems/equipmentTypes";
import { installedEquipmentDetails } from "../api/equipmentsystems/installedEquipment";
import { form, formSubmission } from "../api/forms/forms";
import { appointment } from "../api/jpm/appointments";
import { cancelReason, holdReason, jobCancellation } from "../api/jpm/jobStatus";
import { job } from "../api/jpm/jobs";
import { jobType } from "../api/jpm/jobTypes";
import { note } from "../api/jpm/notes";
import { project, projectStatus, projectSubStatus } from "../api/jpm/projects";
import { campaign } from "../api/marketing/campaigns";
import { membership } from "../api/memberships/memberships";
import { category } from "../api/pricebook/categories";
import { discountOrFee } from "../api/pricebook/discountsAndFees";
import { estimate } from "../api/sales/estimates";
import { serviceAgreement } from "../api/service-agreements/serviceAgreements";
import { businessUnit } from "../api/settings/businessUnits";
import { employee } from "../api/settings/employees";
import { tagType } from "../api/settings/tagTypes";
import { technician } from "../api/settings/technicians";
import { userRole } from "../api/settings/userRoles";
import type {
  Appointment,
  ArrivalWindow,
  Booking,
  BookingProvider,
  BusinessUnit,
  Campaign,
  Category,
  Contact,
  CrmContact,
  CustomFieldType,
  DiscountOrFee,
  EquipmentType,
  Estimate,
  ExternalDataItem,
  FormSubmission,
  InstalledEquipment,
  Invoice,
  InvoiceType,
  Job,
  JobAttachment,
  JobCancellation,
  JobEvent,
  JobType,
  LeadNote,
  Note,
  Payment,
  PaymentSplit,
  PaymentTerm,
  PaymentType,
  Project,
  ProjectStatus,
  ProjectSubStatus,
  ProjectType,
  Reason,
  ServiceAgreement,
  Sku,
  Technician,
} from "./kept";
import { Table, table } from "./kit/table";

/** Everything that the sandbox remembers. */
export type State = ReturnType<typeof createState>;

/** An empty tenant. */
export function createState() {
  let lastId = 1000;
  let lowestId = 1000;
  return {
    /** The next free ID: unique over all tables, so that an ID of the wrong kind never fits by chance. */
    newId: () => ++lastId,
    /** A free ID that is lower than all others, for a record that enters a list before them. */
    newLowId: () => --lowestId,
    /** The user that the API's changes are attributed to. */
    apiUserId: 1000,
    /** The part of external data that answers do not show: which application it belongs to, by record ID. */
    externalData: new Map<number, ExternalDatum[]>(),

    customers: table(customer, "Customer"),
    locations: table(location, "Location"),
    contacts: new Table<Contact>("Contact", { indexed: ["ownerId"] }),
    bookings: table<typeof booking, Booking>(booking, "Booking"),
    bookingProviders: new Table<BookingProvider>("Booking provider"),
    leads: table(lead, "Lead"),
    leadNotes: table<typeof leadNote, LeadNote>(leadNote, "Lead note", ["leadId"]),
    /** Persons by their GUID. */
    crmContacts: new Map<string, CrmContact>(),

    jobs: table<typeof job, Job>(job, "Job"),
    appointments: table<typeof appointment, Appointment>(appointment, "Appointment", ["jobId"]),
    projects: table<typeof project, Project>(project, "Project"),
    projectStatuses: table<typeof projectStatus, ProjectStatus>(projectStatus, "Project status"),
    projectSubStatuses: table<typeof projectSubStatus, ProjectSubStatus>(
      projectSubStatus,
      "Project sub status",
    ),
    projectTypes: new Table<ProjectType>("Project type"),
    jobCancellations: table<typeof jobCancellation, JobCancellation>(jobCancellation, "Cancellation", [
      "jobId",
    ]),
    jobHistory: new Table<JobEvent>("History entry", { indexed: ["jobId"] }),
    notes: table<typeof note, Note>(note, "Note", ["ownerId"]),
    assignments: table(assignment, "Appointment assignment", ["appointmentId", "technicianId"]),
    arrivalWindows: table<typeof arrivalWindow, ArrivalWindow>(arrivalWindow, "Arrival window"),
    jobTypes: table<typeof jobType, JobType>(jobType, "Job type"),
    cancelReasons: table<typeof cancelReason, Reason>(cancelReason, "Cancel reason"),
    holdReasons: table<typeof holdReason, Reason>(holdReason, "Hold reason"),

    invoices: table<typeof invoice, Invoice>(invoice, "Invoice"),
    invoiceTypes: new Table<InvoiceType>("Invoice type"),
    payments: new Table<Payment>("Payment"),
    paymentSplits: new Table<PaymentSplit>("Payment split", { indexed: ["paymentId", "invoiceId"] }),
    paymentTypes: new Table<PaymentType>("Payment type"),
    taxZones: table(taxZone, "Tax zone"),
    paymentTerms: new Table<PaymentTerm>("Payment term"),
    skus: new Table<Sku>("SKU", { indexed: ["code"] }),
    categories: table<typeof category, Category>(category, "Category", ["parentId"]),
    discountsAndFees: table<typeof discountOrFee, DiscountOrFee>(discountOrFee, "Discount or fee"),

    installedEquipment: table<typeof installedEquipmentDetails, InstalledEquipment>(
      installedEquipmentDetails,
      "Installed equipment",
    ),
    equipmentTypes: table<typeof equipmentType, EquipmentType>(equipmentType, "Equipment type"),

    forms: table(form, "Form"),
    formSubmissions: table<typeof formSubmission, FormSubmission>(formSubmission, "Form submission"),
    jobAttachments: new Table<JobAttachment>("Attachment", { indexed: ["jobId"] }),
    estimates: table<typeof estimate, Estimate>(estimate, "Estimate"),
    serviceAgreements: table<typeof serviceAgreement, ServiceAgreement>(
      serviceAgreement,
      "Service agreement",
    ),
    memberships: table(membership, "Membership"),

    technicians: table<typeof technician, Technician>(technician, "Technician"),
    employees: table(employee, "Employee"),
    businessUnits: table<typeof businessUnit, BusinessUnit>(businessUnit, "Business unit"),
    userRoles: table(userRole, "User role"),
    campaigns: table<typeof campaign, Campaign>(campaign, "Campaign"),
    tagTypes: table(tagType, "Tag type"),
    customFieldTypes: new Table<CustomFieldType>("Custom field type"),
  };
}

export interface ExternalDatum extends ExternalDataItem {
  applicationGuid: string;
}
