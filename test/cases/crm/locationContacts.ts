import { dates } from "../filters";
import { type Cases, first, listInputs, unsorted, type World } from "../world";

const locationOf = ({ state: { contacts, locations } }: World) =>
  first(contacts.values(), ({ ownerId }) => locations.get(ownerId)?.active === true).ownerId;

const newContact = async (world: World) => {
  const locationId = locationOf(world);
  const contact = { locationId, type: "Phone", value: "9165550188" };
  return { locationId, locationContactId: (await world.create("createLocationContact", contact)).id };
};

export const cases: Cases = {
  createLocationContact: (world) => ({
    locationId: locationOf(world),
    type: "Email",
    value: "front.desk@example.com",
    memo: "Office hours",
  }),
  listLocationContacts: (world) => ({ locationId: locationOf(world), ...listInputs }),
  updateLocationContact: async (world) => ({
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
  deleteLocationContact: newContact,
  listContactsOfLocations: ({ state }) => ({
    locationIds: [...state.locations.keys()].slice(0, 2),
    ...unsorted(),
    filters: dates,
  }),
};
