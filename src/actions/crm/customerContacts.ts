import { contactOfCustomer, customerContact } from "../../../api/crm/customerContacts";
import { action } from "../../declare/action";
import { goneFrom } from "../../declare/check";
import { list } from "../../declare/list";
import { contactTypes, customerId } from "../../inputs/common";
import { created, idsInText, modified } from "../../inputs/filters";
import { choice, id, moment, text } from "../../inputs/kinds";
import { memo, preferences } from "./contactInputs";

const customerContactId = id({
  label: "Customer Contact ID",
  comments: "ID of the contact.",
  of: "customerContact",
});

const type = choice({
  label: "Customer Contact Type",
  comments: "What kind of contact it is.",
  choices: contactTypes,
});

const value = text({
  label: "Customer Contact Type Value",
  comments: "The phone number, fax number or e-mail address, depending on the type.",
  example: "9165550142",
});

export const createCustomerContact = action({
  label: "Create Customer Contact",
  description: "Add a phone number, fax number or e-mail address to a customer.",
  calls: "POST crm /customers/{customerId}/contacts",
  scope: "CRM → Customers (Write)",
  required: { customerId, type, value },
  optional: { memo },
  returns: customerContact,
});

export const listCustomersContact = list({
  label: "List Customer Contacts",
  description: "List the contacts of one customer, page by page or all at once.",
  calls: "GET crm /customers/{customerId}/contacts",
  scope: "CRM → Customers (Read)",
  required: { customerId },
  // The list of all customers' contacts takes filters, but some apps may not read it.
  datesHere: {
    modifiedBefore: moment("Modified Before", "Only contacts last changed before this moment.", "2026-07-09"),
    modifiedOnOrAfter: moment(
      "Modified On Or After",
      "Only contacts changed at or after this moment.",
      "2026-07-08T10:00:00-07:00",
    ),
    ...created,
  },
  sorts: [],
  of: customerContact,
});

export const updateCustomerContact = action({
  label: "Update Customer Contact",
  description: "Change a customer's contact; inputs left blank stay unchanged.",
  calls: "PATCH crm /customers/{customerId}/contacts/{customerContactId}",
  scope: "CRM → Customers (Write)",
  required: { customerId, customerContactId },
  optional: { type, value, memo, preferences },
  returns: customerContact,
});

export const deletCustomersContact = action({
  label: "Delete Customer Contact",
  description: "Delete a contact of a customer.",
  calls: "DELETE crm /customers/{customerId}/contacts/{customerContactId}",
  scope: "CRM → Customers (Write)",
  required: { customerId, customerContactId },
  check: goneFrom("/customers/{customerId}/contacts", "customerContactId"),
});

export const listContactsOfCustomers = list({
  label: "List Contacts of Customers",
  description:
    "List the contacts of several customers, each with its customer's ID, page by page or all at once.",
  calls: "GET crm /customers/contacts",
  scope: "CRM → Customers (Read)",
  required: {
    customerIds: idsInText({
      label: "Customer IDs",
      comments: "IDs of the customers, one per line.",
      of: "customer",
    }),
  },
  otherParameters: ["customerIds"],
  filters: { ...created, ...modified },
  sorts: [],
  of: contactOfCustomer,
});
