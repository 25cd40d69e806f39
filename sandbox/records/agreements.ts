import type { Dated } from "./shared";

export const agreementStatuses = [
  "Draft",
  "Sent",
  "Rejected",
  "Accepted",
  "Activated",
  "Canceled",
  "Expired",
  "AutoRenew",
] as const;

/** A contract for repeated service. Money is in dollars; days are without a time. */
export interface ServiceAgreement extends Dated {
  name: string;
  createdById: number;
  modifiedById: number;
  templateFields: {
    originalTemplateId: number;
    revenueRecognitionMode: "Immediate" | "Deferred" | "DeferredStraightLine";
    billingServiceId: number;
  };
  customerId: number;
  businessUnitId: number;
  status: (typeof agreementStatuses)[number];
  locationIds: number[];
  origin: "Initial" | "AutoRenew" | "ManualRenew";
  summary: string | null;
  importedDeferredAmount: number;
  importedRecognizedAmount: number;
  durationMonths: number;
  autoRenew: boolean;
  renewalAgreementId: number | null;
  startDate: string;
  endDate: string;
  billingSchedule: "Quarterly" | "Annual";
  laborSurcharge: number;
  materialSurcharge: number;
  totalAgreementPrice: number;
  soldById: number | null;
  customFields: { typeId: number; name: string; value: string | null }[];
}

export const membershipStatuses = ["Active", "Suspended", "Expired", "Canceled", "Deleted"] as const;

export const billingFrequencies = [
  "OneTime",
  "Monthly",
  "EveryOtherMonth",
  "Quarterly",
  "BiAnnual",
  "Annual",
] as const;

/** A customer's membership in one of the company's plans. */
export interface Membership extends Dated {
  active: boolean;
  createdById: number;
  followUpOn: string;
  cancellationDate: string | null;
  from: string;
  to: string | null;
  nextScheduledBillDate: string | null;
  billingFrequency: (typeof billingFrequencies)[number];
  renewalBillingFrequency: (typeof billingFrequencies)[number] | null;
  status: (typeof membershipStatuses)[number];
  followUpStatus: "NotAttempted" | "Unreachable" | "Contacted" | "Won" | "Dismissed";
  initialDeferredRevenue: number;
  /** In months. */
  duration: number | null;
  renewalDuration: number | null;
  businessUnitId: number;
  customerId: number;
  membershipTypeId: number;
  locationId: number | null;
  paymentTypeId: number | null;
  soldById: number | null;
  memo: string | null;
  customFields: { typeId: number; name: string; value: string | null }[];
}
