import type { Address, CustomFieldValue, Dated, ExternalDataItem, Named } from "./shared";

export const customerTypes = ["Residential", "Commercial"] as const;

export interface Customer extends Named {
  type: (typeof customerTypes)[number];
  address: Address;
  customFields: CustomFieldValue[];
  balance: number;
  taxExempt: boolean;
  tagTypeIds: number[];
  doNotMail: boolean;
  doNotService: boolean;
  nationalAccount: boolean;
  createdById: number;
  mergedToId: number | null;
  paymentTermId: number | null;
  creditLimit: number | null;
  creditLimitBalance: number | null;
  externalData: ExternalDataItem[];
}

export interface Location extends Named {
  customerId: number;
  address: Address;
  customFields: CustomFieldValue[];
  createdById: number;
  mergedToId: number | null;
  zoneId: number | null;
  taxZoneId: number | null;
  taxExempt: boolean;
  tagTypeIds: number[];
  externalData: ExternalDataItem[];
}

export const contactTypes = ["Phone", "Email", "Fax", "MobilePhone"] as const;

/** A way to reach a customer, a location or whoever asked for a booking. */
export interface Contact extends Dated {
  /** The customer's, location's or booking's ID. */
  ownerId: number;
  type: (typeof contactTypes)[number];
  value: string;
  memo: string | null;
  /** Missing until they are set. */
  preferences?: {
    jobRemindersEnabled: boolean;
    marketingUpdatesEnabled: boolean;
    invoiceStatementNotification: boolean;
    invoiceNotification: boolean;
    statementNotification: boolean;
  };
}

export const bookingStatuses = ["New", "Converted", "Dismissed", "Accepted"] as const;

/** A request for a visit that somebody's booking page or call center took down; an office worker makes a job of it. */
export interface Booking extends Dated {
  bookingProviderId: number;
  source: string;
  name: string;
  address: Omit<Address, "latitude" | "longitude"> | null;
  customerType: (typeof customerTypes)[number] | null;
  start: string;
  summary: string | null;
  campaignId: number | null;
  businessUnitId: number | null;
  jobTypeId: number | null;
  priority: "Low" | "Normal" | "High" | "Urgent" | null;
  isFirstTimeClient: boolean;
  uploadedImages: string[];
  isSendConfirmationEmail: boolean;
  status: (typeof bookingStatuses)[number];
  dismissingReasonId: number | null;
  jobId: number | null;
  externalId: string;
}

/** Who may send bookings, such as the company's website. */
export type BookingProvider = Named;
