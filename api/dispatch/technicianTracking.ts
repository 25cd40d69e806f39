import { z } from "zod";
import { record } from "../record";

export const technicianTracking = record(
  "Technician Tracking",
  "GET dispatch /technician-tracking",
  z.object({ technicianTrackingUrl: z.string() }),
  { technicianTrackingUrl: "https://go.servicetitan.com/track/6f1d2f3a" },
);
