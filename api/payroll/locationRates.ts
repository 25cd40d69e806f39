import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dateTime, id } from "../shared";

/** What an hour of a kind of labor is paid with at a location. */
export const locationRate = record(
  "Location Rate",
  "GET payroll /locations/rates",
  z.object({
    locationId: id,
    hourlyRate: z.number(),
    laborTypeName: z.string(),
    laborTypeCode: z.string(),
    createdOn: dateTime,
    active: z.boolean(),
  }),
  {
    locationId: 21,
    hourlyRate: 52.4,
    laborTypeName: "Sheet Metal Worker, Prevailing Wage",
    laborTypeCode: "SMW-PW",
    createdOn: "2026-01-05T16:30:00Z",
    active: true,
  },
);

export type LocationRate = RecordOf<typeof locationRate>;
