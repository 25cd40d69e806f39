import { z } from "zod";
import { contactTypes } from "../../../api/shared";
import type { CrmContact } from "../../kept";
import { name } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { conflict, notFound } from "../../kit/errors";
import { type Operation, operation } from "../../kit/operation";
import { guidOf, ownerKinds } from "../../rules/crmContacts";
import { newId, type State } from "../../state";
import { withoutUndefined } from "../shared";
import { contactOf, findByGuid, withoutMethods } from "./contacts";

/** What is done to persons, their numbers and addresses, and whose contact they are. */
export const contactWrites = (state: State): Operation[] => [
  operation({
    method: "POST",
    path: "/contacts",
    body: () => z.strictObject(person),
    handle: ({ body: { name = null, title = null, referenceId = null } }) => {
      const id = guidOf(newId(state));
      const contact = { id, name, title, referenceId, isArchived: false, ...made(state) };
      state.crmContacts.insert(id, { ...contact, methods: [], relationships: [] });
      return contact;
    },
  }),
  operation({
    method: "PATCH",
    path: "/contacts/{id}",
    body: () => z.strictObject({ ...person, isArchived: z.boolean() }),
    handle: ({ params, body }) =>
      withoutMethods(Object.assign(changing(state, params.id), withoutUndefined(body), changed(state))),
  }),
  operation({
    method: "PUT",
    path: "/contacts/{id}",
    body: () => z.strictObject({ ...person, isArchived: z.boolean() }),
    handle: ({ params, body: { isArchived, ...body } }) => {
      const whole = { ...blankPerson, ...withoutUndefined(body), isArchived };
      return withoutMethods(Object.assign(changing(state, params.id), whole, changed(state)));
    },
  }),
  operation({
    method: "DELETE",
    path: "/contacts/{id}",
    // What may keep ServiceTitan from it (409) is not documented.
    handle: ({ params }) => {
      const { id, methods } = contactOf(state, params.id);
      for (const method of methods) state.preferred.ofMethods.delete(method.id);
      state.crmContacts.remove(id);
    },
  }),
  operation({
    method: "POST",
    path: "/contacts/{contactId}/contact-methods",
    body: () => z.strictObject(methodBody),
    handle: ({ params, body: { memo = null, referenceId = null, ...body } }) => {
      const contact = changing(state, params.contactId);
      const of = { id: guidOf(newId(state)), contactId: contact.id, ...made(state) };
      const method = { ...of, ...body, memo, referenceId };
      contact.methods.push(method);
      return method;
    },
  }),
  operation({
    method: "PUT",
    path: "/contacts/{contactId}/contact-methods/{contactMethodId}",
    body: () => z.strictObject(methodBody),
    handle: ({ params, body: { memo = null, referenceId = null, ...body } }) => {
      const former = changingMethod(state, params).method;
      return Object.assign(former, body, { memo, referenceId }, changed(state));
    },
  }),
  operation({
    method: "PATCH",
    path: "/contacts/{contactId}/contact-methods/{contactMethodId}",
    body: () => z.strictObject({ value: name, memo: z.string() }).partial(),
    handle: ({ params, body }) => {
      const { method } = changingMethod(state, params);
      return Object.assign(method, withoutUndefined(body), changed(state));
    },
  }),
  operation({
    method: "DELETE",
    path: "/contacts/{contactId}/contact-methods/{contactMethodId}",
    handle: ({ params }) => {
      const { methods, method } = changingMethod(state, params);
      methods.splice(methods.indexOf(method), 1);
    },
  }),
  operation({
    method: "DELETE",
    path: "/contacts/{contactId}/relationships/{relatedEntityId}/{typeSlug}",
    handle: ({ params: { contactId, relatedEntityId, typeSlug } }) => {
      const { relationships } = contactOf(state, contactId);
      const kind = kindOf(typeSlug);
      const at = relationships.findIndex(
        (each) => each.typeSlug === kind && each.relatedEntityId === Number(relatedEntityId),
      );
      if (at < 0) throw conflict(`Contact ${contactId} is not one of ${kind} ${relatedEntityId}.`);
      changing(state, contactId);
      relationships.splice(at, 1);
    },
  }),
  operation({
    method: "POST",
    path: "/contacts/{contactId}/relationships/{relatedEntityId}/{typeSlug}",
    handle: ({ params }) => {
      const { relationships } = contactOf(state, params.contactId);
      const kind = kindOf(params.typeSlug);
      const tables = { customer: state.customers, location: state.locations, booking: state.bookings };
      const owner = tables[kind].get(Number(params.relatedEntityId));
      if (owner === undefined) throw notFound(ownerKinds[kind], params.relatedEntityId ?? "");
      const relatedEntityId = owner.id;
      if (relationships.some((each) => each.relatedEntityId === relatedEntityId)) return;
      changing(state, params.contactId);
      const { createdOn, createdBy } = made(state);
      relationships.push({
        id: guidOf(newId(state)),
        relatedEntityId,
        typeName: ownerKinds[kind],
        typeSlug: kind,
        createdOn,
        createdBy,
      });
    },
  }),
];

/** A contact that is about to change. @throws ApiError 404 */
function changing(state: State, id?: string): CrmContact {
  const contact = contactOf(state, id);
  state.crmContacts.changing(contact.id);
  return contact;
}

/** A number or address that is about to change, and all of its contact. @throws ApiError 404 */
function changingMethod(state: State, { contactId, contactMethodId }: Record<string, string>) {
  const { methods } = contactOf(state, contactId);
  const method = findByGuid(methods, "Contact method", contactMethodId);
  changing(state, contactId);
  return { methods, method };
}

const person = {
  name: z.string().nullish(),
  title: z.string().nullish(),
  referenceId: z.string().nullish(),
};

const blankPerson = { name: null, title: null, referenceId: null };

const methodBody = {
  type: z.enum(contactTypes),
  value: name,
  memo: z.string().nullish(),
  referenceId: z.string().nullish(),
};

const changed = (state: State) => ({ modifiedOn: timestamp(state.clock), modifiedBy: state.apiUserId });

function made(state: State) {
  const { modifiedOn, modifiedBy } = changed(state);
  return { createdOn: modifiedOn, createdBy: modifiedBy, modifiedOn, modifiedBy };
}

/** @throws ApiError 404 for what cannot have contacts */
function kindOf(slug = ""): keyof typeof ownerKinds {
  if (slug in ownerKinds) return slug as keyof typeof ownerKinds;
  throw notFound("Contact relationship type", slug);
}
