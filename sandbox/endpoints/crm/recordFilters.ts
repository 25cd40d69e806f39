import type { Customer } from "../../../api/crm/customers";
import type { Location } from "../../../api/crm/locations";
import type { Contact } from "../../kept";
import {
  active,
  contains,
  dates,
  decimal,
  type Filter,
  ids,
  integer,
  readBoolean,
  text,
} from "../../kit/filters";
import type { State } from "../../state";
import { externalDataFilters } from "../shared";

export const customerFilters = (state: State): Record<string, Filter<Customer>> => ({
  ...recordFilters(state),
  phone: phoneFilter(state),
  // Nothing here changes a modification date for accounting's sake, so there is nothing to exclude.
  excludeAccountingChangesFromModifiedDateRange: ([value = ""]) => {
    readBoolean(value);
    return () => true;
  },
});

export const locationFilters = (state: State): Record<string, Filter<Location>> => ({
  ...recordFilters(state),
  customerId: integer((location) => location.customerId),
});

/** The filters that customers and locations have in common. */
const recordFilters = (state: State) => ({
  ids: ids((record: Customer | Location) => record.id),
  active,
  ...dates,
  name: contains((record: Customer | Location) => record.name),
  street: contains((record: Customer | Location) => record.address.street),
  unit: text((record: Customer | Location) => record.address.unit),
  city: text((record: Customer | Location) => record.address.city),
  state: text((record: Customer | Location) => record.address.state),
  zip: text((record: Customer | Location) => record.address.zip),
  country: text((record: Customer | Location) => record.address.country),
  latitude: decimal((record: Customer | Location) => record.address.latitude),
  longitude: decimal((record: Customer | Location) => record.address.longitude),
  ...externalDataFilters(state),
});

/** Customers one of whose phone numbers contains these digits. */
const phoneFilter =
  (state: State): Filter<Customer> =>
  ([phone = ""]) => {
    const wanted = digits(phone);
    const matches = (contact: Contact) => contact.type !== "Email" && digits(contact.value).includes(wanted);
    const owners = new Set([...state.contacts.values()].filter(matches).map((contact) => contact.ownerId));
    return (customer) => owners.has(customer.id);
  };

/** The digits of a phone number, however it is written. */
export const digits = (text: string) => text.replace(/\D/g, "");
