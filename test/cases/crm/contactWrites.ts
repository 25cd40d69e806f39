import { created, dates } from "../filters";
import { active, type Cases, first, list, type World } from "../world";

const contactId = ({ state }: World) => first(state.crmContacts.keys());

const person = { name: "Jane Doe", title: "Tenant", referenceId: "CRM-C-20419" };

export const cases: Cases = {
  createContact: () => person,
  updateContact: (world) => ({ contactId: contactId(world), isArchived: false, ...person }),
  createContactMethod: (world) => ({
    contactId: contactId(world),
    type: "MobilePhone",
    value: "9165550142",
    memo: "Call after 3 pm",
    referenceId: "CRM-M-31078",
  }),
  updateContactMethod: ({ state }) => {
    const { id, contactId } = first(state.crmContacts.values(), ({ methods }) => methods.length > 0)
      .methods[0] as { id: string; contactId: string };
    return { contactId, contactMethodId: id, value: "9165550143", memo: "Call before 9 am" };
  },
  relateContact: async (world) => ({
    contactId: (await world.create<{ id: string }>("createContact", person)).id,
    relatedEntityId: first(world.state.customers.values(), active).id,
    typeSlug: "customer",
  }),
  deleteContactMethod: async (world) => {
    const method = { contactId: contactId(world), type: "Phone", value: "9165550144" };
    const { id } = await world.create<{ id: string }>("createContactMethod", method);
    return { contactId: contactId(world), contactMethodId: id };
  },
  unrelateContact: async (world) => {
    const related = {
      contactId: (await world.create<{ id: string }>("createContact", person)).id,
      relatedEntityId: first(world.state.customers.values(), active).id,
      typeSlug: "customer",
    };
    await world.create("relateContact", related);
    return related;
  },
  listContactRelationships: (world) => ({
    contactId: contactId(world),
    ...list(),
    filters: {
      relatedEntityId: first(world.state.customers.keys()),
      typeSlug: "customer",
      typeName: "Customer",
      ...created,
    },
  }),
  listContactsOf: ({ state }) => ({
    relatedEntityId: first(state.crmContacts.values()).relationships[0]?.relatedEntityId,
    ...list(),
    filters: { name: "Doe", title: "Homeowner", referenceId: "CRM-C-20418", isArchived: false, ...dates },
  }),
};
