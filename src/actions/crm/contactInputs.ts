import { group } from "../../inputs/groups";
import { flag, recordGuid, text } from "../../inputs/kinds";

/** The person, whom customers, locations and bookings refer to. */
export const contactId = recordGuid({
  label: "Contact ID",
  comments: "ID of the contact, a GUID.",
  of: "contact",
});

/** One of the contact's numbers and addresses. */
export const contactMethodId = recordGuid({
  label: "Contact Method ID",
  comments: "ID of the contact method, a GUID.",
  of: "contactMethod",
});

/** What contacts of customers and of locations have in common. */

export const memo = text({
  label: "Memo",
  comments: "A short note about the contact.",
  example: "Call after 3 pm",
});

export const preferences = group({
  label: "Preferences",
  comments: "What the contact may be used for. Fill in all five, or none.",
  required: {
    jobRemindersEnabled: flag({
      label: "Job Reminders",
      comments: "Whether to send it reminders of jobs.",
    }),
    marketingUpdatesEnabled: flag({
      label: "Marketing Updates",
      comments: "Whether to send it marketing messages.",
    }),
    invoiceStatementNotification: flag({
      label: "Invoice and Statement Notification",
      comments: "Whether to send it invoices and statements; the older setting for both.",
    }),
    invoiceNotification: flag({
      label: "Invoice Notification",
      comments: "Whether to send it invoices.",
    }),
    statementNotification: flag({
      label: "Statement Notification",
      comments: "Whether to send it statements.",
    }),
  },
  optional: {},
});
