import { z } from "zod";
import { contactTypes } from "../../../api/shared";
import type { Booking, Contact } from "../../kept";
import { activeReference, name } from "../../kit/body";
import { invalid, notFound } from "../../kit/errors";
import { find, listFrom, type Operation, operation } from "../../kit/operation";
import { openProblem } from "../../rules/conversions";
import type { State } from "../../state";
import { withoutUndefined } from "../shared";
import { findBooking, providerPath } from "./bookings";
import { insertContact, newContact } from "./customerContacts";

/** How whoever asked for a booking can be reached, and that nothing comes of the booking. */
export const bookingContacts = (state: State): Operation[] => [
  listFrom("/bookings/{id}/contacts", ({ params }) => contactsOf(state, find(state.bookings, params.id)), {
    view: shown,
  }),
  listFrom(`${providerPath}/{id}/contacts`, ({ params }) => contactsOf(state, findBooking(state, params)), {
    view: shown,
  }),
  operation({
    method: "POST",
    path: `${providerPath}/{id}/contacts`,
    body: () => newContact,
    handle: ({ params, body }) => shown(insertContact(state, findBooking(state, params).id, body)),
  }),
  operation({
    method: "PATCH",
    path: `${providerPath}/{id}/contacts/{contactId}`,
    body: () => z.strictObject({ type: z.enum(contactTypes), value: name, memo: z.string() }).partial(),
    handle: ({ params, body }) => {
      const { type, value, memo } = shown(
        state.contacts.update(findContact(state, params), withoutUndefined(body)),
      );
      return { type, value, memo };
    },
  }),
  operation({
    method: "DELETE",
    path: `${providerPath}/{id}/contacts/{contactId}`,
    handle: ({ params }) => {
      state.contacts.delete(findContact(state, params).id);
    },
  }),
  operation({
    method: "POST",
    path: `${providerPath}/{id}/dismiss`,
    body: () =>
      z.strictObject({
        callReasonId: activeReference(state.callReasons).nullish(),
        dismissingMemo: z.string().nullish(),
      }),
    handle: ({ params, body }) => {
      const booking = findBooking(state, params);
      const problem = openProblem(booking);
      if (problem) throw invalid({ Id: [`Booking ${booking.id} ${problem}.`] });
      state.bookings.update(booking, {
        status: "Dismissed",
        dismissingReasonId: body.callReasonId ?? null,
      });
    },
  }),
];

const contactsOf = ({ contacts }: State, { id }: Booking) => contacts.where("ownerId", id);

/** @throws ApiError 404 for an unknown provider or booking, or a contact of another booking */
function findContact(state: State, params: Record<string, string>): Contact {
  const booking = findBooking(state, params);
  const contact = find(state.contacts, params.contactId);
  if (contact.ownerId !== booking.id) throw notFound(state.contacts.label, contact.id);
  return contact;
}

/** A contact as bookings show it: its memo is never null. */
const shown = ({ id, type, value, memo, modifiedOn }: Contact) => ({
  id,
  type,
  value,
  memo: memo ?? "",
  modifiedOn,
});
