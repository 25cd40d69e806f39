import { customerIds, dates } from "../filters";
import { active, type Cases, first, listInputs, unsorted, type World } from "../world";

const newContact = async (world: World) => {
  const customerId = first(world.state.customers.values(), active).id;
  const contact = { customerId, type: "Phone", value: "9165550188" };
  return { customerId, customerContactId: (await world.create("createCustomerContact", contact)).id };
};

export const cases: Cases = {
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
  listContactsOfCustomers: (world) => ({
    customerIds: customerIds(world),
    ...unsorted(),
    filters: dates,
  }),
};
