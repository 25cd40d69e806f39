import { z } from "zod";
import { exported, type RecordOf, record } from "../record";
import { address, customerType, dateTime, exampleStreet, id, priorities } from "../shared";

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
