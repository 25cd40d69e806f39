import { z } from "zod";
import { record } from "../record";

/** What became of each of the pings that a GPS provider sent. */
export const gpsPingResults = record(
  "GPS Ping Results",
  "POST dispatch /gps-provider/{gps_provider}/gps-pings",
  z.array(
    z.object({
      externalId: z.string().describe("The data point's ID with the provider"),
      status: z.enum(["Fail", "Success"]),
      message: z.string(),
    }),
  ),
  [{ externalId: "PING-20418", status: "Success", message: "The ping was taken." }],
);
