import {
  active,
  address,
  type Cases,
  contacts,
  first,
  jobInputs,
  list,
  listInputs,
  type World,
} from "./world";

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

const newContact = async (world: World) => {
  const customerId = first(world.state.customers.values(), active).id;
  const contact = { customerId, type: "Phone", value: "9165550188" };
  return { customerId, customerContactId: (await world.create("createCustomerContact", contact)).id };
};

/** Bookings and customers' contacts. */
export const bookingCases: Cases = {
  createBookingByProvider: (world) => ({ ...booking(world), contacts, isSendConfirmationEmail: false }),
  getBookingByProvider: async (world) => ({
    bookingProvider: providerOf(world),
    bookingId: (await newBooking(world)).id,
  }),
  getBookingByTenant: ({ state }) => ({ bookingId: first(state.bookings.values()).id }),
  listBookingByProvider: (world) => ({ bookingProvider: providerOf(world), ...list() }),
  listBookingByTenant: list,
  updateBooking: async (world) => ({ bookingId: (await newBooking(world)).id, ...booking(world) }),

  createCustomerContact: ({ state }) => ({
    customerId: first(state.customers.values(), active).id,
    type: "Email",
    value: "jane@example.com",
    memo: "Office hours",
  }),
  listCustomersContact: ({ state }) => ({
    customerId: first(state.customers.values(), active).id,
    ...listInputs,
    modifiedBefore: "2027-01-01",
    modifiedOnOrAfter: "2020-01-01",
    createdOnOrAfter: "2026-01-01",
    createdBefore: "2027-01-01",
  }),
  updateCustomerContact: async (world) => ({
    ...(await newContact(world)),
    type: "MobilePhone",
    value: "9165550142",
    memo: "Call after 3 pm",
    preferences: {
      jobRemindersEnabled: true,
      marketingUpdatesEnabled: false,
      invoiceStatementNotification: true,
      invoiceNotification: true,
      statementNotification: false,
    },
  }),
  deletCustomersContact: newContact,
};
