import { z } from "zod";

export const appointmentStatuses = [
  "Scheduled",
  "Dispatched",
  "Working",
  "Hold",
  "Done",
  "Canceled",
] as const;

export const contactTypes = ["Phone", "Email", "Fax", "MobilePhone"] as const;

export const priorities = ["Low", "Normal", "High", "Urgent"] as const;

export const customerTypes = ["Residential", "Commercial"] as const;

/** Who is paid and keeps a time sheet: somebody in the field, or in the office. */
export const employeeTypes = ["Technician", "Employee"] as const;

/** Parts that several records share. Where ServiceTitan's modules differ, the name says whose part it is. */

export const id = z.int();

/** The ID of what is not numbered, such as a contact. */
export const guid = z.guid();

/** A moment with its offset from UTC, e.g. `2026-01-13T17:00:00Z`. */
export const dateTime = z.iso.datetime({ offset: true });

/** When a record was made, and last changed. */
export const dated = { createdOn: dateTime, modifiedOn: dateTime };

/** A day without a time, e.g. `2026-01-13`. */
export const date = z.iso.date();

export const namedItem = z.object({ id, name: z.string().nullish() });

export const externalData = z.array(z.object({ key: z.string(), value: z.string() }));

export const customerType = z.enum(customerTypes);

export const employeeType = z.enum(employeeTypes);

export const address = z.object({
  street: z.string(),
  unit: z.string().nullish(),
  city: z.string(),
  state: z.string(),
  zip: z.string(),
  country: z.string(),
  latitude: z.number().nullish(),
  longitude: z.number().nullish(),
});

/** Where the examples' customer lives. */
export const exampleAddress = {
  street: "1215 K Street",
  unit: "4B",
  city: "Sacramento",
  state: "CA",
  zip: "95814",
  country: "USA",
  latitude: 38.5787,
  longitude: -121.4916,
};

const { latitude: _, longitude: __, ...street } = exampleAddress;

/** The same address as records without coordinates have it. */
export const exampleStreet = street;

/** A contact as customers and locations embed it. */
export const contact = z.object({
  id,
  type: z.enum(contactTypes),
  value: z.string().describe("The phone number, fax number or e-mail address, depending on the type"),
  memo: z.string().nullish(),
});

/** A note on a customer, a location or a lead: unlike those of jobs, it has an ID. */
export const crmNote = z.object({
  id,
  text: z.string(),
  isPinned: z.boolean(),
  createdById: id,
  ...dated,
});

export const customField = z.object({ typeId: id, name: z.string().nullish(), value: z.string().nullish() });

/** A custom field of a job or project. */
export const jpmCustomField = z.object({ typeId: id, name: z.string(), value: z.string() });

export const appointmentStatus = z.enum(appointmentStatuses);

/** What dispatch and job planning both tell of an appointment. */
export const appointmentCore = z.object({
  id,
  jobId: id,
  appointmentNumber: z.string().nullish(),
  start: dateTime,
  end: dateTime,
  arrivalWindowStart: dateTime.nullish(),
  arrivalWindowEnd: dateTime.nullish(),
  status: appointmentStatus,
  specialInstructions: z.string().nullish(),
  ...dated,
});

/** An address as accounting has it: any part may be missing. */
export const postalAddress = z.object({
  street: z.string().nullish(),
  unit: z.string().nullish(),
  city: z.string().nullish(),
  state: z.string().nullish(),
  zip: z.string().nullish(),
  country: z.string().nullish(),
});

/** A custom field as accounting has it: by its name alone. */
export const namedValue = z.object({ name: z.string().nullish(), value: z.string().nullish() });

/** The batch in which an invoice or payment was posted. */
export const accountingBatch = z.object({ id, number: z.string().nullish(), name: z.string().nullish() });

export const generalLedgerAccount = z.object({
  id,
  name: z.string().nullish(),
  number: z.string().nullish(),
  type: z.string().nullish(),
  detailType: z.string().nullish(),
});

/** A picture, video or document of something in the pricebook. */
export const pricebookAsset = z.object({
  alias: z.string().nullish(),
  fileName: z.string().nullish(),
  isDefault: z.boolean(),
  type: z.enum(["Other", "Image", "Video", "Attachment", "VideoFile"]),
  url: z.string(),
});

export const warranty = z.object({
  duration: z.int(),
  description: z.string().nullish(),
});

/** Something else in the pricebook that comes with it. */
export const linkedSku = z.object({ skuId: id, quantity: z.number() });

const vendorSubAccount = z.object({ id, cost: z.number(), accountName: z.string() });

/** Whom a material or equipment is bought from. */
export const pricebookVendor = z.object({
  id,
  vendorName: z.string(),
  vendorId: id,
  memo: z.string().nullish(),
  vendorPart: z.string().nullish().describe("The vendor's part number"),
  cost: z.number(),
  active: z.boolean(),
  primarySubAccount: vendorSubAccount.nullish(),
  otherSubAccounts: z.array(vendorSubAccount).nullish(),
});
