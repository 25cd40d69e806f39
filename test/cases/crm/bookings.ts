import { bookingFilters } from "../filters";
import { address, type Cases, contacts, first, jobInputs, list, type World } from "../world";

const providerOf = ({ state }: World) => first(state.bookingProviders.values()).id;

const { latitude: _, longitude: __, ...bookingAddress } = address;

const booking = (world: World) => {
  const { campaignId, businessUnitId, jobTypeId, priority } = jobInputs(world);
  return {
    bookingProvider: providerOf(world),
    summary: "No heat since last night.",
    isFirstTimeClient: false,
    externalId: `WEB-${world.state.bookings.size}`,
    source: "Website",
    name: "Jane Doe",
    address: bookingAddress,
    customerType: "Residential",
    start: "2026-12-03T09:00:00-08:00",
    campaignId,
    businessUnitId,
    jobTypeId,
    priority,
    uploadedImages: ["https://images.example/bookings/furnace.jpg"],
  };
};

const newBooking = (world: World) => world.create("createBookingByProvider", booking(world));

export const cases: Cases = {
  createBookingByProvider: (world) => ({ ...booking(world), contacts, isSendConfirmationEmail: false }),
  getBookingByProvider: async (world) => ({
    bookingProvider: providerOf(world),
    bookingId: (await newBooking(world)).id,
  }),
  getBookingByTenant: ({ state }) => ({ bookingId: first(state.bookings.values()).id }),
  listBookingByProvider: (world) => ({
    bookingProvider: providerOf(world),
    ...list(),
    filters: bookingFilters,
  }),
  listBookingByTenant: () => ({ ...list(), filters: bookingFilters }),
  updateBooking: async (world) => ({ bookingId: (await newBooking(world)).id, ...booking(world) }),
};
