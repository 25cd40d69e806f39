import { z } from "zod";
import { exported, type RecordOf, record } from "../record";
import { address, contactTypes, customerType, dateTime, exampleStreet, id, priorities } from "../shared";

export const bookingStatuses = ["New", "Converted", "Dismissed", "Accepted"] as const;

export const booking = record(
  "Booking",
  "GET crm /bookings/{id}",
  z.object({
    id,
    source: z.string(),
    createdOn: dateTime,
    name: z.string().describe("The customer's name"),
    address: address.omit({ latitude: true, longitude: true }).nullish(),
    customerType: customerType.nullish(),
    start: dateTime,
    campaignId: id.nullish(),
    businessUnitId: id.nullish(),
    isFirstTimeClient: z.boolean().nullish(),
    uploadedImages: z.array(z.string()).nullish(),
    isSendConfirmationEmail: z.boolean().nullish(),
    status: z.enum(bookingStatuses),
    dismissingReasonId: id.nullish(),
    jobId: id.nullish().describe("The job booked from the booking"),
    externalId: z.string(),
    priority: z.enum(priorities).nullish(),
    jobTypeId: id.nullish(),
    bookingProviderId: id,
    modifiedOn: dateTime,
    summary: z.string().nullish(),
  }),
  {
    id: 81,
    source: "Website",
    createdOn: "2026-01-12T16:05:00Z",
    name: "Jane Doe",
    address: exampleStreet,
    customerType: "Residential",
    start: "2026-01-13T17:00:00Z",
    campaignId: 71,
    businessUnitId: 31,
    isFirstTimeClient: true,
    uploadedImages: ["https://images.example/bookings/furnace.jpg"],
    isSendConfirmationEmail: true,
    status: "Converted",
    dismissingReasonId: null,
    jobId: 1001,
    externalId: "WEB-20260112-7",
    priority: "High",
    jobTypeId: 61,
    bookingProviderId: 82,
    modifiedOn: "2026-01-12T16:20:00Z",
    summary: "Furnace starts, then shuts off after a few seconds.",
  },
);

export const exportedBooking = exported(booking, "GET crm /export/bookings");

export type Booking = RecordOf<typeof booking>;

const contactFields = {
  type: z.enum(contactTypes),
  value: z.string().describe("The phone number, fax number or e-mail address, depending on the type"),
  memo: z.string(),
};

const contactExample = { type: "MobilePhone", value: "9165550117", memo: "Call after 5 pm" } as const;

/** A way to reach whoever asked for a booking. */
export const bookingContact = record(
  "Booking Contact",
  "GET crm /bookings/{id}/contacts",
  z.object({ id, ...contactFields, modifiedOn: dateTime }),
  { id: 83, ...contactExample, modifiedOn: "2026-01-12T16:05:00Z" },
);

/** What a change of one answers. */
export const changedBookingContact = record(
  "Changed Booking Contact",
  "PATCH crm /booking-provider/{booking_provider}/bookings/{id}/contacts/{contactId}",
  z.object(contactFields).partial(),
  contactExample,
);
