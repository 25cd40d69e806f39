import type { Dated } from "./shared";

/** As numbered by ServiceTitan. */
export const estimateStatuses = { Open: 0, Sold: 1, Dismissed: 2 } as const;

export interface Estimate extends Dated {
  jobId: number;
  projectId: number | null;
  locationId: number;
  customerId: number;
  name: string;
  jobNumber: string;
  status: { value: number; name: keyof typeof estimateStatuses };
  reviewStatus: "None" | "NeedsApproval" | "Approved" | "NotApproved";
  summary: string;
  soldOn: string | null;
  soldBy: number | null;
  active: boolean;
  items: EstimateItem[];
  externalLinks: { name: string; url: string }[];
  subtotal: number;
  tax: number;
  businessUnitId: number;
  businessUnitName: string;
  isRecommended: boolean;
  budgetCodeId: number | null;
  isChangeOrder: boolean;
  proposalTagName: string | null;
  requireDepositOnSignature: boolean;
  depositAmount: number | null;
  depositPercent: number | null;
}

/** Amounts are in dollars. */
export interface EstimateItem extends Dated {
  sku: {
    id: number;
    name: string;
    displayName: string;
    type: string;
    soldHours: number;
    generalLedgerAccountId: number;
    generalLedgerAccountName: string;
    modifiedOn: string;
  };
  skuAccount: string;
  description: string;
  membershipTypeId: number | null;
  qty: number;
  unitRate: number;
  total: number;
  unitCost: number;
  totalCost: number;
  itemGroupName: string;
  itemGroupRootId: number | null;
  chargeable: boolean;
  /** The invoice's item that was made of it. */
  invoiceItemId: number | null;
  budgetCodeId: number | null;
}
