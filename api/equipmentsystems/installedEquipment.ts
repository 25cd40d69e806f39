import { z } from "zod";
import { type RecordOf, record } from "../record";
import { date, dated, dateTime, id, namedItem } from "../shared";

export const attachmentTypes = ["Other", "Image", "VideoFile", "VideoLink", "Document"] as const;

export const equipmentStatuses = ["Installed", "Replaced"] as const;

const tag = z.object({
  id,
  ownerId: id.describe("The equipment that has the tag"),
  typeId: id,
  typeName: z.string().nullish(),
  memo: z.string().nullish(),
  color: z.string().nullish(),
  textColor: z.string().nullish(),
  code: z.string().nullish(),
});

const attachment = z.object({
  alias: z.string().nullish().describe("The name shown for the file"),
  fileName: z.string().nullish(),
  type: z.enum(attachmentTypes),
  url: z.string(),
});

const installedEquipmentSchema = z.object({
  id,
  active: z.boolean(),
  equipmentId: id.nullish().describe("The equipment in the pricebook"),
  locationId: id,
  customerId: id,
  invoiceItemId: id.nullish(),
  name: z.string(),
  type: namedItem.nullish(),
  installedOn: dateTime.nullish(),
  manufacturedOn: date.nullish(),
  ...dated,
  serialNumber: z.string(),
  barcodeId: z.string().nullish(),
  memo: z.string(),
  manufacturer: z.string(),
  model: z.string(),
  cost: z.number(),
  status: z.enum(equipmentStatuses),
  manufacturerWarrantyStart: dateTime.nullish(),
  manufacturerWarrantyEnd: dateTime.nullish(),
  serviceProviderWarrantyStart: dateTime.nullish(),
  serviceProviderWarrantyEnd: dateTime.nullish(),
  tags: z.array(tag).nullish(),
  actualReplacementDate: date.nullish(),
  predictedReplacementMonths: z.int().nullish(),
  predictedReplacementDate: date.nullish(),
});

export const installedEquipment = record(
  "Installed Equipment",
  "GET equipmentsystems /installed-equipment",
  installedEquipmentSchema,
  {
    id: 1601,
    active: true,
    equipmentId: 2003,
    locationId: 21,
    customerId: 2,
    invoiceItemId: null,
    name: "Gas furnace",
    type: { id: 1602, name: "Furnace" },
    installedOn: "2018-10-05T07:00:00Z",
    manufacturedOn: "2018-08-20",
    createdOn: "2026-01-13T18:35:00Z",
    modifiedOn: "2026-01-13T18:40:00Z",
    serialNumber: "CF80-18J-004417",
    barcodeId: "0074921",
    memo: "In the attic, east side",
    manufacturer: "Northvale",
    model: "CF80-070",
    cost: 1180,
    status: "Installed",
    manufacturerWarrantyStart: "2018-10-05T07:00:00Z",
    manufacturerWarrantyEnd: "2028-10-05T07:00:00Z",
    serviceProviderWarrantyStart: "2026-01-13T08:00:00Z",
    serviceProviderWarrantyEnd: "2027-01-13T08:00:00Z",
    tags: [
      {
        id: 1603,
        ownerId: 1601,
        typeId: 914,
        typeName: "Attic access",
        memo: "Bring a ladder",
        color: "#1F6FEB",
        textColor: "#FFFFFF",
        code: "ATT",
      },
    ],
    actualReplacementDate: null,
    predictedReplacementMonths: 18,
    predictedReplacementDate: "2027-07-13",
  },
);

export type InstalledEquipment = RecordOf<typeof installedEquipment>;

/** What Get, Create and Update Installed Equipment answer: custom fields and attachments too. */
export const installedEquipmentDetails = record(
  "Installed Equipment Details",
  "GET equipmentsystems /installed-equipment/{id}",
  installedEquipmentSchema.extend({
    customFields: z
      .array(z.object({ id, typeId: id, name: z.string().nullish(), value: z.string().nullish() }))
      .nullish(),
    attachments: z.array(attachment).nullish(),
  }),
  {
    ...installedEquipment.example,
    customFields: [{ id: 1604, typeId: 906, name: "Filter size", value: "16x25x1" }],
    attachments: [
      {
        alias: "Rating plate",
        fileName: "rating-plate.jpg",
        type: "Image",
        url: "https://files.example/installed-equipment/rating-plate.jpg",
      },
    ],
  },
);

export type InstalledEquipmentDetails = RecordOf<typeof installedEquipmentDetails>;

/** What Create Installed Equipment Attachment answers. */
export const uploadedAttachment = record(
  "Uploaded Attachment",
  "POST equipmentsystems /installed-equipment/attachments",
  z.object({ path: z.string().describe("Path of the file, for use in later requests") }),
  { path: "https://files.example/installed-equipment/rating-plate.jpg" },
);

export type UploadedAttachment = RecordOf<typeof uploadedAttachment>;
