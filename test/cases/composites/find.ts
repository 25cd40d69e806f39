import { applicationGuid, type Cases, first, type World } from "../world";

const contactOf = ({ state }: World, type: string) =>
  first(state.contacts.values(), (contact) => contact.type === type && state.customers.has(contact.ownerId));

export const cases: Cases = {
  checkConnection: () => ({}),
  findCustomer: (world) => ({
    reference: "C-20418",
    applicationGuid,
    referenceKey: "crmId",
    phone: contactOf(world, "MobilePhone").value,
    email: contactOf(world, "Email").value,
    name: "Jane Doe",
  }),
  findJob: (world) => ({
    number: first(world.state.jobs.values()).jobNumber,
    reference: "C-20418",
    applicationGuid,
    referenceKey: "crmId",
    phone: contactOf(world, "MobilePhone").value,
    email: contactOf(world, "Email").value,
    openOnly: true,
  }),
};
