import { z } from "zod";
import { type RecordOf, record } from "../record";
import { guid } from "../shared";

/** What contacts can be used for, as the tenant has it set up; ServiceTitan answers a list without pages. */
export const contactPreferences = record(
  "Contact Preferences",
  "GET crm /contacts/preferences",
  z.array(
    z.object({
      id: guid,
      name: z.string(),
      description: z.string().nullish(),
      dataType: z.string().describe("What its values are; Bool, so far"),
    }),
  ),
  [
    {
      id: "4d1e7f90-2a35-4c8b-b6e1-90a7c35f2d18",
      name: "JobReminders",
      description: "Whether to send reminders of jobs",
      dataType: "Bool",
    },
  ],
);

const preference = z.object({
  name: z.string(),
  dataType: z.string().describe("What its values are; Bool, so far"),
  value: z.string().nullish(),
});

const example = { name: "JobReminders", dataType: "Bool", value: "true" };

const ofMethod = "GET crm /contacts/{contactId}/contact-methods/{contactMethodId}/preferences";

export const contactMethodPreference = record(
  "Contact Method Preference",
  `${ofMethod}/{preferenceName}`,
  preference,
  example,
);

/** All of one number or address; ServiceTitan answers a list without pages. */
export const contactMethodPreferences = record("Contact Method Preferences", ofMethod, z.array(preference), [
  example,
]);

export type ContactPreference = RecordOf<typeof contactPreferences>[number];
