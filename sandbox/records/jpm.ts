import type { CustomFieldValue, Dated, ExternalDataItem, Named } from "./shared";

export const jobStatuses = [
  "Scheduled",
  "Dispatched",
  "InProgress",
  "Hold",
  "Completed",
  "Canceled",
] as const;
export const priorities = ["Low", "Normal", "High", "Urgent"] as const;

export interface Job extends Dated {
  jobNumber: string;
  projectId: number | null;
  customerId: number;
  locationId: number;
  jobStatus: (typeof jobStatuses)[number];
  completedOn: string | null;
  businessUnitId: number;
  jobTypeId: number;
  priority: (typeof priorities)[number];
  campaignId: number;
  appointmentCount: number;
  firstAppointmentId: number;
  lastAppointmentId: number;
  recallForId: number | null;
  warrantyId: number | null;
  jobGeneratedLeadSource: { jobId: number | null; employeeId: number | null } | null;
  noCharge: boolean;
  notificationsEnabled: boolean;
  createdById: number;
  tagTypeIds: number[];
  leadCallId: number | null;
  partnerLeadCallId: number | null;
  bookingId: number | null;
  soldById: number | null;
  customerPo: string;
  invoiceId: number;
  membershipId: number | null;
  total: number;
  createdFromEstimateId: number | null;
  estimateIds: number[];
  /** The installed equipment that the job is about. */
  equipmentIds: number[];
  summary: string | null;
  summaryOfWork: string | null;
  isAutoDispatched: boolean;
  customFields: CustomFieldValue[];
  externalData: ExternalDataItem[];
}

/** Why a job was canceled; kept apart from the job, as ServiceTitan does. */
export interface JobCancellation extends Dated {
  jobId: number;
  reasonId: number;
  memo: string;
  createdById: number;
  /** False once the job was opened again. */
  active: boolean;
}

/** A note on a job or a project. */
export interface Note extends Dated {
  /** The job's or project's ID. */
  ownerId: number;
  text: string;
  isPinned: boolean;
  createdById: number;
}

/** Something that happened to a job. */
export interface JobEvent {
  id: number;
  jobId: number;
  employeeId: number | null;
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
    | "Technician Unassigned";
  date: string;
  usedSchedulingTool: "Manual";
  memo: string;
}

export const appointmentStatuses = [
  "Scheduled",
  "Dispatched",
  "Working",
  "Hold",
  "Done",
  "Canceled",
] as const;

export interface Appointment extends Dated {
  jobId: number;
  appointmentNumber: string;
  start: string;
  end: string;
  arrivalWindowStart: string | null;
  arrivalWindowEnd: string | null;
  status: (typeof appointmentStatuses)[number];
  specialInstructions: string | null;
  customerId: number;
  unused: boolean;
  createdById: number;
  isConfirmed: boolean;
  active: boolean;
  /** What technicians wrote about the visit. */
  appointmentSummaries: AppointmentSummary[];
}

export interface AppointmentSummary {
  technicianId: number;
  jobId: number;
  jobAppointmentId: number;
  notes: string;
  createdOn: string;
  modifiedOn: string;
}

/** A technician on an appointment; inactive once unassigned. */
export interface Assignment extends Dated {
  technicianId: number;
  technicianName: string;
  assignedById: number;
  assignedOn: string;
  status: "Scheduled" | "Dispatched" | "Working" | "Done";
  isPaused: boolean;
  jobId: number;
  appointmentId: number;
  active: boolean;
}

export interface JobType extends Named {
  businessUnitIds: number[];
  skills: string[];
  tagTypeIds: number[];
  priority: (typeof priorities)[number];
  /** In seconds. */
  duration: number;
  soldThreshold: number | null;
  class: string;
  summary: string;
  noCharge: boolean;
  enforceRecurringServiceEventSelection: boolean;
  invoiceSignaturesRequired: boolean;
  isSmartDispatched: boolean;
  customFieldTypeIds: number[];
  defaultEstimateSoldAction: string;
  externalData: ExternalDataItem[];
}

/** A reason to cancel a job or to put it on hold. */
export type Reason = Named;

/** Jobs at one location that belong together. */
export interface Project extends Dated {
  number: string;
  name: string | null;
  summary: string | null;
  status: string | null;
  statusId: number | null;
  subStatus: string | null;
  subStatusId: number | null;
  customerId: number;
  locationId: number;
  projectTypeId: number | null;
  projectManagerIds: number[];
  businessUnitIds: number[];
  startDate: string | null;
  targetCompletionDate: string | null;
  actualCompletionDate: string | null;
  customFields: CustomFieldValue[];
  externalData: ExternalDataItem[];
  jobIds: number[];
}

export interface ProjectStatus extends Dated {
  name: string;
  order: number;
}

/** A finer step within a status. */
export interface ProjectSubStatus extends Named {
  statusId: number;
  order: number;
}

export type ProjectType = Named;

/** When on a day customers are told to expect a technician; both as hh:mm:ss. */
export interface ArrivalWindow {
  id: number;
  start: string;
  duration: string;
  businessUnitIds: number[];
  active: boolean;
  createdOn: string;
}
