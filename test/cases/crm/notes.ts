import { dates } from "../filters";
import { active, type Cases, first, unsorted, type World } from "../world";

const note = { text: "Gate code 4711.", pinToTop: true };

const customerId = ({ state }: World) => first(state.customers.values(), active).id;
const locationId = ({ state }: World) => first(state.locations.values(), active).id;

/** Of the kind that has a note. */
const withNote = ({ state: { notes } }: World, owners: ReadonlyMap<number, unknown>) =>
  first(notes.values(), ({ ownerId }) => owners.has(ownerId)).ownerId;

const newNoteId = async (world: World, key: string, of: object) =>
  (await world.create(key, { ...of, ...note })).id;

export const cases: Cases = {
  createCustomerNote: (world) => ({ customerId: customerId(world), ...note, addToLocations: true }),
  listCustomerNotes: (world) => ({
    customerId: withNote(world, world.state.customers),
    ...unsorted(),
    filters: dates,
  }),
  deleteCustomerNote: async (world) => {
    const of = { customerId: customerId(world) };
    return { ...of, customerNoteId: await newNoteId(world, "createCustomerNote", of) };
  },
  createLocationNote: (world) => ({ locationId: locationId(world), ...note, addToCustomer: true }),
  listLocationNotes: (world) => ({
    locationId: withNote(world, world.state.locations),
    ...unsorted(),
    filters: dates,
  }),
  deleteLocationNote: async (world) => {
    const of = { locationId: locationId(world) };
    return { ...of, locationNoteId: await newNoteId(world, "createLocationNote", of) };
  },
};
