import { dates, externalFilters } from "../filters";
import {
  active,
  address,
  type Cases,
  contacts,
  customFieldsOf,
  externalData,
  externalDataPatch,
  first,
  list,
  tagsOf,
  type World,
} from "../world";

const billing = ({ state }: World) => ({
  paymentTermId: first(state.paymentTerms.values()).id,
  taxExempt: false,
  nationalAccount: true,
  creditLimit: 5000,
  creditLimitBalance: 0,
});

export const cases: Cases = {
  createCustomer: (world) => ({
    name: "Jane Doe",
    type: "Residential",
    address,
    locations: [{ name: "Jane Doe's house", address, contacts, tagTypeIds: tagsOf(world), externalData }],
    doNotMail: false,
    doNotService: false,
    contacts,
    customFields: customFieldsOf(world, "Customer"),
    tagTypeIds: tagsOf(world),
    externalData,
    ...billing(world),
  }),
  getCustomer: ({ state }) => ({ customerId: first(state.customers.values()).id }),
  listCustomers: () => ({
    ...list(),
    filters: {
      ids: [2, 3],
      name: "Doe",
      ...address,
      phone: "9165550142",
      active: "Any",
      ...dates,
      excludeAccountingChangesFromModifiedDateRange: true,
      ...externalFilters,
    },
  }),
  updateCustomer: (world) => ({
    customerId: first(world.state.customers.values(), active).id,
    name: "Jane Miller",
    type: "Commercial",
    address,
    customFields: customFieldsOf(world, "Customer"),
    externalData: externalDataPatch,
    doNotMail: true,
    doNotService: false,
    active: true,
    tagTypeIds: tagsOf(world),
    ...billing(world),
  }),
};
