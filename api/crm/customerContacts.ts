import { z } from "zod";
import { exported, type RecordOf, record } from "../record";
import { contact, dateTime, id } from "../shared";

export const customerContact = record(
  "Customer Contact",
  "GET crm /customers/{id}/contacts",
  contact.extend({
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
  }),
  {
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
  },
);

export const exportedCustomerContact = exported(customerContact, "GET crm /export/customers/contacts", {
  more: { customerId: { shape: id, example: 2 } },
});

export const exportedLocationContact = exported(customerContact, "GET crm /export/locations/contacts", {
  name: "Location Contact",
  more: { locationId: { shape: id, example: 21 } },
});

export type CustomerContact = RecordOf<typeof customerContact>;
