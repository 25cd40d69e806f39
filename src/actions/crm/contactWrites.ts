import { contactMethod, type contactRelationship, crmContact } from "../../../api/crm/contacts";
import { action } from "../../declare/action";
import { type PageOf, sameId } from "../../declare/check";
import { contactTypes } from "../../inputs/common";
import { choice, flag, id, recordGuid, text } from "../../inputs/kinds";
import { contactId, contactMethodId, memo } from "./contactInputs";

const person = {
  name: text({ label: "Name", comments: "Name of the contact.", example: "Jane Doe" }),
  title: text({ label: "Title", comments: "What the contact is to the customer.", example: "Homeowner" }),
  referenceId: text({
    label: "Reference ID",
    comments: "ID of the contact in another system.",
    example: "CRM-C-20418",
  }),
};

export const createContact = action({
  label: "Create Contact",
  description:
    "Create a contact, a person; each run makes another one, so look with List Contacts by Reference ID first where a flow may repeat.",
  calls: "POST crm /contacts",
  scope: "CRM → Contacts (Write)",
  optional: person,
  returns: crmContact,
});

export const updateContact = action({
  label: "Update Contact",
  description: "Change a contact, and say whether it is archived; inputs left blank stay unchanged.",
  calls: "PATCH crm /contacts/{contactId}",
  scope: "CRM → Contacts (Write)",
  required: {
    contactId,
    isArchived: flag({
      label: "Is Archived",
      comments: "Yes archives the contact; No keeps it in use, or brings it back.",
    }),
  },
  optional: person,
  returns: crmContact,
});

const value = text({
  label: "Value",
  comments: "The phone number, fax number or e-mail address, depending on the type.",
  example: "9165550117",
});

export const createContactMethod = action({
  label: "Create Contact Method",
  description:
    "Add a phone number, fax number or e-mail address to a contact; each run adds another one, so look with List Contact Methods by Value first where a flow may repeat.",
  calls: "POST crm /contacts/{contactId}/contact-methods",
  scope: "CRM → Contacts (Write)",
  required: {
    contactId,
    type: choice({ label: "Type", comments: "Kind of number or address.", choices: contactTypes }),
    value,
  },
  optional: {
    memo,
    referenceId: text({
      label: "Reference ID",
      comments: "ID of the contact method in another system.",
      example: "CRM-M-31077",
    }),
  },
  returns: contactMethod,
});

export const updateContactMethod = action({
  label: "Update Contact Method",
  description: "Change the number, address or memo of a contact method; inputs left blank stay unchanged.",
  calls: "PATCH crm /contacts/{contactId}/contact-methods/{contactMethodId}",
  scope: "CRM → Contacts (Write)",
  required: {
    contactId,
    contactMethodId: recordGuid({
      label: "Contact Method ID",
      comments: "ID of the contact method to change, a GUID.",
      of: "contactMethod",
    }),
  },
  optional: { value, memo },
  returns: contactMethod,
});

export const deleteContactMethod = action({
  label: "Delete Contact Method",
  description: "Delete a phone number, fax number or e-mail address of a contact.",
  calls: "DELETE crm /contacts/{contactId}/contact-methods/{contactMethodId}",
  scope: "CRM → Contacts (Write)",
  required: { contactId, contactMethodId },
  check: {
    path: "/contacts/{contactId}/contact-methods/{contactMethodId}",
    shows: () => false,
    gone: true,
  },
});

type Related = PageOf<(typeof contactRelationship)["example"]>;

export const relateContact = action({
  label: "Relate Contact",
  description: "Make a person the contact of a customer, location or booking.",
  calls: "POST crm /contacts/{contactId}/relationships/{relatedEntityId}/{typeSlug}",
  scope: "CRM → Contacts (Write)",
  required: {
    contactId,
    relatedEntityId: id({
      label: "Related Entity ID",
      comments: "ID of the customer, location or booking whose contact it becomes.",
      of: "contactOwner",
    }),
    typeSlug: choice({
      label: "Type Slug",
      comments: "What the related entity is.",
      choices: { customer: "Customer", location: "Location", booking: "Booking" },
    }),
  },
  check: {
    path: "/contacts/{contactId}/relationships?relatedEntityId={relatedEntityId}&pageSize=5000",
    shows: ({ data }: Related, { relatedEntityId }) =>
      data.some((related) => sameId(related.relatedEntityId, relatedEntityId)),
  },
});
