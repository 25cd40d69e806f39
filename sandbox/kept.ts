import type { ApBill } from "../api/accounting/bills";
import type { Invoice as AnsweredInvoice } from "../api/accounting/invoices";
import type { InvoiceTask as AnsweredTask } from "../api/accounting/invoiceTasks";
import type { JournalEntry as AnsweredEntry, JournalEntryDetail } from "../api/accounting/journalEntries";
import type { PaymentTerm as AnsweredTerm } from "../api/accounting/paymentTerms";
import type { Booking as AnsweredBooking } from "../api/crm/bookings";
import type {
  CrmContact as AnsweredCrmContact,
  ContactMethod,
  ContactRelationship,
} from "../api/crm/contacts";
import type { CustomerContact } from "../api/crm/customerContacts";
import type { Customer as AnsweredCustomer } from "../api/crm/customers";
import type { LeadNote as AnsweredLeadNote } from "../api/crm/leads";
import type { TechnicianRating as AnsweredRating } from "../api/customer-interactions/technicianRatings";
import type { ArrivalWindow as AnsweredArrivalWindow } from "../api/dispatch/arrivalWindows";
import type { InstalledEquipmentDetails } from "../api/equipmentsystems/installedEquipment";
import type { FormSubmission as AnsweredSubmission } from "../api/forms/forms";
import type { PurchaseOrder as AnsweredOrder } from "../api/inventory/purchaseOrders";
import type { PurchaseOrderType as AnsweredOrderType } from "../api/inventory/purchaseOrderTypes";
import type { Return as AnsweredReturn } from "../api/inventory/returns";
import type { Transfer as AnsweredTransfer } from "../api/inventory/transfers";
import type { Vendor as AnsweredVendor } from "../api/inventory/vendors";
import type { Appointment as AnsweredAppointment } from "../api/jpm/appointments";
import type { JobCancellation as AnsweredCancellation, JobHistory } from "../api/jpm/jobStatus";
import type { Job as AnsweredJob } from "../api/jpm/jobs";
import type { JobType as AnsweredJobType } from "../api/jpm/jobTypes";
import type { Note as AnsweredNote } from "../api/jpm/notes";
import type {
  Project as AnsweredProject,
  ProjectType as AnsweredProjectType,
  ProjectStatus as AnsweredStatus,
  ProjectSubStatus as AnsweredSubStatus,
} from "../api/jpm/projects";
import type { Campaign as AnsweredCampaign } from "../api/marketing/campaigns";
import type { AttributedLead } from "../api/marketingads/attributedLeads";
import type { AdPerformance } from "../api/marketingads/performance";
import type { Review as AnsweredReview } from "../api/marketingreputation/reviews";
import type { DurationBillingItem } from "../api/memberships/membershipTypes";
import type { RecurringServiceEvent as AnsweredEvent } from "../api/memberships/recurringServiceEvents";
import type { GrossPayItem as AnsweredPayItem } from "../api/payroll/grossPayItems";
import type { JobSplit as AnsweredSplit } from "../api/payroll/jobSplits";
import type { LocationRate as AnsweredRate } from "../api/payroll/locationRates";
import type { PayrollSettings as AnsweredSettings } from "../api/payroll/payrollSettings";
import type { Category as AnsweredCategory } from "../api/pricebook/categories";
import type { RateSheet as AnsweredRateSheet } from "../api/pricebook/clientSpecificPricing";
import type { DiscountOrFee as AnsweredDiscountOrFee } from "../api/pricebook/discountsAndFees";
import type { Estimate as AnsweredEstimate } from "../api/sales/estimates";
import type { ServiceAgreement as AnsweredAgreement } from "../api/service-agreements/serviceAgreements";
import type { BusinessUnit as AnsweredBusinessUnit } from "../api/settings/businessUnits";
import type { IntacctBusinessUnit } from "../api/settings/intacctBusinessUnits";
import type { Technician as AnsweredTechnician } from "../api/settings/technicians";
import type { priorities } from "../api/shared";
import type { TaskSettings } from "../api/taskmanagement/settings";
import type { Subtask as AnsweredSubtask, Task as OfficeTask } from "../api/taskmanagement/tasks";
import type { ExportedCall } from "../api/telecom/calls";

// What the sandbox keeps otherwise than ServiceTitan answers it: more of a record, another form of it, or fields
// that are always filled here. IDs are unique over all tables; dates are ISO 8601 in UTC; money is in dollars.

/** The record with fields that are never null here. */
type Filled<R, Field extends keyof R> = Omit<R, Field> & { [Key in Field]-?: NonNullable<R[Key]> };

export interface Dated {
  id: number;
  createdOn: string;
  modifiedOn: string;
}

export interface Named extends Dated {
  name: string;
  active: boolean;
}

export type Priority = (typeof priorities)[number];

export const jobStatuses = [
  "Scheduled",
  "Dispatched",
  "InProgress",
  "Hold",
  "Completed",
  "Canceled",
] as const;

export interface Job extends Omit<AnsweredJob, "jobStatus" | "priority" | "total"> {
  jobStatus: (typeof jobStatuses)[number];
  priority: Priority;
  total: number;
}

export interface JobType extends Omit<AnsweredJobType, "priority"> {
  priority: Priority;
}

export type Appointment = Filled<AnsweredAppointment, "appointmentNumber" | "appointmentSummaries">;

/** Kept apart from the job, as ServiceTitan does. */
export type JobCancellation = AnsweredCancellation & Dated;

/** That an appointment was put on hold, and why. */
export interface Hold {
  id: number;
  appointmentId: number;
  reasonId: number;
  memo: string | null;
}

/** A note on a job, a project, a customer or a location, by the ID of that. */
export type Note = AnsweredNote & { id: number; ownerId: number };

export type LeadNote = AnsweredLeadNote & { id: number; leadId: number };

/** Something that happened to a job. */
export interface JobEvent extends Omit<NonNullable<JobHistory["history"]>[number], "eventType"> {
  jobId: number;
  eventType:
    | "Job Booked"
    | "Job Updated"
    | "Job Put On Hold"
    | "Job Canceled"
    | "Job Cancellation Removed"
    | "Job Completed"
    | "Job Attached To Project"
    | "Job Detached From Project"
    | "Appointment Added"
    | "Appointment Deleted"
    | "Appointment Rescheduled"
    | "Appointment Put On Hold"
    | "Appointment Hold Removed"
    | "Appointment Confirmed"
    | "Appointment Confirmation Removed"
    | "Special Instructions Updated"
    | "Technician Assigned"
    | "Technician Unassigned"
    | "Technician Dispatched"
    | "Technician Arrived"
    | "Appointment Paused"
    | "Appointment Done";
}

export type Project = Filled<AnsweredProject, "modifiedOn">;
export type ProjectStatus = AnsweredStatus & Dated;
export type ProjectSubStatus = AnsweredSubStatus & Dated;
export type ProjectType = AnsweredProjectType & { active: boolean };

/** A reason to cancel a job or to put it on hold. */
export type Reason = Named;

/** When on a day customers are told to expect a technician; both as hh:mm:ss. */
export type ArrivalWindow = AnsweredArrivalWindow & { createdOn: string };

/** A way to reach a customer, a location or whoever asked for a booking, by the ID of that. */
export type Contact = Omit<CustomerContact, "phoneSettings" | "preferences"> & {
  ownerId: number;
  /** Missing until they are set. */
  preferences?: CustomerContact["preferences"];
};

export type Booking = AnsweredBooking;

/** Who may send bookings, such as the company's website. */
export type BookingProvider = Named & { description: string };

/** A person, whatever record refers to them. */
export type CrmContact = AnsweredCrmContact & {
  methods: ContactMethod[];
  relationships: ContactRelationship[];
};

export type InvoiceItem = Filled<
  NonNullable<AnsweredInvoice["items"]>[number],
  "quantity" | "cost" | "price" | "total" | "skuName" | "description" | "displayName" | "businessUnit"
>;

/** Amounts are decimal text, as ServiceTitan sends them: "129.00". */
export type Invoice = Omit<
  Filled<
    AnsweredInvoice,
    | "referenceNumber"
    | "invoiceDate"
    | "dueDate"
    | "subTotal"
    | "salesTax"
    | "total"
    | "balance"
    | "customer"
    | "location"
    | "businessUnit"
    | "modifiedOn"
  >,
  "items" | "syncStatus"
> & {
  items: InvoiceItem[];
  syncStatus: TransactionStatus;
};

export type TransactionStatus = "Pending" | "Posted" | "Exported";

interface NamedId {
  id: number;
  name: string;
}

export type InvoiceType = NamedId;
export type PaymentTerm = Filled<AnsweredTerm, "id" | "name">;

/** A vendor's bill, with what is told of its purchase order through filters alone. */
export interface Bill extends Filled<ApBill, "createdOn" | "modifiedOn"> {
  purchaseOrder: { number: string; type: string } | null;
  hasDiscrepancy: boolean;
}

/** What a journal entry of ServiceTitan's own books. */
export interface Booked {
  type: "Invoice" | "Payment";
  id: number;
}

export interface JournalEntry extends Filled<AnsweredEntry, "id"> {
  /** The batch whose transactions it books; null for an entry of an app. */
  batchId: number | null;
  booked: Booked[];
  /** Lines of an app. */
  lines: JournalEntryDetail[];
}

export type InvoiceTask = AnsweredTask & { invoiceId: number };

/** Transactions that were posted together. */
export type Batch = NonNullable<AnsweredInvoice["batch"]>;

/** A custom field as invoices and payments have them: by its name alone. */
export type NamedValue = NonNullable<AnsweredInvoice["customFields"]>[number];

export interface PaymentType extends Named {
  /** Where payments of this type are booked. */
  account: LedgerAccount | null;
}

/** What it was applied to is in its splits. */
export interface Payment extends Dated {
  active: boolean;
  typeId: number;
  customerId: number;
  businessUnitId: number | null;
  /** Null: as much as its splits. */
  amount: number | null;
  paidOn: string;
  status: TransactionStatus;
  batch: Batch | null;
  authCode: string | null;
  checkNumber: string | null;
  exportId: string | null;
  memo: string | null;
  customFields: NamedValue[] | null;
  createdBy: string | null;
  /** What it was taken to the bank with. */
  deposit: { id: number; name: string | null } | null;
  /** The payment that it gives back. */
  refundedPaymentId: number | null;
}

/** The part of a payment that was applied to one invoice. */
export interface PaymentSplit {
  id: number;
  paymentId: number;
  invoiceId: number;
  amount: number;
  appliedOn: string;
}

export type LedgerAccount = NonNullable<InvoiceItem["generalLedgerAccount"]>;

/** Something that is sold: what an invoice's item stands for. `name` is what people read. */
export interface Sku extends Named {
  type: "Service" | "Material" | "Equipment";
  /** Short and unique; `skuName` in invoice items. */
  code: string;
  description: string;
  price: number;
  cost: number;
  taxable: boolean;
  /** The hours that it is sold with, for services. */
  hours: number | null;
  /** Of equipment. */
  manufacturer: string | null;
  model: string | null;
  /** Of equipment: the equipment type. */
  typeId: number | null;
  categoryIds: number[];
  /** What a service comes with. */
  linked: { sku: Sku; quantity: number }[];
  /** Where its revenue is booked. */
  account: LedgerAccount & { name: string };
  /** What else the pricebook shows of it, or shows otherwise. */
  shown?: object;
}

/** Its subcategories are the categories whose parent it is. */
export type Category = Omit<AnsweredCategory, "subcategories">;

export type DiscountOrFee = AnsweredDiscountOrFee;

export type InstalledEquipment = InstalledEquipmentDetails;
export type EquipmentType = Named;

/** A form that somebody filled in; its answers are those of one section. */
export interface FormSubmission extends Omit<AnsweredSubmission, "units" | "status" | "owners"> {
  active: boolean;
  status: "Started" | "Completed";
  owners: NonNullable<AnsweredSubmission["owners"]>;
  units: Section[];
}

interface Section {
  id: string;
  name: string;
  type: "Section";
  description: string;
  units: Answer[];
}

interface Answered {
  id: string;
  name: string;
  comment: string;
  attachments: { fileName: string; createdFrom: string; originalFileName: string; thumbnail: string }[];
}

/** A question with its answer. */
export type Answer =
  | (Answered & { type: "Text"; value: string })
  | (Answered & { type: "Number"; value: number })
  | (Answered & { type: "Checkbox"; values: string[]; options: string })
  | (Answered & { type: "Picture" });

/** A call, with what was recorded of it. Whom and what it is about it knows by their IDs. */
export interface PhoneCall
  extends Omit<
    ExportedCall,
    | ("reason" | "customer" | "location" | "campaign" | "job" | "agent" | "createdBy" | "lead")
    | ("tag" | "type" | "voiceMailPath")
  > {
  callType: ExportedCall["type"];
  voiceMailUrl: string | null;
  sid: string | null;
  tagTypeId: number | null;
  reasonId: number | null;
  customerId: number | null;
  locationId: number | null;
  campaignId: number | null;
  jobId: number | null;
  leadId: number | null;
  agentId: number | null;
  /** The number that the agent has with the agency. */
  externalAgentId: number | null;
  createdById: number | null;
  /** What is to be heard. */
  recording: string | null;
  voicemail: string | null;
}

/** A report, by the key of what it tells. */
export interface Report {
  id: number;
  key: string;
  modifiedOn: string;
}

/** A file that belongs to a job. */
export interface JobAttachment {
  id: number;
  jobId: number;
  fileName: string;
  createdOn: string;
  /** Of the file, among the tenant's. */
  path: string;
}

/** As numbered by ServiceTitan. */
export const estimateStatuses = { Open: 0, Sold: 1, Dismissed: 2 } as const;

export type Estimate = Omit<AnsweredEstimate, "status"> & {
  status: { value: number; name: keyof typeof estimateStatuses } | null;
};
export type EstimateItem = NonNullable<Estimate["items"]>[number];

export type Technician = AnsweredTechnician;

/** What technicians can be able to do, whether one is or not. */
export interface Skill {
  id: number;
  name: string | null;
  active: boolean;
}

export type BusinessUnit = AnsweredBusinessUnit;

/** What Sage Intacct knows a business unit by. */
export type IntacctMapping = Omit<IntacctBusinessUnit, "name" | "active" | "tradeName"> & {
  businessUnitId: number;
};

export type GrossPayItem = AnsweredPayItem & { id: number };

/** Answers have no ID of them. */
export type PayrollSettings = AnsweredSettings & { id: number };

/** Lists do not show which splits are active. */
export type JobSplit = AnsweredSplit & { active: boolean };

export type LocationRate = AnsweredRate & { id: number };

export type Campaign = AnsweredCampaign;

type ClickId = "gclid" | "gbraid" | "wbraid" | "fbclid" | "msclkid";
type Utm = "utmSource" | "utmMedium" | "utmCampaign" | "utmAdgroup" | "utmTerm" | "utmContent";

/** A visit to the website. */
export type WebSession = { landingPageUrl: string; referrerUrl: string } & {
  [Key in ClickId | Utm | "googleAnalyticsClientId"]?: string | null;
};

/** What came of a visit to the website, by its ID: a call, a booking, a lead or a job. */
export interface Attribution {
  id: number;
  leadType: AttributedLead["leadType"];
  dateTime: string;
  session: WebSession;
  callId?: number;
  bookingId?: number;
  leadId?: number;
  jobId?: number;
  callerNumber?: string;
  trackingNumber?: string;
  /** Where the session of something else took the place of its own. */
  overwrite?: Pick<
    AttributedLead["attribution"],
    "attributionOverwriteType" | "attributionOverwriteId" | "overwrittenBookingJobId"
  >;
}

/** An ad for a keyword, and what it does in a day. */
export interface Ad extends Pick<AdPerformance, "campaign" | "adGroup" | "keyword"> {
  id: number;
  daily: Pick<
    AdPerformance["digitalStats"],
    "impressionShare" | "impressions" | "clicks" | "conversions" | "allConversions" | "cost"
  >;
}

type TemplateFields = AnsweredAgreement["templateFields"];

/** Of its template's fields some are told only where there is a value. */
export type ServiceAgreement = Omit<AnsweredAgreement, "templateFields"> & {
  templateFields: Partial<TemplateFields> &
    Pick<TemplateFields, "originalTemplateId" | "revenueRecognitionMode" | "billingServiceId">;
};

export interface CustomFieldType extends Dated {
  /** The kind of record that has this field. */
  entity:
    | ("Customer" | "Location" | "Job" | "Project" | "Invoice" | "Payment" | "Equipment" | "Technician")
    | "Employee"
    | ("Membership" | "ApBill" | "ApCredit" | "ApPayment" | "CreditMemo" | "InventoryBill" | "Vendor")
    | ("Adjustment" | "Transfer" | "PurchaseOrder" | "Receipt" | "Return" | "Payroll");
  name: string;
  dataType: "Text" | "Dropdown" | "Numeric";
  dataTypeOptions: string[] | null;
}

export type Address = NonNullable<AnsweredCustomer["address"]>;
export type CustomFieldValue = AnsweredJob["customFields"][number];
export type ExternalDataItem = AnsweredJob["externalData"][number];

/** For how long a type of membership is sold, and how it is billed. */
export type DurationBilling = DurationBillingItem & { membershipTypeId: number };

/** A visit, and the items that its job's invoice got when it was marked as completed. */
export type RecurringServiceEvent = AnsweredEvent & { copiedItemIds: number[] };

/** Lists can be searched by its name, and do not show that. */
export type RateSheet = AnsweredRateSheet & { name: string; active: boolean };

/** Lists can be filtered by what kind of transfer it is, and do not show that. */
export type Transfer = AnsweredTransfer & { transferTypeId: number };

/** What a vendor was told to have and no answer shows. */
export type Vendor = AnsweredVendor & {
  vendorQuickbooksItem?: string;
  paymentTermId?: number;
  remittanceVendorId?: number;
  tags?: { tagTypeId: number }[];
  vendorContacts?: { id: number; name: string; email: string }[];
};

/** What a type of purchase orders was told to be and no answer shows. */
export type PurchaseOrderType = AnsweredOrderType & {
  includeInPoScreen: boolean;
  requireJobBeforeReceipt: boolean;
  includeInSalesTax: boolean;
  isDefault: boolean;
  copyPurchaseOrderItemsToInvoiceWhenReceived: boolean;
  isDefaultForConsignment: boolean;
  alertSettings: Record<string, boolean>;
};

/** What a purchase order was told and no answer shows, beside what its receipts show. */
export type PurchaseOrder = AnsweredOrder & {
  shipToDescription: string;
  impactsTechnicianPayroll: boolean;
};

export type Return = AnsweredReturn & { restockingFee: number };

/** A task, with what only its creation answers; its subtasks are kept apart. */
export type Task = Filled<OfficeTask, "modifiedOn"> & { startedOn?: string | null };

export type Subtask = AnsweredSubtask & { id: number; taskId: number };

export type TaskType = TaskSettings["taskTypes"][number];
export type TaskSource = TaskSettings["taskSources"][number];

/** Which types exclude it is kept with those. */
export type TaskResolution = Omit<TaskSettings["taskResolutions"][number], "excludedTaskTypeIds">;

export type TechnicianRating = AnsweredRating & { id: number };

/** A review, with what it is chosen by. */
export type Review = Partial<AnsweredReview> & {
  id: number;
  locationId?: number | null;
  campaignId?: number | null;
  reportType: number;
  responseType: number;
  matchLevel: number;
};
