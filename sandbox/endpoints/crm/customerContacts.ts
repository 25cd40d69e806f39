import { z } from "zod";
import type { Customer } from "../../../api/crm/customers";
import type { Location } from "../../../api/crm/locations";
import { contactTypes } from "../../../api/shared";
import type { Contact } from "../../kept";
import { name } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { conflict, invalid, notFound } from "../../kit/errors";
import { feed } from "../../kit/feed";
import { dates, ids, type Query } from "../../kit/filters";
import { type ListOptions, valuesOf } from "../../kit/list";
import { find, listFrom, type Operation, operation } from "../../kit/operation";
import type { Table } from "../../kit/table";
import { addContactMethod } from "../../rules/crmContacts";
import { newId, type State } from "../../state";
import { withoutUndefined } from "../shared";

/** The contacts of customers. */
export const customerContacts = (state: State): Operation[] => [
  ...contactsOf(state, state.customers, {
    path: "/customers",
    ownerField: "customerId",
    listField: "customerIds",
    selections: ["modifiedBefore", "modifiedOnOrAfter"],
  }),
];

/** The contacts of locations. */
export const locationContacts = (state: State): Operation[] => [
  ...contactsOf(state, state.locations, {
    path: "/locations",
    ownerField: "locationId",
    listField: "locationIds",
    selections: ["modifiedBefore", "modifiedOnOrAfter", "createdBefore", "createdOnOrAfter"],
  }),
];

type Owner = Customer | Location;

interface Kind {
  path: string;
  /** Where a contact in lists and feeds of all owners says whose it is. */
  ownerField: string;
  /** The parameter with several owners. */
  listField: string;
  /** The parameters one of which must be given where the one above is not. */
  selections: string[];
}

function contactsOf<O extends Owner>(
  state: State,
  owners: Table<O>,
  { path, ownerField, listField, selections }: Kind,
): Operation[] {
  const withOwner = (contact: Contact) => ({ ...shown(contact), [ownerField]: contact.ownerId });
  const isOwned = ({ ownerId }: Contact) => owners.has(ownerId);
  const allContacts: ListOptions<Contact> = {
    filters: { [listField]: ids((contact: Contact) => contact.ownerId), ...dates },
    view: withOwner,
  };
  return [
    listFrom(
      `${path}/contacts`,
      ({ query }) => {
        requireOneOf(query, [listField, ...selections]);
        return [...state.contacts.values()].filter(isOwned);
      },
      allContacts,
    ),
    listFrom(
      `${path}/{id}/contacts`,
      ({ params }) => state.contacts.where("ownerId", findActive(owners, params.id).id),
      { view: shown },
    ),
    feed(`/export${path}/contacts`, state.contacts, state, { of: isOwned, view: withOwner }),
    operation({
      method: "POST",
      path: `${path}/{id}/contacts`,
      body: () => newContact,
      handle: ({ params, body }) => shown(insertContact(state, findActive(owners, params.id).id, body)),
    }),
    operation({
      method: "PATCH",
      path: `${path}/{id}/contacts/{contactId}`,
      body: () => contactUpdate,
      handle: ({ params, body }) =>
        shown(state.contacts.update(findContact(state, owners, params), withoutUndefined(body))),
    }),
    operation({
      method: "DELETE",
      path: `${path}/{id}/contacts/{contactId}`,
      handle: ({ params }) => {
        state.contacts.delete(findContact(state, owners, params).id);
      },
    }),
  ];
}

/** @throws ApiError 400 without any of the parameters that select contacts */
function requireOneOf(query: Query, names: string[]): void {
  const [first = ""] = names;
  if (!names.some((name) => valuesOf(query, name)))
    throw invalid({
      [first.charAt(0).toUpperCase() + first.slice(1)]: [`One of ${names.join(", ")} is required.`],
    });
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

/** A contact of a customer, location or booking. */
export function insertContact(
  state: State,
  ownerId: number,
  { type, value, memo = null }: NewContact,
): Contact {
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
 * The customer or location whose contacts are asked for.
 * @throws ApiError 404 for an unknown one, 409 for an inactive one
 */
function findActive<O extends Owner>(owners: Table<O>, id: string | undefined): O {
  const owner = find(owners, id);
  if (!owner.active) throw conflict(`${owners.label} ${owner.id} is not active.`);
  return owner;
}

/** @throws ApiError 404 for an unknown owner, or a contact that is not one of that owner's */
function findContact<O extends Owner>(
  state: State,
  owners: Table<O>,
  params: Record<string, string>,
): Contact {
  const owner = findActive(owners, params.id);
  const contact = find(state.contacts, params.contactId);
  if (contact.ownerId !== owner.id) throw notFound(state.contacts.label, contact.id);
  return contact;
}

/** A contact as answers show it. */
function shown({ ownerId: _, preferences, ...contact }: Contact) {
  const isPhone = contact.type === "Phone" || contact.type === "MobilePhone";
  return {
    ...contact,
    phoneSettings: { phoneNumber: isPhone ? contact.value : "", doNotText: false },
    preferences: preferences ?? null,
  };
}
