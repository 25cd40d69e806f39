import { z } from "zod";
import { type RecordOf, record } from "../record";
import { id } from "../shared";

export const arrivalWindow = record(
  "Arrival Window",
  "GET dispatch /arrival-windows/{id}",
  z.object({
    id,
    start: z.string().describe("Time of day"),
    duration: z.string(),
    businessUnitIds: z.array(id),
    active: z.boolean(),
  }),
  { id: 1151, start: "08:00:00", duration: "04:00:00", businessUnitIds: [31], active: true },
);

export type ArrivalWindow = RecordOf<typeof arrivalWindow>;

export const windowConfigurations = ["StartTimeOfArrivalWindow", "EndTimeOfArrivalWindow"] as const;

/** By which end of an arrival window an appointment is planned. */
export const arrivalWindowConfiguration = record(
  "Arrival Window Configuration",
  "GET dispatch /arrival-windows/configuration",
  z.object({ configuration: z.enum(windowConfigurations) }),
  { configuration: "StartTimeOfArrivalWindow" },
);

export type ArrivalWindowConfiguration = RecordOf<typeof arrivalWindowConfiguration>;
