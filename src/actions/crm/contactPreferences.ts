import {
  contactMethodPreference,
  contactMethodPreferences,
  contactPreferences,
} from "../../../api/crm/contactPreferences";
import { action } from "../../declare/action";
import { text } from "../../inputs/kinds";
import { contactId, contactMethodId } from "./contactInputs";

const read = "CRM → Contacts (Read)";

const preferenceName = text({
  label: "Preference Name",
  comments: "Name of the preference. Get it from List Contact Preferences.",
  example: "JobReminders",
});

export const listContactPreferences = action({
  label: "List Contact Preferences",
  description:
    "List what can be said of any contact's numbers and addresses, such as whether reminders go there: a plain list without pages.",
  calls: "GET crm /contacts/preferences",
  scope: read,
  returns: contactPreferences,
});

export const listContactMethodPreferences = action({
  label: "List Contact Method Preferences",
  description: "List what one number or address of a contact may be used for: a plain list without pages.",
  calls: "GET crm /contacts/{contactId}/contact-methods/{contactMethodId}/preferences",
  scope: read,
  required: { contactId, contactMethodId },
  returns: contactMethodPreferences,
});

export const getContactMethodPreference = action({
  label: "Get Contact Method Preference",
  description: "Get one preference of a number or address of a contact, by its name.",
  calls: "GET crm /contacts/{contactId}/contact-methods/{contactMethodId}/preferences/{preferenceName}",
  scope: read,
  required: { contactId, contactMethodId, preferenceName },
  returns: contactMethodPreference,
});

export const updateContactMethodPreference = action({
  label: "Update Contact Method Preference",
  description: "Say whether a number or address of a contact may be used for something.",
  calls: "PATCH crm /contacts/{contactId}/contact-methods/{contactMethodId}/preferences/{preferenceName}",
  scope: "CRM → Contacts (Write)",
  required: {
    contactId,
    contactMethodId,
    preferenceName,
    value: text({
      label: "Value",
      comments: "What is preferred: true or false where the preference's data type is Bool.",
      example: "true",
    }),
  },
  check: {
    path: "/contacts/{contactId}/contact-methods/{contactMethodId}/preferences/{preferenceName}",
    shows: (there: { value?: unknown }, { value }) =>
      "value" in there ? folded(there.value) === folded(value) : undefined,
  },
  returns: contactMethodPreference,
});

/** A value as two of them are compared: ServiceTitan may answer "True" for "true". */
const folded = (value: unknown) => String(value ?? "").toLowerCase();
