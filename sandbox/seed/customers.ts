import type { Customer } from "../../api/crm/customers";
import type { Address, Contact } from "../kept";
import { newId, type State } from "../state";
import { type Place, places } from "./places";
import { between, chance, day, faker, hour, pick, pool, stamp, todayOf } from "./random";

/** Customers with their locations and contacts, the oldest first, over the past two years. */
export function seedCustomers(state: State, count: number): void {
  const names = {
    first: pool(300, () => faker.person.firstName()),
    last: pool(500, () => faker.person.lastName()),
    street: pool(500, () => faker.location.street()),
    company: pool(200, () => faker.company.name()),
  };
  const tagTypeIds = [...state.tagTypes.keys()];
  const today = todayOf(state);

  for (let i = 0; i < count; i++) {
    const place = pick(places);
    const createdOn = today - 730 * day + Math.floor(((i + 0.5) / count) * 720 * day);
    const commercial = chance(0.15);
    const contactName = { first: pick(names.first), last: pick(names.last) };
    const customer = insertCustomer(state, {
      name: commercial ? pick(names.company) : `${contactName.first} ${contactName.last}`,
      type: commercial ? "Commercial" : "Residential",
      active: !chance(0.05),
      address: addressIn(place, pick(names.street)),
      tagTypeIds: chance(0.2) ? [pick(tagTypeIds)] : [],
      createdOn,
      paymentTermId: commercial || chance(0.3) ? pick([...state.paymentTerms.keys()]) : null,
    });
    insertContacts(state, customer, place, contactName);
    const branches = commercial && chance(0.4) ? 2 : chance(0.06) ? 1 : 0;
    insertLocation(state, customer, customer.name, customer.address);
    for (let n = 1; n <= branches; n++) {
      const label = commercial ? `Branch ${n}` : "Rental";
      insertLocation(state, customer, `${customer.name} - ${label}`, addressIn(place, pick(names.street)));
    }
  }
}

type SeededCustomer = Pick<Customer, "name" | "type" | "active" | "address" | "tagTypeIds" | "paymentTermId">;

function insertCustomer(state: State, given: SeededCustomer & { createdOn: number }): Customer {
  return state.customers.insert({
    id: newId(state),
    active: given.active,
    name: given.name,
    type: given.type,
    address: given.address,
    balance: 0,
    taxExempt: given.type === "Commercial" && chance(0.1),
    tagTypeIds: given.tagTypeIds,
    doNotMail: chance(0.05),
    doNotService: chance(0.01),
    nationalAccount: given.type === "Commercial" && chance(0.05),
    createdOn: stamp(given.createdOn),
    createdById: state.apiUserId,
    modifiedOn: stamp(
      given.createdOn + between(0, Math.floor((todayOf(state) - given.createdOn) / hour)) * hour,
    ),
    paymentTermId: given.paymentTermId,
  });
}

function insertLocation(state: State, customer: Customer, name: string, address: Address): void {
  state.locations.insert({
    id: newId(state),
    customerId: customer.id,
    active: customer.active,
    name,
    address,
    createdOn: customer.createdOn,
    createdById: customer.createdById,
    modifiedOn: customer.modifiedOn,
    taxZoneId: pick([...state.taxZones.keys()]),
    taxExempt: customer.taxExempt,
  });
}

function insertContacts(
  state: State,
  owner: Customer,
  place: Place,
  person: { first: string; last: string },
): void {
  const n = state.customers.size;
  const insert = (type: Contact["type"], value: string, memo: string | null) =>
    state.contacts.insert({
      id: newId(state),
      ownerId: owner.id,
      type,
      value,
      memo,
      createdOn: owner.createdOn,
      modifiedOn: owner.createdOn,
      ...(n % 5 === 0 && { preferences }),
    });
  insert(
    owner.type === "Commercial" && n % 2 === 0 ? "Phone" : "MobilePhone",
    phoneIn(place),
    owner.type === "Commercial" ? `${person.first} ${person.last}` : null,
  );
  const mailbox = `${person.first}.${person.last}`.toLowerCase().replace(/[^a-z.]/g, "");
  if (chance(0.8)) insert("Email", `${mailbox}@example.com`, null);
  if (owner.type === "Commercial" && n % 3 === 0) insert("Fax", phoneIn(place), "Office");
}

/** What a customer wants to hear of, where it was asked. */
export const preferences: Contact["preferences"] = {
  jobRemindersEnabled: true,
  marketingUpdatesEnabled: false,
  invoiceStatementNotification: true,
  invoiceNotification: true,
  statementNotification: true,
};

/** A number that is kept free for fiction. */
export const phoneIn = (place: Place) =>
  `(${place.area}) 555-01${between(0, 99).toString().padStart(2, "0")}`;

export function addressIn(place: Place, street: string): Address {
  const [latitude, longitude] = place.at;
  const nearby = (degrees: number) => Number((degrees + between(-400, 400) / 10_000).toFixed(4));
  return {
    street: `${between(1, 9899)} ${street}`,
    unit: chance(0.1) ? `${between(1, 40)}` : null,
    city: place.city,
    state: place.state,
    zip: pick(place.zips),
    country: "USA",
    latitude: nearby(latitude),
    longitude: nearby(longitude),
  };
}
