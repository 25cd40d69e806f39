import { z } from "zod";
import { contactTypes } from "../../../api/shared";
import type { Contact } from "../../kept";
import { name } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { conflict, invalid, notFound } from "../../kit/errors";
import { feed } from "../../kit/feed";
import { dates, ids, type Query } from "../../kit/filters";
import { type ListOptions, valuesOf } from "../../kit/list";
import { find, listFrom, type Operation, operation } from "../../kit/operation";
import { addContactMethod } from "../../rules/crmContacts";
import { newId, type State } from "../../state";
import { withoutUndefined } from "../shared";

export const customerContacts = (state: State): Operation[] => [
  listFrom("/customers/contacts", ({ query }) => selected(state, query), allContacts),
  listFrom(
    "/customers/{id}/contacts",
    ({ params }) => state.contacts.where("ownerId", findActive(state, params.id).id),
    { view: shown },
  ),
  feed("/export/customers/contacts", state.contacts, state, {
    of: ({ ownerId }) => state.customers.has(ownerId),
    view: (contact) => ({ ...shown(contact), customerId: contact.ownerId }),
  }),
  feed("/export/locations/contacts", state.contacts, state, {
    of: ({ ownerId }) => state.locations.has(ownerId),
    view: (contact) => ({ ...shown(contact), locationId: contact.ownerId }),
  }),
  operation({
    method: "POST",
    path: "/customers/{id}/contacts",
    body: newContact,
    handle: ({ params, body }) => {
      const customer = findActive(state, params.id);
      return shown(insertContact(state, customer.id, body));
    },
  }),
  operation({
    method: "PATCH",
    path: "/customers/{id}/contacts/{contactId}",
    body: contactUpdate,
    handle: ({ params, body }) =>
      shown(state.contacts.update(findContact(state, params), withoutUndefined(body))),
  }),
  operation({
    method: "DELETE",
    path: "/customers/{id}/contacts/{contactId}",
    handle: ({ params }) => {
      state.contacts.delete(findContact(state, params).id);
    },
  }),
];

const allContacts: ListOptions<Contact> = {
  filters: { customerIds: ids((contact) => contact.ownerId), ...dates },
  view: (contact) => ({ ...shown(contact), customerId: contact.ownerId }),
};

const selections = ["customerIds", "modifiedBefore", "modifiedOnOrAfter"];

/**
 * The contacts of all customers.
 * @throws ApiError 400 without any of the parameters that select contacts
 */
function selected(state: State, query: Query): Contact[] {
  if (!selections.some((name) => valuesOf(query, name)))
    throw invalid({ CustomerIds: [`One of ${selections.join(", ")} is required.`] });
  return [...state.contacts.values()].filter((contact) => state.customers.has(contact.ownerId));
}

/** A contact as new customers, locations and bookings bring it along. */
export const newContact = z.strictObject({
  type: z.enum(contactTypes),
  value: name,
  memo: z.string().nullish(),
});

type NewContact = z.output<typeof newContact>;

const contactUpdate = z
  .strictObject({
    type: z.enum(contactTypes),
    value: name,
    memo: z.string(),
    preferences: z.strictObject({
      jobRemindersEnabled: z.boolean(),
      marketingUpdatesEnabled: z.boolean(),
      invoiceStatementNotification: z.boolean(),
      invoiceNotification: z.boolean(),
      statementNotification: z.boolean(),
    }),
  })
  .partial();

function insertContact(state: State, ownerId: number, { type, value, memo = null }: NewContact): Contact {
  const now = timestamp(state.clock);
  const contact = { id: newId(state), ownerId, type, value, memo, createdOn: now, modifiedOn: now };
  addContactMethod(state, contact);
  return state.contacts.insert(contact);
}

/** @returns the contacts as the answer to their owner's creation shows them. */
export const createContacts = (state: State, ownerId: number, bodies: NewContact[] | null | undefined) =>
  (bodies ?? []).map((body) => {
    const { id, type, value, memo } = insertContact(state, ownerId, body);
    return { id, type, value, memo };
  });

/**
 * The customer whose contacts are asked for.
 * @throws ApiError 404 for an unknown customer, 409 for an inactive one
 */
function findActive({ customers }: State, id: string | undefined) {
  const customer = find(customers, id);
  if (!customer.active) throw conflict(`Customer ${customer.id} is not active.`);
  return customer;
}

/** @throws ApiError 404 for an unknown customer, or a contact that is not one of that customer's */
function findContact(state: State, params: Record<string, string>): Contact {
  const customer = findActive(state, params.id);
  const contact = find(state.contacts, params.contactId);
  if (contact.ownerId !== customer.id) throw notFound(state.contacts.label, contact.id);
  return contact;
}

/** A contact as the customer's contacts are answered. */
function shown({ ownerId: _, preferences, ...contact }: Contact) {
  const isPhone = contact.type === "Phone" || contact.type === "MobilePhone";
  return {
    ...contact,
    phoneSettings: { phoneNumber: isPhone ? contact.value : "", doNotText: false },
    preferences: preferences ?? null,
  };
}
