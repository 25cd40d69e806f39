import { id } from "../../inputs/kinds";

/** Which booking of which provider is meant. */

export const bookingProvider = id({
  label: "Booking Provider",
  comments: "ID of the booking provider: the app or service that takes bookings for the tenant.",
  of: "bookingProvider",
});

export const bookingId = id({
  label: "Booking ID",
  comments: "ID of the booking.",
  of: "booking",
});
