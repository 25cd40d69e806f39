import {
  type Booking,
  bookingContact,
  bookingStatuses,
  changedBookingContact,
} from "../../../api/crm/bookings";
import { action } from "../../declare/action";
import { goneFrom, ofStatus } from "../../declare/check";
import { list } from "../../declare/list";
import { soAlready } from "../../declare/soAlready";
import { contactTypes } from "../../inputs/common";
import { choice, id, longText, text } from "../../inputs/kinds";
import { bookingId, bookingProvider } from "./bookingInputs";
import { getBookingByProvider } from "./bookings";
import { memo } from "./contactInputs";

const bookingContactId = id({
  label: "Booking Contact ID",
  comments: "ID of the booking's contact.",
  of: "bookingContact",
});

const type = choice({
  label: "Booking Contact Type",
  comments: "Kind of number or address that it is.",
  choices: contactTypes,
});

const value = text({
  label: "Booking Contact Value",
  comments: "The phone number, fax number or e-mail address, depending on the type.",
  example: "9165550158",
});

const providersContacts = "/booking-provider/{bookingProvider}/bookings/{bookingId}/contacts";

export const listBookingContacts = list({
  label: "List Booking Contacts",
  description: "List how whoever asked for a booking can be reached, page by page or all at once.",
  calls: "GET crm /bookings/{bookingId}/contacts",
  scope: "CRM → Bookings (Read)",
  required: { bookingId },
  onlyPages: true,
  sorts: [],
  of: bookingContact,
});

export const listBookingContactsByProvider = list({
  label: "List Booking Contacts by Provider",
  description: "List the contacts of a booking provider's own booking, page by page or all at once.",
  calls: `GET crm ${providersContacts}`,
  scope: "CRM → Bookings (Read)",
  required: { bookingProvider, bookingId },
  onlyPages: true,
  sorts: [],
  of: bookingContact,
});

export const createBookingContact = action({
  label: "Create Booking Contact",
  description:
    "Add a phone number, fax number or e-mail address to a booking; each run adds another contact.",
  calls: `POST crm ${providersContacts}`,
  scope: "CRM → Bookings (Write)",
  required: { bookingProvider, bookingId, type, value },
  optional: { memo },
  returns: bookingContact,
});

export const updateBookingContact = action({
  label: "Update Booking Contact",
  description: "Change a booking's contact; inputs left blank stay unchanged.",
  calls: `PATCH crm ${providersContacts}/{bookingContactId}`,
  scope: "CRM → Bookings (Write)",
  required: { bookingProvider, bookingId, bookingContactId },
  optional: { type, value, memo },
  returns: changedBookingContact,
});

export const deleteBookingContact = action({
  label: "Delete Booking Contact",
  description: "Delete a contact of a booking.",
  calls: `DELETE crm ${providersContacts}/{bookingContactId}`,
  scope: "CRM → Bookings (Write)",
  required: { bookingProvider, bookingId, bookingContactId },
  check: goneFrom(providersContacts, "bookingContactId"),
});

/** Whether the office is no longer to make a job of it. */
const isDismissed = ({ status }: Booking) =>
  ofStatus(bookingStatuses, (each) => each === "Dismissed")(status);

export const dismissBooking = action({
  label: "Dismiss Booking",
  description: "Dismiss a booking that no job was made of; one that is dismissed already stays so.",
  calls: "POST crm /booking-provider/{bookingProvider}/bookings/{bookingId}/dismiss",
  scope: "CRM → Bookings (Write)",
  required: { bookingProvider, bookingId },
  optional: {
    callReasonId: id({
      label: "Call Reason ID",
      comments: "ID of the call reason for which the booking is dismissed.",
      of: "callReason",
    }),
    dismissingMemo: longText({
      label: "Dismissing Memo",
      comments: "Why the booking is dismissed, in the office's words.",
      example: "The customer found the tripped breaker.",
    }),
  },
  check: { path: "/booking-provider/{bookingProvider}/bookings/{bookingId}", shows: isDismissed },
  around: soAlready(getBookingByProvider, 400, isDismissed),
  after: () => ({}),
});
