import { z } from "zod";
import { exported, type RecordOf, record } from "../record";
import { contact, dateTime, id } from "../shared";

const contactSchema = contact.extend({
  modifiedOn: dateTime,
  phoneSettings: z.object({
    phoneNumber: z.string(),
    doNotText: z.boolean().describe("Whether the number has opted out of text messages"),
  }),
  createdOn: dateTime,
  preferences: z
    .object({
      jobRemindersEnabled: z.boolean(),
      marketingUpdatesEnabled: z.boolean(),
      invoiceStatementNotification: z.boolean(),
      invoiceNotification: z.boolean(),
      statementNotification: z.boolean(),
    })
    .nullish(),
});

export const customerContact = record("Customer Contact", "GET crm /customers/{id}/contacts", contactSchema, {
  id: 22,
  type: "MobilePhone",
  value: "9165550117",
  memo: "Call after 5 pm",
  modifiedOn: "2026-01-12T16:25:00Z",
  phoneSettings: { phoneNumber: "9165550117", doNotText: false },
  createdOn: "2026-01-12T16:20:00Z",
  preferences: {
    jobRemindersEnabled: true,
    marketingUpdatesEnabled: false,
    invoiceStatementNotification: true,
    invoiceNotification: true,
    statementNotification: false,
  },
});

/** A contact in the list of several customers' contacts. */
export const contactOfCustomer = record(
  "Contact of Customer",
  "GET crm /customers/contacts",
  contactSchema.extend({ customerId: id }),
  { ...customerContact.example, customerId: 2 },
);

export const locationContact = record("Location Contact", "GET crm /locations/{id}/contacts", contactSchema, {
  ...customerContact.example,
  id: 23,
  type: "Phone",
  value: "9165550142",
  memo: "Building manager",
  phoneSettings: { phoneNumber: "9165550142", doNotText: false },
});

/** A contact in the list of several locations' contacts. */
export const contactOfLocation = record(
  "Contact of Location",
  "GET crm /locations/contacts",
  contactSchema.extend({ locationId: id }),
  { ...locationContact.example, locationId: 21 },
);

export const exportedCustomerContact = exported(customerContact, "GET crm /export/customers/contacts", {
  more: { customerId: { shape: id, example: 2 } },
});

export const exportedLocationContact = exported(customerContact, "GET crm /export/locations/contacts", {
  name: "Location Contact",
  more: { locationId: { shape: id, example: 21 } },
});

export type CustomerContact = RecordOf<typeof customerContact>;
