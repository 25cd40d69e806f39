import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

export const campaign = record(
  "Campaign",
  "GET marketing /campaigns/{id}",
  z.object({
    id,
    name: z.string(),
    ...dated,
    active: z.boolean(),
    isDefaultCampaign: z.boolean().nullish(),
    category: z.object({ id, name: z.string(), active: z.boolean() }).nullish(),
    source: z.string().nullish(),
    otherSource: z.string().nullish(),
    businessUnit: z.string().nullish(),
    medium: z.string().nullish(),
    otherMedium: z.string().nullish(),
    campaignPhoneNumbers: z.array(z.string()).nullish(),
  }),
  {
    id: 71,
    name: "Winter Heating Check",
    modifiedOn: "2026-01-05T18:00:00Z",
    createdOn: "2026-01-02T17:00:00Z",
    active: true,
    isDefaultCampaign: false,
    category: { id: 72, name: "Seasonal", active: true },
    source: "Direct Mail",
    otherSource: "Neighborhood newsletter",
    businessUnit: "HVAC Service",
    medium: "Print",
    otherMedium: "Postcard",
    campaignPhoneNumbers: ["9165550188"],
  },
);

export type Campaign = RecordOf<typeof campaign>;
