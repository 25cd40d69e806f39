import { contactOfLocation, locationContact } from "../../../api/crm/customerContacts";
import { action } from "../../declare/action";
import { goneFrom } from "../../declare/check";
import { list } from "../../declare/list";
import { contactTypes } from "../../inputs/common";
import { created, idsInText, modified } from "../../inputs/filters";
import { choice, id, text } from "../../inputs/kinds";
import { memo, preferences } from "./contactInputs";

const locationId = id({
  label: "Location ID",
  comments: "ID of the location whose contacts are meant.",
  of: "location",
});

const locationContactId = id({
  label: "Location Contact ID",
  comments: "ID of the location's contact.",
  of: "locationContact",
});

const type = choice({
  label: "Location Contact Type",
  comments: "Whether it is a phone, a mobile phone or fax number, or an e-mail address.",
  choices: contactTypes,
});

const value = text({
  label: "Location Contact Value",
  comments: "The phone number, fax number or e-mail address, depending on the type.",
  example: "9165550163",
});

export const createLocationContact = action({
  label: "Create Location Contact",
  description:
    "Add a phone number, fax number or e-mail address to a location; each run adds another contact.",
  calls: "POST crm /locations/{locationId}/contacts",
  scope: "CRM → Locations (Write)",
  required: { locationId, type, value },
  optional: { memo },
  returns: locationContact,
});

export const listLocationContacts = list({
  label: "List Location Contacts",
  description: "List the contacts of one location, page by page or all at once.",
  calls: "GET crm /locations/{locationId}/contacts",
  scope: "CRM → Locations (Read)",
  required: { locationId },
  onlyPages: true,
  sorts: [],
  of: locationContact,
});

export const updateLocationContact = action({
  label: "Update Location Contact",
  description: "Change a location's contact; inputs left blank stay unchanged.",
  calls: "PATCH crm /locations/{locationId}/contacts/{locationContactId}",
  scope: "CRM → Locations (Write)",
  required: { locationId, locationContactId },
  optional: { type, value, memo, preferences },
  returns: locationContact,
});

export const deleteLocationContact = action({
  label: "Delete Location Contact",
  description: "Delete a contact of a location.",
  calls: "DELETE crm /locations/{locationId}/contacts/{locationContactId}",
  scope: "CRM → Locations (Write)",
  required: { locationId, locationContactId },
  check: goneFrom("/locations/{locationId}/contacts", "locationContactId"),
});

export const listContactsOfLocations = list({
  label: "List Contacts of Locations",
  description:
    "List the contacts of several locations, each with its location's ID, page by page or all at once.",
  calls: "GET crm /locations/contacts",
  scope: "CRM → Locations (Read)",
  required: {
    locationIds: idsInText({
      label: "Location IDs",
      comments: "IDs of the locations, one per line.",
      of: "location",
    }),
  },
  otherParameters: ["locationIds"],
  filters: { ...created, ...modified },
  sorts: [],
  of: contactOfLocation,
});
