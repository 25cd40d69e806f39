import type { LedgerAccount } from "./accounting";
import type { ExternalDataItem, Named } from "./shared";

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
  account: LedgerAccount;
}

export const categoryTypes = ["Services", "Materials"] as const;

/** Where technicians look for a SKU. Its subcategories are the categories whose parent it is. */
export interface Category extends Named {
  description: string;
  image: null;
  parentId: number | null;
  position: number;
  categoryType: (typeof categoryTypes)[number];
  businessUnitIds: number[];
  skuImages: string[];
  skuVideos: string[];
  source: string | null;
  externalId: string | null;
  hideInMobile: boolean;
}

/** What is taken off an invoice, or added to it. */
export interface DiscountOrFee {
  id: number;
  type: "Discount" | "Fee";
  code: string;
  displayName: string;
  description: string;
  amountType: "Percentage" | "Fixed";
  amount: number;
  limit: number;
  taxable: boolean;
  categories: number[];
  hours: number;
  account: string;
  active: boolean;
  bonus: number;
  commissionBonus: number;
  paysCommission: boolean;
  excludeFromPayroll: boolean;
  externalData: ExternalDataItem[];
  createdOn: string;
  modifiedOn: string;
}
