import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

export const bookingProviderTag = record(
  "Booking Provider Tag",
  "GET crm /booking-provider-tags/{id}",
  z.object({
    id,
    tagName: z.string(),
    description: z.string(),
    type: z.enum(["V1Api", "V2Api"]).describe("The version of the API that the provider books through"),
    ...dated,
    active: z.boolean(),
  }),
  {
    id: 82,
    tagName: "Website",
    description: "Bookings from the company's own website",
    type: "V2Api",
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-05T18:00:00Z",
    active: true,
  },
);

export type BookingProviderTag = RecordOf<typeof bookingProviderTag>;
