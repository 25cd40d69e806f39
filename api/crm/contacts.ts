import { z } from "zod";
import { type RecordOf, record } from "../record";
import { contactTypes, dateTime, guid, id } from "../shared";

/** A person, whom customers, locations and jobs refer to. */
export const crmContact = record(
  "Crm Contact",
  "GET crm /contacts/{id}",
  z.object({
    id: guid,
    referenceId: z.string().nullish().describe("The contact's ID in another system"),
    name: z.string().nullish(),
    title: z.string().nullish(),
    isArchived: z.boolean(),
    createdOn: dateTime,
    createdBy: id,
    modifiedOn: dateTime,
    modifiedBy: id,
  }),
  {
    id: "7b0f4c52-6f0d-4f0e-9c1b-2f6f5d1e8a34",
    referenceId: "CRM-C-20418",
    name: "Jane Doe",
    title: "Homeowner",
    isArchived: false,
    createdOn: "2026-01-12T16:20:00Z",
    createdBy: 52,
    modifiedOn: "2026-01-12T16:25:00Z",
    modifiedBy: 52,
  },
);

export type CrmContact = RecordOf<typeof crmContact>;

/** One way to reach a contact. */
export const contactMethod = record(
  "Contact Method",
  "GET crm /contacts/{contactId}/contact-methods",
  z.object({
    id: guid,
    contactId: guid,
    referenceId: z.string().nullish().describe("The contact method's ID in another system"),
    type: z.enum(contactTypes),
    value: z.string().describe("The phone number, fax number or e-mail address, depending on the type"),
    memo: z.string().nullish(),
    createdOn: dateTime,
    createdBy: id,
    modifiedOn: dateTime,
    modifiedBy: id,
  }),
  {
    id: "c1a9f3de-0b57-4a6e-8d52-61f0a2b7c984",
    contactId: "7b0f4c52-6f0d-4f0e-9c1b-2f6f5d1e8a34",
    referenceId: "CRM-M-31077",
    type: "MobilePhone",
    value: "9165550117",
    memo: "Call after 5 pm",
    createdOn: "2026-01-12T16:20:00Z",
    createdBy: 52,
    modifiedOn: "2026-01-12T16:25:00Z",
    modifiedBy: 52,
  },
);

export type ContactMethod = RecordOf<typeof contactMethod>;

/** What a contact is the contact of. */
export const contactRelationship = record(
  "Contact Relationship",
  "GET crm /contacts/{contactId}/relationships",
  z.object({
    id: guid,
    relatedEntityId: id.describe("The customer, location or booking"),
    typeName: z.string().describe("Customer, Location or Booking"),
    typeSlug: z.string().describe("customer, location or booking"),
    createdOn: dateTime,
    createdBy: id,
  }),
  {
    id: "e0c4b7a1-52d8-4f39-a6b3-08d9c1f27e55",
    relatedEntityId: 10978751204,
    typeName: "Customer",
    typeSlug: "customer",
    createdOn: "2026-01-12T16:20:00Z",
    createdBy: 52,
  },
);

export type ContactRelationship = RecordOf<typeof contactRelationship>;
