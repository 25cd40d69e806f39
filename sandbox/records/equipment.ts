import type { Dated, Named } from "./shared";

export const equipmentStatuses = ["Installed", "Replaced"] as const;
export const attachmentTypes = ["Other", "Image", "VideoFile", "VideoLink", "Document"] as const;

/** A unit that stands at a customer's location. */
export interface InstalledEquipment extends Dated {
  active: boolean;
  /** The equipment in the pricebook that it is one of. */
  equipmentId: number | null;
  locationId: number;
  customerId: number;
  invoiceItemId: number | null;
  name: string;
  type: { id: number; name: string } | null;
  installedOn: string | null;
  /** A date without a time. */
  manufacturedOn: string | null;
  serialNumber: string;
  barcodeId: string | null;
  memo: string;
  manufacturer: string;
  model: string;
  /** In dollars. */
  cost: number;
  status: (typeof equipmentStatuses)[number];
  manufacturerWarrantyStart: string | null;
  manufacturerWarrantyEnd: string | null;
  serviceProviderWarrantyStart: string | null;
  serviceProviderWarrantyEnd: string | null;
  tags: Tag[];
  /** A date without a time. */
  actualReplacementDate: string | null;
  predictedReplacementMonths: number | null;
  /** A date without a time. */
  predictedReplacementDate: string | null;
  customFields: { id: number; typeId: number; name: string; value: string | null }[];
  attachments: Attachment[];
}

interface Tag {
  id: number;
  /** The equipment that has it. */
  ownerId: number;
  typeId: number;
  typeName: string;
  memo: string | null;
  color: string;
  textColor: string | null;
  code: string;
}

export interface Attachment {
  alias: string | null;
  fileName: string | null;
  type: (typeof attachmentTypes)[number];
  /** Where it is: the path that its upload answered, or an address elsewhere. */
  url: string;
}

export type EquipmentType = Named;
