import { contactMethod, crmContact } from "../../../api/crm/contacts";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { contactTypes } from "../../inputs/common";
import { dates, name } from "../../inputs/filters";
import { choice, flag, id, text } from "../../inputs/kinds";
import { contactId, contactMethodId } from "./contactInputs";

const referenceId = text({
  label: "Reference ID",
  comments: "Only the record with this ID in another system.",
  example: "CRM-C-20418",
});

const sorts = ["Id", "ModifiedOn", "CreatedOn"];

const contactFilters = {
  name: name("Doe"),
  title: text({ label: "Title", comments: "Only contacts with this title.", example: "Homeowner" }),
  referenceId,
  isArchived: flag({ label: "Is Archived", comments: "Whether to list archived contacts." }),
  ...dates,
};

export const getContact = action({
  label: "Get Contact",
  description: "Get one contact by ID: a person that customers, locations and jobs refer to.",
  calls: "GET crm /contacts/{contactId}",
  scope: "CRM → Contacts (Read)",
  required: { contactId },
  returns: crmContact,
});

export const listContacts = list({
  label: "List Contacts",
  description: "List contacts, which are people, page by page or all at once.",
  calls: "GET crm /contacts",
  scope: "CRM → Contacts (Read)",
  filters: contactFilters,
  sorts,
  of: crmContact,
});

export const listContactsOf = list({
  label: "List Contacts of a Record",
  description: "List the contacts of one customer, location or booking, page by page or all at once.",
  calls: "GET crm /contacts/relationships/{relatedEntityId}",
  scope: "CRM → Contacts (Read)",
  required: {
    relatedEntityId: id({
      label: "Related Entity ID",
      comments: "ID of the customer, location or booking.",
      of: "contactOwner",
    }),
  },
  filters: contactFilters,
  sorts,
  of: crmContact,
});

export const getContactMethod = action({
  label: "Get Contact Method",
  description: "Get one phone number, fax number or e-mail address of a contact.",
  calls: "GET crm /contacts/{contactId}/contact-methods/{contactMethodId}",
  scope: "CRM → Contacts (Read)",
  required: { contactId, contactMethodId },
  returns: contactMethod,
});

const methodFilters = {
  type: choice({ label: "Type", comments: "Only contact methods of this kind.", choices: contactTypes }),
  value: text({
    label: "Value",
    comments: "Only contact methods with this number or address.",
    example: "9165550117",
  }),
  referenceId,
  ...dates,
};

export const listContactMethods = list({
  label: "List Contact Methods",
  description: "List the ways to reach a contact, page by page or all at once.",
  calls: "GET crm /contacts/{contactId}/contact-methods",
  scope: "CRM → Contacts (Read)",
  required: { contactId },
  filters: methodFilters,
  sorts,
  of: contactMethod,
});

export const searchContactMethods = list({
  label: "Search Contact Methods",
  description: "Find the contacts that a number or address is of, page by page or all at once.",
  calls: "GET crm /contacts/contact-methods",
  scope: "CRM → Contacts (Read)",
  filters: { contactId, ...methodFilters },
  sorts,
  of: contactMethod,
});
