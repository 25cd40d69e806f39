import { exportedBooking } from "../../api/crm/bookings";
import { exportedCustomerContact, exportedLocationContact } from "../../api/crm/customerContacts";
import { customer } from "../../api/crm/customers";
import { exportedLead } from "../../api/crm/leads";
import { location } from "../../api/crm/locations";
import { feed } from "../changes/feed";

export const bookings = feed({
  label: "Bookings",
  calls: "GET crm /export/bookings",
  scope: "CRM → Bookings (Read)",
  of: exportedBooking,
});

export const customerContacts = feed({
  label: "Customer Contacts",
  calls: "GET crm /export/customers/contacts",
  scope: "CRM → Customers (Read)",
  of: exportedCustomerContact,
});

export const locationContacts = feed({
  label: "Location Contacts",
  calls: "GET crm /export/locations/contacts",
  scope: "CRM → Locations (Read)",
  of: exportedLocationContact,
});

export const customers = feed({
  label: "Customers",
  calls: "GET crm /export/customers",
  scope: "CRM → Customers (Read)",
  of: customer,
});

export const leads = feed({
  label: "Leads",
  calls: "GET crm /export/leads",
  scope: "CRM → Leads (Read)",
  of: exportedLead,
});

export const locations = feed({
  label: "Locations",
  calls: "GET crm /export/locations",
  scope: "CRM → Locations (Read)",
  of: location,
});
