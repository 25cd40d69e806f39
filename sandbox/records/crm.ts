import type { Address, CustomFieldValue, Dated, ExternalDataItem, Named } from "./shared.js";

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

/** A way to reach a customer or a location. */
export interface Contact extends Dated {
  /** The customer's or location's ID. */
  ownerId: number;
  type: (typeof contactTypes)[number];
  value: string;
  memo: string | null;
}
