import type { priorities } from "./jpm";
import type { Dated } from "./shared";

export const leadStatuses = ["Open", "Dismissed", "Converted"] as const;

/** Somebody who may become a customer, or a customer who may want more. */
export interface Lead extends Dated {
  status: (typeof leadStatuses)[number];
  priority: (typeof priorities)[number];
  customerId: number | null;
  locationId: number | null;
  businessUnitId: number | null;
  jobTypeId: number | null;
  campaignId: number;
  followUpDate: string | null;
  createdById: number;
  tagTypeIds: number[];
  dismissingReasonId: number | null;
  summary: string | null;
  callReasonId: number | null;
  callId: number | null;
  bookingId: number | null;
  manualCallId: number | null;
  leadCustomerName: string | null;
  leadPhone: string | null;
  leadEmail: string | null;
  leadStreet: string | null;
  leadUnit: string | null;
  leadCity: string | null;
  leadState: string | null;
  leadZip: string | null;
  leadCountry: string | null;
  captureSource: "Phone" | "Form";
}

export interface LeadNote extends Dated {
  leadId: number;
  text: string;
  isPinned: boolean;
  createdById: number;
}
