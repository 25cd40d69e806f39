import { z } from "zod";
import type { ContactMethod } from "../../../api/crm/contacts";
import { contactTypes } from "../../../api/shared";
import type { CrmContact } from "../../kept";
import { invalid, notFound } from "../../kit/errors";
import { choice, contains, created, dates, flag, integer, text } from "../../kit/filters";
import type { ListOptions } from "../../kit/list";
import { sortable } from "../../kit/moments";
import { listFrom, type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";

/** Persons, and how to reach them. Their IDs are GUIDs. */
export const contacts = (state: State): Operation[] => [
  listFrom("/contacts", () => state.crmContacts.values(), contactList),
  listFrom(
    "/contacts/relationships/{relationshipId}",
    ({ params }) => {
      const owner = findOwner(state, params.relationshipId);
      const isOwners = ({ relatedEntityId }: { relatedEntityId: number }) => relatedEntityId === owner.id;
      return [...state.crmContacts.values()].filter(({ relationships }) => relationships.some(isOwners));
    },
    contactList,
  ),
  listFrom(
    "/contacts/contact-methods",
    () => [...state.crmContacts.values()].flatMap(({ methods }) => methods),
    { ...methodList, filters: { ...methodList.filters, contactId: text(({ contactId }) => contactId) } },
  ),
  listFrom(
    "/contacts/{contactId}/relationships",
    ({ params }) => contactOf(state, params.contactId).relationships,
    {
      filters: {
        relatedEntityId: integer((relationship) => relationship.relatedEntityId),
        typeSlug: text((relationship) => relationship.typeSlug),
        typeName: text((relationship) => relationship.typeName),
        ...created,
      },
      sorts: {
        ID: ({ id }) => id,
        // They never change.
        ModifiedOn: ({ createdOn }) => sortable(createdOn),
        CreatedOn: ({ createdOn }) => sortable(createdOn),
      },
    },
  ),
  operation({
    method: "GET",
    path: "/contacts/{id}",
    handle: ({ params }) => withoutMethods(contactOf(state, params.id)),
  }),
  listFrom(
    "/contacts/{contactId}/contact-methods",
    ({ params }) => contactOf(state, params.contactId).methods,
    methodList,
  ),
  operation({
    method: "GET",
    path: "/contacts/{contactId}/contact-methods/{contactMethodId}",
    handle: ({ params }) =>
      findByGuid(contactOf(state, params.contactId).methods, "Contact method", params.contactMethodId),
  }),
];

export const contactOf = (state: State, id: string | undefined) =>
  findByGuid(state.crmContacts.values(), "Contact", id);

/** @throws ApiError 404 where it is no customer, location or booking */
function findOwner({ customers, locations, bookings }: State, id = ""): { id: number } {
  const owner = [customers, locations, bookings].map((table) => table.get(Number(id))).find(Boolean);
  if (owner === undefined) throw notFound("Related entity", id);
  return owner;
}

/** What answers show of a contact. */
export const withoutMethods = ({ methods: _, relationships: __, ...contact }: CrmContact) => contact;

interface Tracked {
  id: string;
  createdOn: string;
  modifiedOn: string;
}

const sorts = {
  Id: (record: Tracked) => record.id,
  ModifiedOn: (record: Tracked) => sortable(record.modifiedOn),
  CreatedOn: (record: Tracked) => sortable(record.createdOn),
};

const contactList: ListOptions<CrmContact> = {
  filters: {
    name: contains((contact) => contact.name),
    title: text((contact) => contact.title),
    referenceId: text((contact) => contact.referenceId),
    isArchived: flag((contact) => contact.isArchived),
    ...dates,
  },
  sorts,
  view: withoutMethods,
};

const methodList: ListOptions<ContactMethod> = {
  filters: {
    referenceId: text((method) => method.referenceId),
    type: choice(contactTypes, (method) => method.type),
    value: text((method) => method.value),
    ...dates,
  },
  sorts,
};

/** @throws ApiError 400 if the ID is no GUID, 404 if there is no such record */
export function findByGuid<R extends { id: string }>(records: Iterable<R>, label: string, id = ""): R {
  if (!z.guid().safeParse(id).success) throw invalid({ Id: [`The value '${id}' is not valid.`] });
  for (const record of records) if (record.id === id.toLowerCase()) return record;
  throw notFound(label, id);
}
