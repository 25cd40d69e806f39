import type { Address, Dated, Named } from "./shared";

interface NamedId {
  id: number;
  name: string;
}

type InvoiceAddress = Omit<Address, "latitude" | "longitude">;

export const transactionStatuses = ["Pending", "Posted", "Exported"] as const;
export const reviewStatuses = [
  "NeedsReview",
  "OnHold",
  "Reviewed",
  "PendingApproval",
  "Rejected",
  "ReadyForBilling",
  "Invoiced",
] as const;
export const invoiceConfigurations = [
  "JobInvoice",
  "ProjectInvoice",
  "CounterSales",
  "MembershipInvoice",
  "InterestChargeInvoice",
  "ARImportInvoice",
] as const;

/** Amounts are decimal text, as ServiceTitan sends them: "129.00". */
export interface Invoice extends Dated {
  syncStatus: (typeof transactionStatuses)[number];
  budgetCodeId: number | null;
  referenceNumber: string;
  invoiceDate: string;
  dueDate: string;
  subTotal: string;
  salesTax: string;
  salesTaxCode: (NamedId & { taxRate: number }) | null;
  taxZoneId: number | null;
  total: string;
  balance: string;
  invoiceType: NamedId | null;
  customer: NamedId;
  customerAddress: InvoiceAddress;
  location: NamedId;
  locationAddress: InvoiceAddress;
  businessUnit: NamedId;
  termName: string;
  createdBy: string;
  batch: Batch | null;
  depositedOn: string | null;
  adjustmentToId: number | null;
  job: { id: number; number: string; type: string } | null;
  projectId: number | null;
  royalty: { status: string; date: string | null; sentOn: string | null; memo: string | null } | null;
  employeeInfo: (NamedId & { modifiedOn: string }) | null;
  commissionEligibilityDate: string | null;
  sentStatus: "NotSent" | "Sent" | "Opened";
  reviewStatus: (typeof reviewStatuses)[number];
  assignedTo: NamedId | null;
  summary: string | null;
  items: InvoiceItem[];
  customFields: NamedValue[];
  active: boolean;
  discountTotal: string;
  importId: string | null;
  exportId: string | null;
  materialSkuId: number | null;
  membershipId: number | null;
  paidOn: string | null;
  invoiceConfiguration: (typeof invoiceConfigurations)[number];
}

export interface InvoiceItem extends Dated {
  description: string;
  quantity: string;
  cost: string;
  totalCost: string;
  budgetCodeId: number | null;
  inventoryLocationId: number | null;
  inventoryLocation: string | null;
  price: string;
  type: "Service" | "Material" | "Equipment" | "PriceModifier" | "Unspecified";
  skuName: string;
  skuId: number;
  total: string;
  inventory: boolean;
  taxable: boolean;
  isChargeable: boolean;
  generalLedgerAccount: LedgerAccount | null;
  costOfSaleAccount: LedgerAccount | null;
  assetAccount: LedgerAccount | null;
  membershipTypeId: number;
  itemGroup: { rootId: number; name: string } | null;
  displayName: string;
  soldHours: number | null;
  serviceDate: string | null;
  order: number;
  businessUnit: NamedId;
  createdById: number;
  displayInAmount: boolean;
  importId: string | null;
  exportId: string | null;
  inventoryStatus: string | null;
  addOn: boolean;
  memberPrice: string | null;
  technicianId: number | null;
  installedEquipmentId: number | null;
  estimateItemId: number | null;
}

/** Transactions that were posted together. */
export interface Batch {
  id: number;
  number: string;
  name: string;
}

/** A custom field as invoices and payments have them: by its name alone. */
export interface NamedValue {
  name: string;
  value: string;
}

export type InvoiceType = NamedId;

export interface PaymentType extends Dated {
  name: string;
  active: boolean;
  account: LedgerAccount;
}

/** What it was applied to is in its splits. */
export interface Payment extends Dated {
  active: boolean;
  typeId: number;
  customerId: number;
  businessUnitId: number | null;
  /** In dollars; null: as much as its splits. */
  amount: number | null;
  paidOn: string;
  status: (typeof transactionStatuses)[number];
  batch: Batch | null;
  authCode: string | null;
  checkNumber: string | null;
  exportId: string | null;
  memo: string | null;
  customFields: NamedValue[];
}

/** The part of a payment that was applied to one invoice. */
export interface PaymentSplit {
  id: number;
  paymentId: number;
  invoiceId: number;
  /** In dollars. */
  amount: number;
  appliedOn: string;
}

export interface LedgerAccount {
  id: number;
  name: string;
  number: string;
  type: string;
  detailType: string;
}

export interface TaxZone extends Named {
  color: number | null;
  isTaxRateSeparated: boolean;
  isMultipleTaxZone: boolean;
  rates: {
    id: number;
    taxName: string;
    taxBaseType: string[];
    taxRate: number;
    salesTaxItem: string | null;
  }[];
}

export type PaymentTerm = NamedId;
