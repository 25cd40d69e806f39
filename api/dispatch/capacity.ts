import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dateTime, id } from "../shared";

const technician = z.object({
  id,
  name: z.string(),
  status: z.enum(["Available", "Unavailable"]),
  hasRequiredSkills: z.boolean().nullish().describe("Whether the technician has all skills of the job type"),
});

const availability = z.object({
  start: dateTime,
  end: dateTime,
  startUtc: dateTime,
  endUtc: dateTime,
  businessUnitIds: z.array(id),
  totalAvailability: z.number().describe("Hours that may be booked in this window as a whole"),
  openAvailability: z.number().describe("Hours that are left to be booked"),
  technicians: z.array(technician),
  isAvailable: z.boolean(),
  isExceedingIdealBookingPercentage: z.boolean(),
});

/** How much can be booked in arrival windows. */
export const capacity = record(
  "Capacity",
  "POST dispatch /capacity",
  z.object({ timeStamp: dateTime, availabilities: z.array(availability) }),
  {
    timeStamp: "2026-01-12T16:20:00Z",
    availabilities: [
      {
        start: "2026-01-13T09:00:00Z",
        end: "2026-01-13T11:00:00Z",
        startUtc: "2026-01-13T17:00:00Z",
        endUtc: "2026-01-13T19:00:00Z",
        businessUnitIds: [31],
        totalAvailability: 4,
        openAvailability: 2,
        technicians: [{ id: 41, name: "Maria Lopez", status: "Available", hasRequiredSkills: true }],
        isAvailable: true,
        isExceedingIdealBookingPercentage: false,
      },
    ],
  },
);

export type Capacity = RecordOf<typeof capacity>;
export type Availability = Capacity["availabilities"][number];
