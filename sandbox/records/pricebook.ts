import type { LedgerAccount } from "./accounting";
import type { Named } from "./shared";

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
  /** Where its revenue is booked. */
  account: LedgerAccount;
}
