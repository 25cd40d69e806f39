import type { ContactPreference } from "../../api/crm/contactPreferences";
import type { Contact, CrmContact } from "../kept";
import { newId, type State } from "../state";

/** Persons, and which customer, location or booking they are the contact of. */

type Person = Pick<CrmContact, "name" | "title" | "isArchived">;
type Tracked = Pick<CrmContact, "referenceId" | "createdOn" | "createdBy" | "modifiedOn" | "modifiedBy">;

export const ownerKinds = { customer: "Customer", location: "Location", booking: "Booking" } as const;

/** Makes the person who is the contact of a record. */
export function addCrmContact(
  state: State,
  owner: { id: number; kind: keyof typeof ownerKinds },
  { contacts, ...person }: Person & { contacts: Contact[] },
  tracked: Tracked,
): CrmContact {
  const id = guidOf(newId(state));
  const { createdOn, createdBy } = tracked;
  const relationship = {
    id: guidOf(newId(state)),
    relatedEntityId: owner.id,
    typeName: ownerKinds[owner.kind],
    typeSlug: owner.kind,
    createdOn,
    createdBy,
  };
  const made: CrmContact = {
    id,
    ...tracked,
    ...person,
    methods: contacts.map((contact) => methodOf(state, id, contact, tracked)),
    relationships: [relationship],
  };
  return state.crmContacts.insert(id, made);
}

/** Adds a new way to reach a record to the person behind it, who comes into being with the first. */
export function addContactMethod(state: State, contact: Contact): void {
  const { ownerId, createdOn } = contact;
  const tracked = { referenceId: null, createdOn, createdBy: 1, modifiedOn: createdOn, modifiedBy: 1 };
  const isOwners = ({ relationships }: CrmContact) =>
    relationships.some(({ relatedEntityId }) => relatedEntityId === ownerId);
  const known = [...state.crmContacts.values()].find(isOwners);
  if (known) {
    state.crmContacts.changing(known.id);
    known.methods.push(methodOf(state, known.id, contact, tracked));
    return;
  }
  const { customers, locations } = state;
  const kind = customers.has(ownerId) ? "customer" : locations.has(ownerId) ? "location" : "booking";
  const name = (customers.get(ownerId) ?? locations.get(ownerId))?.name ?? null;
  addCrmContact(
    state,
    { id: ownerId, kind },
    { name, title: null, isArchived: false, contacts: [contact] },
    tracked,
  );
}

const methodOf = (state: State, contactId: string, { type, value, memo }: Contact, tracked: Tracked) => ({
  id: guidOf(newId(state)),
  contactId,
  ...tracked,
  type,
  value,
  memo,
});

/** A GUID that is the same each time. */
export const guidOf = (id: number) => `5e7710ad-0000-4000-8000-${id.toString(16).padStart(12, "0")}`;

const preference = (id: number, name: string, description: string | null): ContactPreference => ({
  ...{ id: guidOf(id), name, description, dataType: "Bool" },
});

/** What a number or address may be used for. */
export const preferenceTypes = [
  preference(1, "JobReminders", "Whether to send reminders of jobs"),
  preference(2, "MarketingUpdates", "Whether to send marketing messages"),
  preference(3, "Statements", null),
];
