import type * as accounting from "./records/accounting";
import type * as agreements from "./records/agreements";
import type * as crm from "./records/crm";
import type { CrmContact } from "./records/crmContacts";
import type * as equipment from "./records/equipment";
import type * as forms from "./records/forms";
import type * as jpm from "./records/jpm";
import type * as leads from "./records/leads";
import type * as pricebook from "./records/pricebook";
import type * as sales from "./records/sales";
import type * as settings from "./records/settings";
import type { ExternalDataItem } from "./records/shared";
import { Table } from "./table";

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

    customers: new Table<crm.Customer>("Customer"),
    locations: new Table<crm.Location>("Location"),
    contacts: new Table<crm.Contact>("Contact", ["ownerId"]),
    bookings: new Table<crm.Booking>("Booking"),
    bookingProviders: new Table<crm.BookingProvider>("Booking provider"),
    leads: new Table<leads.Lead>("Lead"),
    leadNotes: new Table<leads.LeadNote>("Lead note", ["leadId"]),
    /** Persons by their GUID. */
    crmContacts: new Map<string, CrmContact>(),

    jobs: new Table<jpm.Job>("Job"),
    appointments: new Table<jpm.Appointment>("Appointment", ["jobId"]),
    projects: new Table<jpm.Project>("Project"),
    projectStatuses: new Table<jpm.ProjectStatus>("Project status"),
    projectSubStatuses: new Table<jpm.ProjectSubStatus>("Project sub status"),
    projectTypes: new Table<jpm.ProjectType>("Project type"),
    jobCancellations: new Table<jpm.JobCancellation>("Cancellation", ["jobId"]),
    jobHistory: new Table<jpm.JobEvent>("History entry", ["jobId"]),
    notes: new Table<jpm.Note>("Note", ["ownerId"]),
    assignments: new Table<jpm.Assignment>("Appointment assignment", ["appointmentId", "technicianId"]),
    arrivalWindows: new Table<jpm.ArrivalWindow>("Arrival window"),
    jobTypes: new Table<jpm.JobType>("Job type"),
    cancelReasons: new Table<jpm.Reason>("Cancel reason"),
    holdReasons: new Table<jpm.Reason>("Hold reason"),

    invoices: new Table<accounting.Invoice>("Invoice"),
    invoiceTypes: new Table<accounting.InvoiceType>("Invoice type"),
    payments: new Table<accounting.Payment>("Payment"),
    paymentSplits: new Table<accounting.PaymentSplit>("Payment split", ["paymentId", "invoiceId"]),
    paymentTypes: new Table<accounting.PaymentType>("Payment type"),
    taxZones: new Table<accounting.TaxZone>("Tax zone"),
    paymentTerms: new Table<accounting.PaymentTerm>("Payment term"),
    skus: new Table<pricebook.Sku>("SKU", ["code"]),
    categories: new Table<pricebook.Category>("Category", ["parentId"]),
    discountsAndFees: new Table<pricebook.DiscountOrFee>("Discount or fee"),

    installedEquipment: new Table<equipment.InstalledEquipment>("Installed equipment"),
    equipmentTypes: new Table<equipment.EquipmentType>("Equipment type"),

    forms: new Table<forms.Form>("Form"),
    formSubmissions: new Table<forms.FormSubmission>("Form submission"),
    jobAttachments: new Table<forms.JobAttachment>("Attachment", ["jobId"]),
    estimates: new Table<sales.Estimate>("Estimate"),
    serviceAgreements: new Table<agreements.ServiceAgreement>("Service agreement"),
    memberships: new Table<agreements.Membership>("Membership"),

    technicians: new Table<settings.Technician>("Technician"),
    employees: new Table<settings.Employee>("Employee"),
    businessUnits: new Table<settings.BusinessUnit>("Business unit"),
    userRoles: new Table<settings.UserRole>("User role"),
    campaigns: new Table<settings.Campaign>("Campaign"),
    tagTypes: new Table<settings.TagType>("Tag type"),
    customFieldTypes: new Table<settings.CustomFieldType>("Custom field type"),
  };
}

export interface ExternalDatum extends ExternalDataItem {
  applicationGuid: string;
}
