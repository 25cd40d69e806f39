import { z } from "zod";
import { type RecordOf, record } from "../record";
import { address, contact, customField, dateTime, exampleAddress, externalData, id } from "../shared";

const locationSchema = z.object({
  id,
  customerId: id,
  active: z.boolean(),
  name: z.string(),
  address,
  customFields: z.array(customField),
  createdOn: dateTime,
  createdById: id,
  modifiedOn: dateTime,
  mergedToId: id.nullish().describe("The location that this one was merged into"),
  zoneId: id.nullish(),
  taxExempt: z.boolean(),
  tagTypeIds: z.array(id),
  externalData: externalData.describe("The data kept under the application GUID given in the request"),
  taxZoneId: id.nullish(),
});

export const location = record("Location", "GET crm /locations/{id}", locationSchema, {
  id: 21,
  customerId: 2,
  active: true,
  name: "Jane Doe",
  address: exampleAddress,
  customFields: [{ typeId: 901, name: "Gate code", value: "4711" }],
  createdOn: "2026-01-12T16:20:00Z",
  createdById: 51,
  modifiedOn: "2026-01-13T19:05:00Z",
  mergedToId: null,
  zoneId: 95,
  taxExempt: false,
  tagTypeIds: [911],
  externalData: [{ key: "crmId", value: "LOC-1021" }],
  taxZoneId: 96,
});

/** What Create Location answers. */
export const createdLocation = record(
  "Created Location",
  "POST crm /locations",
  locationSchema.extend({ contacts: z.array(contact) }),
  {
    ...location.example,
    modifiedOn: location.example.createdOn,
    contacts: [{ id: 23, type: "Phone", value: "9165550142", memo: "Building manager" }],
  },
);

export type CreatedLocation = RecordOf<typeof createdLocation>;

export type Location = RecordOf<typeof location>;
