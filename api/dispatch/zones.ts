import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

/** A part of the area that a company serves. */
export const zone = record(
  "Zone",
  "GET dispatch /zones",
  z.object({
    id,
    active: z.boolean(),
    name: z.string().nullish(),
    zips: z.array(z.string()).nullish(),
    cities: z.array(z.string()).nullish(),
    territoryNumbers: z.array(z.string()).nullish(),
    locnNumbers: z.array(z.string()).nullish(),
    createdBy: id,
    ...dated,
    serviceDaysEnabled: z.boolean(),
    serviceDays: z.array(z.string()).nullish(),
    businessUnits: z.array(id).nullish(),
    technicians: z.array(id).nullish(),
  }),
  {
    id: 1191,
    active: true,
    name: "Downtown",
    zips: ["95814", "95816"],
    cities: ["Sacramento"],
    territoryNumbers: ["T-2"],
    locnNumbers: ["L-14"],
    createdBy: 51,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-05T18:00:00Z",
    serviceDaysEnabled: true,
    serviceDays: ["Monday", "Thursday"],
    businessUnits: [31],
    technicians: [41],
  },
);

export type Zone = RecordOf<typeof zone>;

/** A zone as a change answers it: its service days are numbers there, Sunday is 0. */
export const savedZone = record(
  "Saved Zone",
  "POST dispatch /zones",
  z.object({
    id,
    active: z.boolean(),
    name: z.string(),
    zips: z.array(z.string()),
    cities: z.array(z.string()),
    territoryNumbers: z.array(z.string()),
    locnNumbers: z.array(z.string()),
    serviceDaysEnabled: z.boolean(),
    serviceDaysIds: z.array(z.int()),
    businessUnits: z.array(id),
  }),
  {
    id: 1191,
    active: true,
    name: "Downtown",
    zips: ["95814", "95816"],
    cities: ["Sacramento"],
    territoryNumbers: ["T-2"],
    locnNumbers: ["L-14"],
    serviceDaysEnabled: true,
    serviceDaysIds: [1, 4],
    businessUnits: [31],
  },
);

export type SavedZone = RecordOf<typeof savedZone>;
