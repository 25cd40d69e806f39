import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

const shape = z.object({
  id,
  tagName: z.string(),
  description: z.string(),
  type: z.enum(["V1Api", "V2Api"]).describe("The version of the API that the provider books through"),
  ...dated,
});

const example = {
  id: 82,
  tagName: "Website",
  description: "Bookings from the company's own website",
  type: "V2Api" as const,
  createdOn: "2026-01-02T17:00:00Z",
  modifiedOn: "2026-01-05T18:00:00Z",
};

export const bookingProviderTag = record(
  "Booking Provider Tag",
  "GET crm /booking-provider-tags/{id}",
  shape.extend({ active: z.boolean() }),
  { ...example, active: true },
);

export const createdBookingProviderTag = record(
  "Created Booking Provider Tag",
  "POST crm /booking-provider-tags",
  shape,
  example,
);

export const changedBookingProviderTag = record(
  "Changed Booking Provider Tag",
  "PATCH crm /booking-provider-tags/{id}",
  shape,
  example,
);

export type BookingProviderTag = RecordOf<typeof bookingProviderTag>;
