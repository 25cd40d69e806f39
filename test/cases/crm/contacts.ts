import { dates } from "../filters";
import { type Cases, first, list, type World } from "../world";

const contactOf = ({ state }: World) => first(state.crmContacts.values());

const methodFilters = {
  type: "MobilePhone",
  value: "9165550117",
  referenceId: "CRM-M-31077",
  ...dates,
};

export const cases: Cases = {
  getContact: (world) => ({ contactId: contactOf(world).id }),
  listContacts: () => ({
    ...list(),
    filters: {
      name: "Doe",
      title: "Homeowner",
      referenceId: "CRM-C-20418",
      isArchived: false,
      ...dates,
    },
  }),
  getContactMethod: (world) => ({
    contactId: contactOf(world).id,
    contactMethodId: first(contactOf(world).methods).id,
  }),
  listContactMethods: (world) => ({
    contactId: contactOf(world).id,
    ...list(),
    filters: methodFilters,
  }),
  searchContactMethods: (world) => ({
    ...list(),
    filters: { contactId: contactOf(world).id, ...methodFilters },
  }),
};
