import { z } from "zod";
import { customerTypes, priorities } from "../../../api/shared";
import type { Booking } from "../../kept";
import { dateTime, name, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { notFound } from "../../kit/errors";
import { feed } from "../../kit/feed";
import { dates, ids, text } from "../../kit/filters";
import { commonSorts, type ListOptions } from "../../kit/list";
import { find, get, list, listFrom, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";
import { withoutUndefined } from "../shared";
import { createContacts, newContact } from "./customerContacts";

export const providerPath = "/booking-provider/{booking_provider}/bookings";

/** Bookings: the tenant's, and each booking provider's own. */
export const bookings = (state: State): Operation[] => [
  list("/bookings", state.bookings, listOptions),
  get("/bookings", state.bookings),
  feed("/export/bookings", state.bookings, state),

  listFrom(
    providerPath,
    ({ params }) => {
      const provider = find(state.bookingProviders, params.booking_provider);
      return [...state.bookings.values()].filter((booking) => booking.bookingProviderId === provider.id);
    },
    listOptions,
  ),
  operation({
    method: "GET",
    path: `${providerPath}/{id}`,
    handle: ({ params }) => findBooking(state, params),
  }),
  operation({
    method: "POST",
    path: providerPath,
    body: () => newBooking(state),
    handle: ({ params, body }) =>
      createBooking(state, find(state.bookingProviders, params.booking_provider).id, body),
  }),
  operation({
    method: "PATCH",
    path: `${providerPath}/{id}`,
    body: () => bookingUpdate(state),
    handle: ({ params, body }) => state.bookings.update(findBooking(state, params), withoutUndefined(body)),
  }),
];

const listOptions: ListOptions<Booking> = {
  filters: {
    ids: ids((booking) => booking.id),
    ...dates,
    externalId: text((booking) => booking.externalId),
  },
  sorts: commonSorts,
};

const address = z.strictObject({
  street: name,
  unit: z.string().nullish(),
  city: name,
  state: name,
  zip: name,
  country: name,
});

/** What bookings have in common, new or changed. */
const bookingFields = (state: State) => ({
  source: name,
  name,
  customerType: z.enum(customerTypes),
  start: dateTime,
  summary: z.string(),
  campaignId: reference(state.campaigns),
  businessUnitId: reference(state.businessUnits),
  jobTypeId: reference(state.jobTypes),
  priority: z.enum(priorities),
  isFirstTimeClient: z.boolean(),
  uploadedImages: z.array(z.string()),
  externalId: name,
});

const newBooking = (state: State) => {
  const fields = bookingFields(state);
  return z.strictObject({
    ...fields,
    address: address.nullish(),
    contacts: z.array(newContact).nullish(),
    customerType: fields.customerType.nullish(),
    start: fields.start.nullish(),
    campaignId: fields.campaignId.nullish(),
    businessUnitId: fields.businessUnitId.nullish(),
    jobTypeId: fields.jobTypeId.nullish(),
    priority: fields.priority.nullish(),
    uploadedImages: fields.uploadedImages.nullish(),
    isSendConfirmationEmail: z.boolean().nullish(),
  });
};

const bookingUpdate = (state: State) =>
  z.strictObject({ ...bookingFields(state), address: address.extend({ unit: z.string() }) }).partial();

function createBooking(
  state: State,
  bookingProviderId: number,
  body: z.output<ReturnType<typeof newBooking>>,
): Booking {
  const now = timestamp(state.clock);
  const booking = state.bookings.insert({
    id: newId(state),
    bookingProviderId,
    source: body.source,
    name: body.name,
    address: body.address ? { ...body.address, unit: body.address.unit ?? null } : null,
    customerType: body.customerType ?? null,
    start: body.start ?? now,
    summary: body.summary,
    campaignId: body.campaignId ?? null,
    businessUnitId: body.businessUnitId ?? null,
    jobTypeId: body.jobTypeId ?? null,
    priority: body.priority ?? null,
    isFirstTimeClient: body.isFirstTimeClient,
    uploadedImages: body.uploadedImages ?? [],
    isSendConfirmationEmail: body.isSendConfirmationEmail ?? false,
    status: "New",
    externalId: body.externalId,
    createdOn: now,
    modifiedOn: now,
  });
  createContacts(state, booking.id, body.contacts);
  return booking;
}

/** @throws ApiError 404 for an unknown provider, or a booking of another one */
export function findBooking(state: State, params: Record<string, string>): Booking {
  const provider = find(state.bookingProviders, params.booking_provider);
  const booking = find(state.bookings, params.id);
  if (booking.bookingProviderId !== provider.id) throw notFound(state.bookings.label, booking.id);
  return booking;
}
