import { dates, externalFilters, ids, transactionFilters, twoTags } from "../filters";
import {
  active,
  address,
  applicationGuid,
  type Cases,
  externalData,
  first,
  list,
  type World,
} from "../world";
import { fieldOperations } from "./adjustments";
import { newData } from "./warehouses";

const { customFields, customFieldOperator } = transactionFilters;
const { latitude, longitude, ...street } = address;

const details = (world: World) => ({
  name: "Capitol Supply",
  address: street,
  active: true,
  isTruckReplenishment: true,
  restrictedMobileCreation: false,
  taxRate: 0.08,
  memo: "Opens at 6 am",
  ...{ firstName: "Rosa", lastName: "Marin", phone: "9165550190", fax: "9165550191" },
  email: "orders@capitol.example",
  deliveryOption: "EmailAsPdf",
  vendorQuickbooksItem: "HVAC parts",
  paymentTermId: first(world.state.paymentTerms.keys()),
  remittanceVendorId: first(world.state.remittanceVendors.values(), active).id,
  tags: twoTags(world),
});

const vendorContacts = [{ name: "Order desk", email: "desk@capitol.example" }];

export const vendorOf = ({ state }: World) => first(state.vendors.values(), active).id;

export const cases: Cases = {
  listVendors: () => ({
    ...list(),
    filters: { ids, active: "Any", customFields, customFieldOperator, ...dates, ...externalFilters },
  }),
  getVendor: (world) => ({ vendorId: vendorOf(world), externalDataApplicationGuid: applicationGuid }),
  createVendor: (world) => ({ ...details(world), vendorContacts, externalData, addOnce: false }),
  updateVendor: (world) => ({
    vendorId: vendorOf(world),
    ...details(world),
    vendorContacts,
    externalData: newData(),
  }),
  updateVendorCustomFields: (world) => fieldOperations(world, world.state.vendors, "Vendor"),
};
