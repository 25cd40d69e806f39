import { customerNote, locationNote } from "../../../api/crm/notes";
import { action } from "../../declare/action";
import { goneFrom } from "../../declare/check";
import { list } from "../../declare/list";
import { customerId, pinToTop, noteText as text } from "../../inputs/common";
import { dates } from "../../inputs/filters";
import { flag, id } from "../../inputs/kinds";

const locationId = id({
  label: "Location ID",
  comments: "ID of the location that the note is on.",
  of: "location",
});

export const createCustomerNote = action({
  label: "Create Customer Note",
  description: "Add a note to a customer and, if asked, to its locations; each run adds another note.",
  calls: "POST crm /customers/{customerId}/notes",
  scope: "CRM → Customers (Write)",
  required: { customerId, text },
  optional: {
    pinToTop,
    addToLocations: flag({
      label: "Add To Locations",
      comments: "Whether to put the same note on the customer's active locations too.",
    }),
  },
  returns: customerNote,
});

export const listCustomerNotes = list({
  label: "List Customer Notes",
  description: "List the notes on a customer, page by page or all at once.",
  calls: "GET crm /customers/{customerId}/notes",
  scope: "CRM → Customers (Read)",
  required: { customerId },
  filters: { ...dates },
  sorts: [],
  of: customerNote,
});

export const deleteCustomerNote = action({
  label: "Delete Customer Note",
  description: "Delete a note on a customer; copies on its locations stay.",
  calls: "DELETE crm /customers/{customerId}/notes/{customerNoteId}",
  scope: "CRM → Customers (Write)",
  required: {
    customerId,
    customerNoteId: id({
      label: "Customer Note ID",
      comments: "ID of the note on the customer.",
      of: "customerNote",
    }),
  },
  check: goneFrom("/customers/{customerId}/notes", "customerNoteId"),
});

export const createLocationNote = action({
  label: "Create Location Note",
  description: "Add a note to a location and, if asked, to its customer; each run adds another note.",
  calls: "POST crm /locations/{locationId}/notes",
  scope: "CRM → Locations (Write)",
  required: { locationId, text },
  optional: {
    pinToTop,
    addToCustomer: flag({
      label: "Add To Customer",
      comments: "Whether to put the same note on the location's customer too.",
    }),
  },
  returns: locationNote,
});

export const listLocationNotes = list({
  label: "List Location Notes",
  description: "List the notes on a location, page by page or all at once.",
  calls: "GET crm /locations/{locationId}/notes",
  scope: "CRM → Locations (Read)",
  required: { locationId },
  filters: { ...dates },
  sorts: [],
  of: locationNote,
});

export const deleteLocationNote = action({
  label: "Delete Location Note",
  description: "Delete a note on a location; a copy on its customer stays.",
  calls: "DELETE crm /locations/{locationId}/notes/{locationNoteId}",
  scope: "CRM → Locations (Write)",
  required: {
    locationId,
    locationNoteId: id({
      label: "Location Note ID",
      comments: "ID of the note on the location.",
      of: "locationNote",
    }),
  },
  check: goneFrom("/locations/{locationId}/notes", "locationNoteId"),
});
