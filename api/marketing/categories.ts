import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

export const campaignCategory = record(
  "Campaign Category",
  "GET marketing /categories/{id}",
  z.object({
    id,
    name: z.string(),
    active: z.boolean(),
    type: z.enum(["Regular", "GoogleHomeServices"]),
    ...dated,
  }),
  {
    id: 72,
    name: "Seasonal",
    active: true,
    type: "Regular",
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-05T18:00:00Z",
  },
);

/** What a creation answers. */
export const createdCampaignCategory = record(
  "Created Campaign Category ID",
  "POST marketing /categories",
  z.object({ id }),
  { id: 72 },
);

/** What a change answers. */
export const changedCampaignCategory = record(
  "Changed Campaign Category ID",
  "PATCH marketing /categories/{id}",
  z.object({ id }),
  { id: 72 },
);

export type CampaignCategory = RecordOf<typeof campaignCategory>;
