import { z } from "zod";
import { type RecordOf, record } from "../record";
import { id } from "../shared";

export const capacityWarnings = record(
  "Capacity Warnings",
  "GET marketingads /capacity-warnings",
  z.object({
    tenantId: id,
    tenantName: z.string(),
    totalCount: z.int(),
    data: z.array(
      z.object({
        campaignName: z.string(),
        warningType: z.string(),
        businessUnits: z.array(z.string()),
        lookaheadWindow: z.int(),
        thresholdValue: z.int(),
      }),
    ),
  }),
  {
    tenantId: 985798691,
    tenantName: "Evergreen Home Services",
    totalCount: 1,
    data: [
      {
        campaignName: "Winter Heating Check",
        warningType: "LowCapacity",
        businessUnits: ["HVAC Service"],
        lookaheadWindow: 3,
        thresholdValue: 20,
      },
    ],
  },
);

export type CapacityWarnings = RecordOf<typeof capacityWarnings>;
