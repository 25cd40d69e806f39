import { bookingProviderTag } from "../../api/crm/bookingProviderTags";
import { booking } from "../../api/crm/bookings";
import { customerContact, locationContact } from "../../api/crm/customerContacts";
import { customer } from "../../api/crm/customers";
import { location } from "../../api/crm/locations";
import { picklist } from "../declare/picklist";
import { customerId, locationId } from "../inputs/common";
import { inWords } from "../inputs/kinds";
import { byName, filled, known, searchByExternalId, searchByName } from "./items";

export const selectBooking = picklist({
  of: booking,
  label: "Select Booking",
  description: "Choose one of the tenant's bookings, newest first (at most 10,000).",
  calls: "GET crm /bookings",
  scope: "CRM → Bookings (Read)",
  order: "newest",
  search: searchByExternalId,
  toElement: ({ id, name, externalId }) => known(id, filled([name, externalId])[0]),
});

export const selectBookingProviderTag = picklist({
  of: bookingProviderTag,
  label: "Select Booking Provider Tag",
  description: "Choose one of the tenant's booking provider tags, by name (at most 10,000).",
  calls: "GET crm /booking-provider-tags",
  scope: "CRM → Booking Provider Tags (Read)",
  order: "label",
  toElement: ({ id, tagName }) => known(id, tagName),
});

export const selectCustomerContact = picklist({
  of: customerContact,
  label: "Select Customer Contact",
  description: "Choose one of a customer's contacts.",
  calls: "GET crm /customers/{customerId}/contacts",
  scope: "CRM → Customers (Read)",
  required: { customerId },
  order: "label",
  toElement: ({ id, type, value }) => known(id, value, inWords(String(type ?? ""))),
});

export const selectLocationContact = picklist({
  of: locationContact,
  label: "Select Location Contact",
  description: "Choose one of a location's contacts.",
  calls: "GET crm /locations/{locationId}/contacts",
  scope: "CRM → Locations (Read)",
  required: { locationId },
  order: "label",
  toElement: ({ id, type, value }) => known(id, value, inWords(String(type ?? ""))),
});

export const selectCustomers = byName({
  of: customer,
  label: "Select Customer",
  what: "active customers",
  calls: "GET crm /customers",
  scope: "CRM → Customers (Read)",
  search: searchByName,
});

export const selectLocation = byName({
  of: location,
  label: "Select Location",
  what: "active locations",
  calls: "GET crm /locations",
  scope: "CRM → Locations (Read)",
  search: searchByName,
});
