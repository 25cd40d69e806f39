import { type Cases, first, listInputs, type World } from "../world";

const contact = { type: "MobilePhone", value: "9165550142", memo: "Call after 3 pm" };

/** An open booking with a contact. */
async function newBooking(world: World) {
  const bookingProvider = first(world.state.bookingProviders.keys());
  const booking = await world.create("createBookingByProvider", {
    bookingProvider,
    summary: "No heat since last night.",
    isFirstTimeClient: false,
    externalId: `CALL-${world.state.bookings.size}`,
    source: "Phone",
    name: "Jane Doe",
    contacts: [contact],
  });
  return { bookingProvider, bookingId: booking.id };
}

const contactOf = async (world: World) => {
  const of = await newBooking(world);
  return { ...of, bookingContactId: (await world.create("createBookingContact", { ...of, ...contact })).id };
};

export const cases: Cases = {
  listBookingContacts: async (world) => ({ bookingId: (await newBooking(world)).bookingId, ...listInputs }),
  listBookingContactsByProvider: async (world) => ({ ...(await newBooking(world)), ...listInputs }),
  createBookingContact: async (world) => ({ ...(await newBooking(world)), ...contact }),
  updateBookingContact: async (world) => ({ ...(await contactOf(world)), ...contact }),
  deleteBookingContact: contactOf,
  dismissBooking: async (world) => ({
    ...(await newBooking(world)),
    callReasonId: first(world.state.callReasons.keys()),
    dismissingMemo: "The customer found the tripped breaker.",
  }),
};
