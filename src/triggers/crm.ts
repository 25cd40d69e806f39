import { changeTrigger } from "../declare/changeTrigger";
import { bookings, customers, leads, locations } from "../feeds/crm";

export const customerChanged = changeTrigger({
  label: "Customer Changed",
  description: "When a customer is created, changed, merged or deactivated.",
  unseen:
    "Phone numbers and e-mail addresses are contacts of a customer, whose changes Read Changes gives (Customer Contacts). Locations have a trigger of their own.",
  feed: customers,
});

export const locationChanged = changeTrigger({
  label: "Location Changed",
  description: "When a location is created, changed, merged or deactivated.",
  unseen: "Its contacts are not part of it: Read Changes gives their changes (Location Contacts).",
  feed: locations,
});

export const bookingChanged = changeTrigger({
  label: "Booking Changed",
  description: "When a booking comes in, is changed, becomes a job or is dismissed.",
  feed: bookings,
  events: {
    booked: { is: ({ status }) => status === "Converted" },
    dismissed: { is: ({ status }) => status === "Dismissed" },
  },
});

export const leadChanged = changeTrigger({
  label: "Lead Changed",
  description: "When a lead comes in, is changed, becomes a job or is dismissed.",
  feed: leads,
});
